#include "json/forms.h"

namespace spaarpas::json {

const char* form_pattern(TextForm form) {
    switch (form) {
        case TextForm::id:
            return "^[A-Za-z0-9._~-]{1,64}$";
        case TextForm::locale:
            return "^[a-z]{2}(-[A-Z]{2})?$";
        case TextForm::currency:
            return "^[A-Z]{3}$";
        case TextForm::url:
            return "^(https://[^/?#\\\\\\u0000-\\u0020\\u007f]|/(?!/"
                   "))[^\\\\\\u0000-\\u0020\\u007f]*$";
        case TextForm::colour:
            return "^#[0-9A-Fa-f]{6}$";
        case TextForm::local_time:
            return "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
                   "(T([01][0-9]|2[0-3]):[0-5][0-9])?$";
        case TextForm::day_time:
            return "^([01][0-9]|2[0-3]):[0-5][0-9]$";
        case TextForm::any:
            break;
    }
    return "";
}

const char* describe_form(TextForm form) {
    switch (form) {
        case TextForm::id:
            return "an id of 1 to 64 letters, digits, '.', '_', '~' or '-'";
        case TextForm::locale:
            return "a locale such as \"nl\" or \"nl-BE\"";
        case TextForm::currency:
            return "a currency code such as \"EUR\"";
        case TextForm::url:
            return "an address that begins with https:// or with a single /";
        case TextForm::colour:
            return "a colour such as \"#6b3f1d\"";
        case TextForm::local_time:
            return "a date such as \"2026-03-29\", or with a time such as \"2026-03-29T09:00\"";
        case TextForm::day_time:
            return "a time of day from \"00:00\" to \"23:59\"";
        case TextForm::any:
            break;
    }
    return "a text";
}

}  // namespace spaarpas::json

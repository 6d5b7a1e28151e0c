#include "json/forms.h"

namespace spaarpas::json {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_id_character(char c) {
    return is_digit(c) || is_lower(c) || is_upper(c) || c == '.' || c == '_' || c == '~' ||
           c == '-';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether `text` is as long as `shape` and fits it: `9` is a digit, `a` a small letter, `A` a
/// capital, `h` a hexadecimal digit, anything else itself.
bool fits(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) {
        return false;
    }
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char c = text[index];
        const char wanted = shape[index];
        const bool good = wanted == '9'   ? is_digit(c)
                          : wanted == 'a' ? is_lower(c)
                          : wanted == 'A' ? is_upper(c)
                          : wanted == 'h' ? is_hex(c)
                                          : c == wanted;
        if (!good) {
            return false;
        }
    }
    return true;
}

int two_digits(std::string_view text, std::size_t offset) {
    return (text[offset] - '0') * 10 + (text[offset + 1] - '0');
}

bool is_day_time(std::string_view text) {
    return fits(text, "99:99") && two_digits(text, 0) < 24 && two_digits(text, 3) < 60;
}

bool is_date(std::string_view text) {
    if (!fits(text, "9999-99-99")) {
        return false;
    }
    const int year = two_digits(text, 0) * 100 + two_digits(text, 2);
    const int month = two_digits(text, 5);
    const int day = two_digits(text, 8);
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
    const int last = month == 2 ? (leap ? 29 : 28) : (short_month ? 30 : 31);
    return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

bool is_local_time(std::string_view text) {
    if (text.size() == 10) {
        return is_date(text);
    }
    return text.size() == 16 && text[10] == 'T' && is_date(text.substr(0, 10)) &&
           is_day_time(text.substr(11));
}

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > 64) {
        return false;
    }
    for (const char c : text) {
        if (!is_id_character(c)) {
            return false;
        }
    }
    return true;
}

/// A browser reads a backslash as a slash and drops tabs and line breaks, so that `/\host` and
/// `/<tab>/host` would leave the shop's origin: neither is allowed.
bool is_url(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\') {
            return false;
        }
    }
    constexpr std::string_view https = "https://";
    if (text.substr(0, https.size()) == https) {
        const char first = text.size() > https.size() ? text[https.size()] : '/';
        return first != '/' && first != '?' && first != '#';
    }
    return !text.empty() && text[0] == '/' && (text.size() == 1 || text[1] != '/');
}

}  // namespace

bool has_form(TextForm form, std::string_view text) {
    switch (form) {
        case TextForm::any:
            return true;
        case TextForm::id:
            return is_id(text);
        case TextForm::locale:
            return fits(text, "aa") || fits(text, "aa-AA");
        case TextForm::currency:
            return fits(text, "AAA");
        case TextForm::url:
            return is_url(text);
        case TextForm::colour:
            return fits(text, "#hhhhhh");
        case TextForm::local_time:
            return is_local_time(text);
        case TextForm::day_time:
            return is_day_time(text);
    }
    return false;
}

}  // namespace spaarpas::json

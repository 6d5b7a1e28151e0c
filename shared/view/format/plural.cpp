#include "view/format/plural.h"

namespace spaarpas::view {

PluralForm plural_form(std::int64_t count, Language language) {
    const bool zero_is_one = language == Language::fr;
    const bool one = count == 1 || (count == 0 && zero_is_one);
    return one ? PluralForm::one : PluralForm::other;
}

std::string_view select_form(std::string_view forms, PluralForm form) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) {
        return forms;
    }
    return form == PluralForm::one ? forms.substr(0, bar) : forms.substr(bar + 1);
}

}  // namespace spaarpas::view

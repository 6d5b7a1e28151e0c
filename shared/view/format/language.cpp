#include "view/format/language.h"

namespace spaarpas::view {

Language language_of(std::string_view locale) {
    const std::string_view primary = locale.substr(0, locale.find_first_of("-_"));
    if (primary == "nl") {
        return Language::nl;
    }
    if (primary == "fr") {
        return Language::fr;
    }
    return primary == "de" ? Language::de : Language::en;
}

const char* language_code(Language language) {
    constexpr const char* codes[] = {"nl", "fr", "de", "en"};
    return codes[static_cast<int>(language)];
}

}  // namespace spaarpas::view

#pragma once

#include <string_view>

namespace spaarpas::view {

enum class Language { nl, fr, de, en };

/// The language of a locale such as `nl` or `nl-BE`; English where we do not speak it.
Language language_of(std::string_view locale);

/// Its code for the `lang` attribute.
const char* language_code(Language language);

}  // namespace spaarpas::view

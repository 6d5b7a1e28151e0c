#pragma once

#include <cstdint>
#include <string_view>

#include "view/format/language.h"

namespace spaarpas::view {

enum class PluralForm { one, other };

/// Which form of a word goes with a count: in French 0 is singular too.
///
/// *Source*: CLDR's plural rules for integers; French `many` (millions) takes the form of `other`
/// with our texts, so it is not told apart.
PluralForm plural_form(std::int64_t count, Language language);

/// That form of a text whose forms are parted by `|`; the text itself where it has one only.
std::string_view select_form(std::string_view forms, PluralForm form);

}  // namespace spaarpas::view

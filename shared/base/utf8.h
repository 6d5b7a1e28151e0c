#pragma once

#include <cstddef>
#include <string_view>

namespace spaarpas::base {

/// The length in bytes of the well-formed UTF-8 sequence that begins at `offset`, or 0 when none
/// does: overlong forms, surrogates, values above U+10FFFF and cut-off sequences are not
/// well-formed. `offset` is less than the text's size.
///
/// *Source*: Unicode, table 3-7.
std::size_t utf8_sequence_length(std::string_view text, std::size_t offset);

}  // namespace spaarpas::base

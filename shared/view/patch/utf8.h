#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spaarpas::view {

/// Appends a text as valid UTF-8: a byte that does not belong there becomes U+FFFD, so that the
/// page side decodes exactly the units that are counted here.
///
/// *Units*: gives the length in UTF-16 units.
std::uint32_t append_utf8(std::string& out, std::string_view text);

}  // namespace spaarpas::view

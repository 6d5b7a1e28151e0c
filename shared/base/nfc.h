#pragma once

#include <string>
#include <string_view>

namespace spaarpas::base {

/// The text with each letter and its marks put together (Unicode's normalization form C), so that
/// what looks the same compares the same. Text that is not UTF-8 stays as it is.
///
/// *Source*: Unicode, 3.11 and 3.12.
std::string to_nfc(std::string_view text);

}  // namespace spaarpas::base

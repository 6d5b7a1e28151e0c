#pragma once

#include <string>
#include <string_view>

/// How the values of header fields are read (RFC 9110, 5.6).
namespace spaarpas::http {

/// Without the blanks around it.
std::string_view trimmed(std::string_view text);

/// In lower case, as far as it is ASCII.
std::string lower_case(std::string_view text);

/// Takes what stands before the mark off a list, the mark too, and gives it trimmed; all of it
/// where there is no mark.
std::string_view take_until(std::string_view& list, char mark);

}  // namespace spaarpas::http

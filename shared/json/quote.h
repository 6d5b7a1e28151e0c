#pragma once

#include <string>
#include <string_view>

namespace spaarpas::json {

/// Appends `text` as a JSON string with the shortest escapes. A byte that is not part of
/// well-formed UTF-8 becomes U+FFFD, so that the document stays readable.
void append_quoted(std::string& out, std::string_view text);

}  // namespace spaarpas::json

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spaarpas::http {

struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

/// Splits and decodes a request target. Nothing where it is not an absolute path, a percent sign is
/// not followed by two hexadecimal digits, or the decoded path holds a control character, a
/// backslash, or a `.` or `..` segment.
///
/// *Source*: RFC 3986, RFC 9112 section 3.2.1.
std::optional<Target> parse_target(std::string_view target);

}  // namespace spaarpas::http

#pragma once

#include <string>
#include <string_view>

namespace spaarpas::tests {

/// The text in base64url without padding (RFC 4648).
std::string base64url(std::string_view bytes);

/// A token of these parts, signed with HMAC-SHA-256 whatever its header says.
std::string signed_token(std::string_view header_json,
                         std::string_view claims_json,
                         std::string_view secret);

}  // namespace spaarpas::tests

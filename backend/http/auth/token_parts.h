#pragma once

#include <optional>
#include <string_view>

#include "json/value.h"

namespace spaarpas::http {

/// What a token says of itself and of whom it speaks for, before anything of it is verified.
///
/// *Shape*: both are base64url and look at the token, which must outlive them.
struct TokenParts {
    std::string_view header;
    std::string_view claims;
};

/// The parts of a token; nothing where it does not have three of base64url.
[[nodiscard]] std::optional<TokenParts> token_parts(std::string_view token);

/// One part, decoded and parsed; nothing where it is no JSON object.
[[nodiscard]] std::optional<json::Value> decoded(std::string_view part);

}  // namespace spaarpas::http

#include "backend/http/auth/token_parts.h"

#include <algorithm>
#include <string>
#include <utility>

#include <jwt/jwt.hpp>

namespace spaarpas::http {

namespace {

/// The library's decoder wants to be spared other characters.
bool is_base64url(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    });
}

}  // namespace

std::optional<TokenParts> token_parts(std::string_view token) {
    const std::size_t first = token.find('.');
    const std::size_t second = first == token.npos ? token.npos : token.find('.', first + 1);
    if (second == token.npos || !is_base64url(token)) {
        return std::nullopt;
    }
    return TokenParts{token.substr(0, first), token.substr(first + 1, second - first - 1)};
}

std::optional<json::Value> decoded(std::string_view part) {
    const std::string text = jwt::base64_uri_decode(part.data(), part.size());
    auto parsed = json::parse(text);
    if (!parsed || parsed.value().kind != json::Kind::object) {
        return std::nullopt;
    }
    return std::move(parsed.value());
}

}  // namespace spaarpas::http

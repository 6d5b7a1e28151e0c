#include "backend/http/auth/token.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <optional>
#include <string>
#include <utility>

#include <jwt/jwt.hpp>

#include "backend/http/auth/token_parts.h"
#include "base/exact.h"
#include "json/forms.h"
#include "json/value.h"

namespace spaarpas::http {

namespace {

using json::Kind;
using json::Value;
using service::ErrorCode;

constexpr std::size_t longest_token_bytes = 4096;
constexpr std::int64_t longest_life_s = 600;
constexpr std::int64_t skew_s = 60;

service::Refusal invalid(std::string why) {
    return {ErrorCode::token_invalid, std::move(why), {}};
}

std::string_view text_of(const Value& object, std::string_view name) {
    const Value* value = object.find(name);
    return value != nullptr && value->kind == Kind::text ? std::string_view(value->text)
                                                         : std::string_view();
}

/// Seconds since 1970, which may have a fraction (RFC 7519); it is cut off.
std::optional<std::int64_t> instant_of(const Value& object, std::string_view name) {
    const Value* value = object.find(name);
    if (value == nullptr) {
        return std::nullopt;
    }
    std::int64_t seconds = value->integer;
    if (value->kind == Kind::fraction) {
        const char* const end = value->text.data() + value->text.size();
        const auto read = std::from_chars(value->text.data(), end, seconds);
        const bool is_plain = read.ec == std::errc() && read.ptr != end && *read.ptr == '.' &&
                              value->text.find_first_of("eE") == std::string::npos;
        seconds = is_plain ? seconds : -1;
    } else if (value->kind != Kind::integer) {
        return std::nullopt;
    }
    return seconds < 0 || seconds > base::max_safe_integer ? std::nullopt : std::optional(seconds);
}

bool has_id(const Value& claims) {
    const std::size_t length = text_of(claims, "jti").size();
    return length > 0 && length <= 128;
}

/// What is there but wrong is not called missing.
service::Refusal no_instant(const Value& claims, const std::string& name) {
    return invalid(claims.find(name) == nullptr
                       ? "The token needs " + name + "."
                       : "The token's " + name + " must be seconds since 1970.");
}

bool is_for_us(const Value& claims) {
    const Value* audience = claims.find("aud");
    if (audience == nullptr || audience->kind != Kind::array) {
        return text_of(claims, "aud") == "spaarpas";
    }
    return std::any_of(audience->items.begin(), audience->items.end(), [](const Value& item) {
        return item.kind == Kind::text && item.text == "spaarpas";
    });
}

/// The key that the token names. What it says is not verified yet; it only chooses the secret that
/// must then have signed it.
const TokenKey* key_for(const Value& header,
                        const Value& claims,
                        const std::vector<TokenKey>& keys) {
    const std::string_view kid = text_of(header, "kid");
    const std::string_view program = text_of(claims, "iss");
    const auto found = std::find_if(keys.begin(), keys.end(), [kid, program](const TokenKey& key) {
        return key.kid == kid && key.program == program;
    });
    return kid.empty() || found == keys.end() ? nullptr : &*found;
}

/// Which of the two names of a key is wrong. What programs there are is public.
std::string why_no_key(const Value& claims, const std::vector<TokenKey>& keys) {
    const std::string_view program = text_of(claims, "iss");
    const bool is_known = std::any_of(keys.begin(), keys.end(), [program](const TokenKey& key) {
        return key.program == program;
    });
    return is_known ? "The token's kid is not the name of the program's token secret: give it as "
                      "SPAARPAS_TOKEN_KID says."
                    : "The token's iss is no program of this server: give the program's id.";
}

/// The library compares in constant time and insists on the one algorithm that we name.
bool is_signed_by(std::string_view token, const std::string& secret) {
    try {
        std::error_code error;
        // The long leeway leaves it to check_claims to say what has expired, with the clock that it
        // was given.
        jwt::decode(jwt::string_view(token.data(), token.size()),
                    jwt::params::algorithms({"HS256"}),
                    error,
                    jwt::params::secret(secret),
                    jwt::params::leeway(std::uint32_t{1'000'000'000}),
                    jwt::params::verify(true));
        return !error;
    } catch (const std::exception&) {
        return false;  // The library throws for some malformed tokens instead of setting the error.
    }
}

/// What is wrong with the instants of a token, whose mends differ; empty for nothing.
std::string why_not_in_time(std::int64_t issued, std::int64_t expires, std::int64_t now_s) {
    if (issued > now_s + skew_s) {
        return "The token's iat lies in the future: it is in milliseconds, or the clock of the "
               "shop's server is wrong.";
    }
    if (expires <= issued) {
        return "The token's exp must be later than its iat.";
    }
    return expires - issued > longest_life_s
               ? "The token lives longer than 600 seconds: exp is iat and 600 at most."
               : "";
}

service::Result<service::ShopperCaller> check_claims(const Value& claims,
                                                     const TokenKey& key,
                                                     std::int64_t now_s) {
    const auto issued = instant_of(claims, "iat");
    const auto expires = instant_of(claims, "exp");
    if (!is_for_us(claims)) {
        return invalid("The token's aud must be spaarpas.");
    }
    if (!json::has_form(json::TextForm::id, text_of(claims, "sub"))) {
        return invalid("The token's sub must be the member: 1 to 64 of A-Z a-z 0-9 . _ ~ -.");
    }
    if (!issued || !expires) {
        return no_instant(claims, issued ? "exp" : "iat");
    }
    if (!has_id(claims)) {
        return invalid("The token needs a jti, a text of 1 to 128 bytes.");
    }
    if (instant_of(claims, "nbf").value_or(0) > now_s + skew_s) {
        return invalid("The token is not valid yet: its nbf is in the future.");
    }
    if (std::string why = why_not_in_time(*issued, *expires, now_s); !why.empty()) {
        return invalid(std::move(why));
    }
    if (now_s >= *expires + skew_s) {
        return service::Refusal{
            ErrorCode::token_expired, "The token has expired; ask the shop for another.", {}};
    }
    return service::ShopperCaller{key.program,
                                  std::string(text_of(claims, "sub")),
                                  instant_of(claims, "auth_time"),
                                  std::string(text_of(claims, "jti"))};
}

}  // namespace

service::Result<service::ShopperCaller> verify_token(std::string_view token,
                                                     const std::vector<TokenKey>& keys,
                                                     std::int64_t now_s) {
    const auto parts = token_parts(token);
    if (token.size() > longest_token_bytes || !parts) {
        return invalid("A token has three parts and 4096 bytes at most.");
    }
    const auto header = decoded(parts->header);
    const auto claims = decoded(parts->claims);
    if (!header || !claims || text_of(*header, "alg") != "HS256" ||
        header->find("crit") != nullptr) {
        return invalid("The token must be a JWT that is signed with HS256.");
    }
    const TokenKey* key = key_for(*header, *claims, keys);
    if (key == nullptr) {
        return invalid(why_no_key(*claims, keys));
    }
    if (!is_signed_by(token, key->secret)) {
        return invalid(
            "The signature was not made with the program's token secret: sign with the bytes of "
            "its text.");
    }
    return check_claims(*claims, *key, now_s);
}

}  // namespace spaarpas::http

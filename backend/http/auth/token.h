#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "backend/http/auth/keys.h"
#include "backend/service/paths/callers.h"
#include "backend/service/paths/result.h"

namespace spaarpas::http {

/// Verifies a shopper's token and says who it speaks for.
///
/// *Shape*: HS256 with a `kid` of `keys`; `iss` the program of that key, `aud` `spaarpas`, `sub`
/// the member, `iat`, `exp` and `jti` must be there. *Units*: `now_s` in seconds since 1970; a
/// token lives 600 s at most, and clocks may differ by 60 s. *Errors*: `token_invalid`,
/// `token_expired`. *Source*: RFC 7519 and RFC 8725.
service::Result<service::ShopperCaller> verify_token(std::string_view token,
                                                     const std::vector<TokenKey>& keys,
                                                     std::int64_t now_s);

}  // namespace spaarpas::http

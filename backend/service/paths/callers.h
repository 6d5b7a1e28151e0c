#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace spaarpas::service {

/// A shopper whose token was verified: program and member come from the token and nowhere else.
///
/// *Units*: seconds since 1970, as the token has them. `auth_time_s` is missing where the shop does
/// not say when the shopper signed in.
struct ShopperCaller {
    std::string program;
    std::string member;
    std::optional<std::int64_t> auth_time_s;
    std::string token_id;
};

/// The merchant's server. `source` tells several keys of one merchant apart: it is part of the
/// scope of idempotency keys, and the origin of the events that come with it.
struct MerchantCaller {
    std::string program;
    std::string source;
};

/// The value of the `Idempotency-Key` header.
struct IdempotencyKey {
    std::string value;
};

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/http/message.h"
#include "backend/http/rate_limit.h"

namespace spaarpas::http {

/// How many requests a caller may send.
///
/// *Shape*: `per_address` holds for who is not known: requests without a caller, and those whose
/// token or key was refused. `per_member` holds for a shopper. A merchant's key has no limit.
/// *Units*: requests a minute, all of which may come at once; `now_ms` in milliseconds of a clock
/// that never goes back.
struct CallerLimitOptions {
    std::int64_t per_address = 1200;
    std::int64_t per_member = 300;
    std::size_t most_callers = 20'000;
    std::vector<std::string> trusted_proxies;
    std::function<std::int64_t()> now_ms;
};

/// Counts requests and says how long a caller has to wait.
class CallerLimits {
public:
    explicit CallerLimits(CallerLimitOptions options);

    /// *Units*: milliseconds; 0 where the request may go on.
    [[nodiscard]] std::int64_t wait_of_address_ms(const Request& request);
    [[nodiscard]] std::int64_t wait_of_member_ms(std::string_view program, std::string_view member);

private:
    CallerLimitOptions options_;
    RateLimiter addresses_;
    RateLimiter members_;
};

}  // namespace spaarpas::http

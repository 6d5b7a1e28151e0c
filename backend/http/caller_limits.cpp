#include "backend/http/caller_limits.h"

#include <chrono>
#include <utility>

#include "backend/http/client_address.h"

namespace spaarpas::http {

namespace {

std::int64_t steady_now_ms() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// A header that came several times is one list.
std::string forwarded_for(const Request& request) {
    std::string all;
    for (const auto& [name, value] : request.headers) {
        if (name == "x-forwarded-for") {
            all += (all.empty() ? "" : ",") + value;
        }
    }
    return all;
}

}  // namespace

CallerLimits::CallerLimits(CallerLimitOptions options)
    : options_(std::move(options)),
      addresses_(options_.per_address, options_.most_callers),
      members_(options_.per_member, options_.most_callers) {
    if (!options_.now_ms) {
        options_.now_ms = steady_now_ms;
    }
}

std::int64_t CallerLimits::wait_of_address_ms(const Request& request) {
    return addresses_.wait_ms(
        client_address(request.peer, forwarded_for(request), options_.trusted_proxies),
        options_.now_ms());
}

std::int64_t CallerLimits::wait_of_member_ms(std::string_view program, std::string_view member) {
    std::string caller(program);
    caller.append("/").append(member);
    return members_.wait_ms(caller, options_.now_ms());
}

}  // namespace spaarpas::http

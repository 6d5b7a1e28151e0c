#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spaarpas::http {

/// Who is at the other end, for counting requests: `peer`, or where that is a proxy of ours the
/// last address in its `X-Forwarded-For` that is none. What stands before it anybody may have
/// written.
///
/// *Shape*: a proxy is ours where it is on this machine or among `trusted_proxies`. Of an IPv6
/// address the first 64 bits count, since a household has all addresses behind them; what is no
/// address is left as `peer`.
[[nodiscard]] std::string client_address(std::string_view peer,
                                         std::string_view forwarded_for,
                                         const std::vector<std::string>& trusted_proxies);

}  // namespace spaarpas::http

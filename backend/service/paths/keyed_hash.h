#pragma once

#include <string>
#include <string_view>

#include "backend/service/paths/context.h"

namespace spaarpas::service {

/// What stands for a shopper of a program where the shop's id must not be kept: nobody who has the
/// store alone finds out whom it means. *Source*: HMAC-SHA256 (RFC 2104), in hexadecimal digits.
[[nodiscard]] std::string keyed_hash(const Context& context,
                                     std::string_view program,
                                     std::string_view shop_id);

}  // namespace spaarpas::service

#pragma once

#include <string>
#include <string_view>

namespace spaarpas::service {

/// The SHA-256 of `bytes`, in 64 hexadecimal digits. *Source*: FIPS 180-4, by OpenSSL.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

[[nodiscard]] std::string to_hex(std::string_view bytes);

}  // namespace spaarpas::service

#include "backend/service/hash.h"

#include <array>
#include <cstdint>
#include <stdexcept>

#include <openssl/evp.h>

namespace spaarpas::service {

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto value = static_cast<std::uint8_t>(byte);
        text += digits[value >> 4U];
        text += digits[value & 15U];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    std::array<char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    auto* out = reinterpret_cast<unsigned char*>(digest.data());
    if (EVP_Digest(bytes.data(), bytes.size(), out, &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL cannot compute SHA-256");
    }
    return to_hex({digest.data(), size});
}

}  // namespace spaarpas::service

#include "tests/unit/backend/support/signed_token.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace spaarpas::tests {

std::string base64url(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string encoded;
    unsigned held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 6; bits -= 6) {
            encoded += digits[(held >> static_cast<unsigned>(bits - 6)) & 63U];
        }
    }
    if (bits > 0) {
        encoded += digits[(held << static_cast<unsigned>(6 - bits)) & 63U];
    }
    return encoded;
}

std::string signed_token(std::string_view header_json,
                         std::string_view claims_json,
                         std::string_view secret) {
    const std::string content = base64url(header_json) + "." + base64url(claims_json);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    HMAC(EVP_sha256(),
         secret.data(),
         static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(content.data()),
         content.size(),
         digest.data(),
         &length);
    return content + "." + base64url({reinterpret_cast<const char*>(digest.data()), length});
}

}  // namespace spaarpas::tests

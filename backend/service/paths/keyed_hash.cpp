#include "backend/service/paths/keyed_hash.h"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "backend/service/hash.h"

namespace spaarpas::service {

std::string keyed_hash(const Context& context, std::string_view program, std::string_view shop_id) {
    // A line feed is in no program's id, so that two pairs never give one text.
    const std::string text = std::string(program) + '\n' + std::string(shop_id);
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::array<char, EVP_MAX_MD_SIZE> digest{};
    auto* const out = reinterpret_cast<unsigned char*>(digest.data());
    unsigned int size = 0;
    const std::string& key = context.hash_key;
    if (HMAC(EVP_sha256(),
             key.data(),
             static_cast<int>(key.size()),
             bytes,
             text.size(),
             out,
             &size) == nullptr) {
        throw std::runtime_error("OpenSSL cannot compute HMAC-SHA256");
    }
    return to_hex({digest.data(), size});
}

}  // namespace spaarpas::service

#include "backend/service/random.h"

#include <stdexcept>

#include <openssl/rand.h>

namespace spaarpas::service {

std::string SystemRandom::bytes(std::size_t count) {
    std::string bytes(count, '\0');
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    if (RAND_bytes(out, static_cast<int>(count)) != 1) {
        throw std::runtime_error("the operating system gives no random bytes");
    }
    return bytes;
}

}  // namespace spaarpas::service

#include "view/state/random.h"

#include <bit>

namespace spaarpas::view {

Random::Random(const std::array<std::uint32_t, 4>& seed) : state_(seed) {
    const bool nothing = (seed[0] | seed[1] | seed[2] | seed[3]) == 0;
    if (nothing) {
        state_[0] = 1;  // The generator would give zeros for ever.
    }
}

std::uint32_t Random::next() {
    const std::uint32_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint32_t shifted = state_[1] << 9U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 11);
    return result;
}

std::int64_t Random::below(std::int64_t below) {
    return static_cast<std::int64_t>(next()) * below / (std::int64_t{1} << 32U);
}

std::string Random::key() {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (int word = 0; word < 4; ++word) {
        const std::uint32_t bits = next();
        for (std::uint32_t shift = 0; shift < 32; shift += 4) {
            out += digits[(bits >> shift) & 15U];
        }
    }
    return out;
}

}  // namespace spaarpas::view

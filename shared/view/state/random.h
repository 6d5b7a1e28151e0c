#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace spaarpas::view {

/// Random numbers that follow from a seed that the browser drew from its secure generator. State
/// stays a value: the same seed and actions give the same requests.
///
/// *Source*: xoshiro128** by David Blackman and Sebastiano Vigna.
class Random {
public:
    explicit Random(const std::array<std::uint32_t, 4>& seed = {1, 2, 3, 4});

    std::uint32_t next();

    /// A number in [0, `below`), `below` > 0.
    std::int64_t below(std::int64_t below);

    /// 128 bits as 32 hexadecimal digits.
    std::string key();

private:
    std::array<std::uint32_t, 4> state_;
};

}  // namespace spaarpas::view

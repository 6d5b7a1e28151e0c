#pragma once

#include <chrono>
#include <cstdint>

namespace spaarpas::tests {

/// The machine's clock, by which the server judges tokens. It dates nothing else: a test gives the
/// instants that it speaks of itself.
inline std::int64_t machine_now_s() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

}  // namespace spaarpas::tests

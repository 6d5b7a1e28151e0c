#pragma once

#include <cstdlib>

namespace spaarpas::test {

/// How often a random case is tried: so often, or a tenth of it where a suite is run again and
/// again.
inline int rounds(int count) {
    const bool few = std::getenv("SPAARPAS_FEW_ROUNDS") != nullptr;
    return few ? count / 10 : count;
}

}  // namespace spaarpas::test

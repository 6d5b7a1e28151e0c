#include "view/update/backoff.h"

#include <algorithm>

namespace spaarpas::view {

std::int64_t backoff_ms(std::int32_t attempts, Random& random) {
    constexpr std::int64_t first_ms = 1000;
    constexpr std::int64_t longest_ms = 60000;
    constexpr std::int32_t doublings_to_longest = 6;
    const std::int32_t doublings = std::clamp(attempts - 1, 0, doublings_to_longest);
    const std::int64_t full_ms = std::min(longest_ms, first_ms << doublings);
    return full_ms - random.below(full_ms / 2 + 1);
}

}  // namespace spaarpas::view

#pragma once

#include <cstdint>

#include "view/state/random.h"

namespace spaarpas::view {

/// How long to wait before try number `attempts` + 1, in milliseconds: it doubles from one second
/// to a minute, and chance takes off up to half, so that many pages do not come back at one moment.
std::int64_t backoff_ms(std::int32_t attempts, Random& random);

}  // namespace spaarpas::view

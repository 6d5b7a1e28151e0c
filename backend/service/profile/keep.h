#pragma once

#include <cstdint>

#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// Forgets answers that were kept for as long as their questions said, up to `limit`, each in a
/// transaction of its own. Says how many.
[[nodiscard]] Result<std::int64_t> forget_old_answers(Context& context, std::int64_t limit);

}  // namespace spaarpas::service

#pragma once

#include <cstdint>

#include "backend/next/service/paths/context.h"
#include "backend/next/service/paths/result.h"

namespace spaarpas::service::next {

/// Forgets answers that were kept for as long as their questions said, up to `limit`, each in a
/// transaction of its own. Says how many.
[[nodiscard]] Result<std::int64_t> forget_old_answers(Context& context, std::int64_t limit);

}  // namespace spaarpas::service::next

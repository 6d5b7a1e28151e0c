#pragma once

#include <cstdint>

#include "backend/service/paths/result.h"
#include "backend/store/store.h"
#include "engine/decide/advance.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// The instant from which a version that is new can apply: that of its file or, where that lies
/// before something of a member's past that is worked out already, the one after it. So no version
/// changes what was decided under another.
[[nodiscard]] std::int64_t applies_from_ms(store::Transaction& transaction,
                                           const engine::Program& program);

/// *Errors*: `program_invalid` where a unit counts only in one version and is held in another: what
/// members have of it would be of neither kind.
[[nodiscard]] Result<Done> check_kinds(const engine::Program& program,
                                       const engine::Versions& others);

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backend/service/paths/result.h"
#include "backend/store/limits_of_all.h"
#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/program/program.h"

namespace spaarpas::service {

class Session;

/// What the program's limits of all members leave at an instant, for an event that had used `had`
/// of them before.
base::List<engine::Room> rooms_for(Session& session,
                                   const engine::Program& program,
                                   std::int64_t at_ms,
                                   const base::List<engine::Use>& had);

/// Whether a limit of all members may be overdrawn: by a past that is worked out again, since what
/// a member was given is not refused afterwards.
enum class Overdraw { refused, allowed };

/// Takes what is used more of limits of all members, in the time that holds `at_ms`, and gives back
/// what is used less. Uses of a member's own limits are left alone. What gives back goes first.
///
/// *Errors*: `internal_error` where a limit would be overdrawn and may not.
Result<Done> take_limits_of_all(Session& session,
                                const engine::Program& program,
                                const base::List<engine::Use>& differences,
                                std::int64_t at_ms,
                                Overdraw overdraw = Overdraw::refused);

/// A limit of all members as the store keeps it, with the most that it allows.
struct LimitInUse {
    store::LimitOfAll limit;
    std::int64_t most = 0;
};

/// The limit of a key at an instant; nothing for one of a member, or one that the program does not
/// have.
std::optional<LimitInUse> limit_in_use(const engine::Program& program,
                                       const std::string& key,
                                       std::int64_t at_ms);

}  // namespace spaarpas::service

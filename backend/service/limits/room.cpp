#include "backend/service/limits/room.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/paths/refusals.h"
#include "backend/service/paths/session.h"
#include "base/exact.h"
#include "base/try.h"
#include "engine/decide/figures.h"
#include "engine/rules/giving/left.h"

namespace spaarpas::service {

namespace {

using engine::LimitOf;

/// What is used is kept by the start of its period, or, since a window of days moves on with each
/// day, by the start of the day.
store::LimitOfAll kept_as(const engine::Program& program,
                          const engine::Limit& limit,
                          std::string key,
                          std::int64_t at_ms) {
    store::LimitOfAll kept;
    kept.program = program.id;
    kept.key = std::move(key);
    if (limit.per.span == engine::Span::period) {
        kept.period_start_ms = engine::window_start(program.zone, limit.per, at_ms);
        kept.window_start_ms = kept.period_start_ms;
    } else if (limit.per.span == engine::Span::days) {
        const std::int64_t today = base::local_day(program.zone, at_ms);
        const std::int64_t first = engine::first_day_of(program.zone, limit.per, at_ms);
        kept.period_start_ms = base::start_of_local_day(program.zone, today);
        kept.window_start_ms = base::start_of_local_day(program.zone, first);
    }
    return kept;
}

std::int64_t most_of(const engine::Limit& limit) {
    return limit.times > 0 ? limit.times : limit.amount;
}

/// Adds the room of one thing's limits.
void add_rooms(base::List<engine::Room>& rooms,
               const char* owner,
               const std::string& id,
               const engine::Limits& limits) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        if (limits[index].of == LimitOf::all) {
            rooms.push_back({engine::limit_key(owner, id, limits, index), 0});
        }
    }
}

base::List<engine::Room> keys_of(const engine::Program& program) {
    base::List<engine::Room> rooms;
    for (const engine::Rule& rule : program.rules) {
        add_rooms(rooms, "rule", rule.id, rule.limit);
    }
    for (const engine::Unit& unit : program.units) {
        add_rooms(rooms, "unit", unit.id, unit.limit);
    }
    for (const engine::Offer& offer : program.offers) {
        add_rooms(rooms, "offer", offer.id, offer.limit);
    }
    return rooms;
}

Result<Done> take(Session& session,
                  const engine::Program& program,
                  const engine::Use& use,
                  std::int64_t at_ms,
                  Overdraw overdraw) {
    const auto in_use = limit_in_use(program, use.key, at_ms);
    if (!in_use) {
        return Done{};
    }
    const std::int64_t at_most =
        overdraw == Overdraw::allowed ? base::max_safe_integer : in_use->most;
    if (!session.tables().limits_of_all().take(in_use->limit, use.amount, at_most)) {
        return refusal(ErrorCode::internal_error,
                       "A limit of all members would be overdrawn within one transaction.");
    }
    return Done{};
}

}  // namespace

std::optional<LimitInUse> limit_in_use(const engine::Program& program,
                                       const std::string& key,
                                       std::int64_t at_ms) {
    const engine::Limit* const limit = engine::find_limit(program, key);
    if (limit == nullptr || limit->of != LimitOf::all) {
        return std::nullopt;
    }
    return LimitInUse{kept_as(program, *limit, key, at_ms), most_of(*limit)};
}

base::List<engine::Room> rooms_for(Session& session,
                                   const engine::Program& program,
                                   std::int64_t at_ms,
                                   const base::List<engine::Use>& had) {
    base::List<engine::Room> rooms = keys_of(program);
    for (engine::Room& room : rooms) {
        const auto in_use = limit_in_use(program, room.key, at_ms);
        const std::int64_t used = session.tables().limits_of_all().used(in_use->limit);
        const std::int64_t left = in_use->most - used + engine::sum_of_uses(had, room.key);
        room.left = std::max<std::int64_t>(left, 0);
    }
    return rooms;
}

Result<Done> take_limits_of_all(Session& session,
                                const engine::Program& program,
                                const base::List<engine::Use>& differences,
                                std::int64_t at_ms,
                                Overdraw overdraw) {
    // What is given back first: what is taken may need its room.
    std::vector<const engine::Use*> uses;
    for (const engine::Use& use : differences) {
        if (use.amount != 0) {
            uses.push_back(&use);
        }
    }
    std::stable_partition(
        uses.begin(), uses.end(), [](const engine::Use* use) { return use->amount < 0; });
    for (const engine::Use* use : uses) {
        SPAARPAS_ENSURE(take(session, program, *use, at_ms, overdraw));
    }
    return Done{};
}

}  // namespace spaarpas::service

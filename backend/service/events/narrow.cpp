#include "backend/service/events/narrow.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "backend/service/limits/room.h"
#include "backend/service/members/account.h"
#include "engine/rules/giving/left.h"

namespace spaarpas::service {

namespace {

bool is_within(const store::LimitOfAll& window, const store::LimitOfAll& other) {
    return other.period_start_ms >= window.window_start_ms &&
           other.period_start_ms <= window.period_start_ms;
}

/// What all changes together use more of a limit within its window.
std::int64_t net_of(const Account& account,
                    const base::List<UsesAt>& changes,
                    const store::LimitOfAll& limit) {
    std::int64_t net = 0;
    for (const UsesAt& moved : changes) {
        const auto in_use = limit_in_use(account.program_at(moved.at_ms), limit.key, moved.at_ms);
        if (in_use && is_within(limit, in_use->limit)) {
            net += engine::sum_of_uses(moved.uses, limit.key);
        }
    }
    return net;
}

/// By how much a use goes beyond its limit, 0 where it does not.
std::int64_t beyond(const Account& account,
                    const base::List<UsesAt>& changes,
                    const engine::Use& use,
                    std::int64_t at_ms) {
    const auto in_use = limit_in_use(account.program_at(at_ms), use.key, at_ms);
    if (!in_use || use.amount <= 0) {
        return 0;
    }
    const std::int64_t used = account.session().tables().limits_of_all().used(in_use->limit);
    const std::int64_t left = std::max<std::int64_t>(in_use->most - used, 0);
    const std::int64_t net = net_of(account, changes, in_use->limit);
    return std::clamp<std::int64_t>(net - left, 0, use.amount);
}

void set_room(engine::Event& event, const std::string& key, std::int64_t left) {
    for (engine::Room& room : event.room) {
        if (room.key == key) {
            room.left = left;
            return;
        }
    }
    event.room.push_back({key, left});
}

std::int64_t had_by(const UsedByEvents& had, const std::string& event, const std::string& key) {
    const auto found = had.find({event, key});
    return found == had.end() ? 0 : found->second;
}

engine::Event* find_event(base::List<engine::Event>& events, const std::string& id) {
    for (engine::Event& event : events) {
        if (event.id == id) {
            return &event;
        }
    }
    return nullptr;
}

/// Lowers the room of the newest event of that instant that takes more than it had; `use` is by
/// how much there is too little.
std::string lower(const UsedByEvents& had,
                  const engine::Standing& now,
                  std::int64_t at_ms,
                  const engine::Use& use,
                  base::List<engine::Event>& events) {
    for (std::size_t place = now.events.size(); place > 0; --place) {
        const engine::Event& event = now.events[place - 1];
        const std::int64_t used = engine::sum_of_uses(now.decisions[place - 1].uses, use.key);
        const std::int64_t more = used - had_by(had, event.id, use.key);
        engine::Event* const told =
            event.at_ms == at_ms && more > 0 ? find_event(events, event.id) : nullptr;
        if (told != nullptr) {
            set_room(*told, use.key, used - std::min(more, use.amount));
            return told->id;
        }
    }
    return {};
}

/// What the past used before, and what it uses as it is told now.
struct Past {
    const UsedByEvents& had;
    const engine::Standing& now;
};

std::string narrow_at(const Account& account,
                      const base::List<UsesAt>& changes,
                      const UsesAt& moved,
                      const Past& past,
                      base::List<engine::Event>& events) {
    for (const engine::Use& use : moved.uses) {
        const std::int64_t over = beyond(account, changes, use, moved.at_ms);
        if (over == 0) {
            continue;
        }
        std::string lowered =
            lower(past.had, past.now, moved.at_ms, engine::Use{use.key, over}, events);
        if (!lowered.empty()) {
            return lowered;
        }
    }
    return {};
}

/// Takes what is left of the uses off what the event had of them.
void take_from(UsedByEvents& used, const std::string& event, std::vector<engine::Use>& left) {
    for (engine::Use& use : left) {
        const auto had = used.find({event, use.key});
        const std::int64_t part = had == used.end() ? 0 : std::min(use.amount, had->second);
        use.amount -= part;
        if (part != 0) {
            had->second -= part;
        }
    }
}

}  // namespace

void add_used(UsedByEvents& used, const engine::Standing& standing) {
    for (std::size_t place = 0; place < standing.events.size(); ++place) {
        for (const engine::Use& use : standing.decisions[place].uses) {
            used[{standing.events[place].id, use.key}] += use.amount;
        }
    }
}

void take_over(UsedByEvents& used,
               const engine::Standing& standing,
               const engine::Decision& retained) {
    std::vector<engine::Use> left(retained.uses.begin(), retained.uses.end());
    for (const engine::Event& event : standing.events) {
        if (event.at_ms == retained.facts.at_ms) {
            take_from(used, event.id, left);
        }
    }
}

std::string narrow(const Account& account,
                   const base::List<UsesAt>& changes,
                   const UsedByEvents& had,
                   const engine::Standing& now,
                   base::List<engine::Event>& events) {
    std::string lowered;
    for (std::size_t place = changes.size(); place > 0 && lowered.empty(); --place) {
        lowered = narrow_at(account, changes, changes[place - 1], Past{had, now}, events);
    }
    return lowered;
}

}  // namespace spaarpas::service

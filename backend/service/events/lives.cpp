#include "backend/service/events/lives.h"

#include <algorithm>
#include <iterator>

#include "backend/service/events/past.h"
#include "base/calendar.h"
#include "base/contains.h"
#include "engine/ledger/life.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t batch = 500;

const engine::Program& program_now(const Account& account) {
    return account.program_at(account.session().now_ms());
}

bool expires_idly(const engine::Program& program, const std::string& id) {
    const engine::Unit* const unit = engine::find_unit(program, id);
    return unit != nullptr && engine::expires_when_idle(*unit);
}

base::List<std::int64_t> instants_of(const Account& account,
                                     const engine::Unit& unit,
                                     const base::List<engine::Event>& past) {
    base::List<std::int64_t> instants;
    for (const engine::Event& event : past) {
        if (base::contains(unit.expires->events, event.kind) && !is_undone(account, event)) {
            instants.push_back(event.at_ms);
        }
    }
    std::sort(instants.begin(), instants.end());
    return instants;
}

}  // namespace

bool may_relive(const Account& account, const engine::Event& event, bool is_last) {
    const engine::Program& program = program_now(account);
    const std::int64_t now_ms = account.session().now_ms();
    const bool is_of_today =
        base::local_day(program.zone, event.at_ms) >= base::local_day(program.zone, now_ms);
    return !(is_last && is_of_today) &&
           std::any_of(program.units.begin(), program.units.end(), engine::expires_when_idle);
}

base::List<engine::Lot> idly_expired(const Account& account) {
    const engine::Program& program = program_now(account);
    auto& holdings = account.session().tables().holdings();
    base::List<engine::Lot> found;
    std::int64_t after_id = 0;
    for (;;) {
        const base::List<engine::Lot> page = holdings.lots(account.key(), after_id, batch);
        if (page.empty()) {
            return found;
        }
        after_id = page.back().id;
        std::copy_if(
            page.begin(), page.end(), std::back_inserter(found), [&program](const auto& lot) {
                return lot.remaining == 0 && lot.expired > 0 && expires_idly(program, lot.unit);
            });
    }
}

std::vector<engine::KeptAlive> kept_alive(const Account& account,
                                          const base::List<engine::Event>& before,
                                          const base::List<engine::Event>& now) {
    const engine::Program& program = program_now(account);
    std::vector<engine::KeptAlive> all;
    for (const engine::Unit& unit : program.units) {
        if (engine::expires_when_idle(unit)) {
            all.push_back({program,
                           unit,
                           instants_of(account, unit, before),
                           instants_of(account, unit, now)});
        }
    }
    return all;
}

}  // namespace spaarpas::service

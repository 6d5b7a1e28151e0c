#include "view/update/take_wallet.h"

#include <utility>

#include "view/update/host_events.h"

namespace spaarpas::view {

namespace {

constexpr std::int64_t count_ms = 200;
constexpr std::int64_t badge_ms = 6000;

/// All that a member has, on its way included: what an order adds to and a refund takes from.
std::int64_t total_of(const engine::Balances& balances) {
    return balances.available + balances.pending + balances.held + balances.debt;
}

/// Whether a unit is shown as a balance: counters are only seen in what they lead to.
bool is_balance(const State& state, std::string_view unit) {
    return !state.program.value || !engine::is_counter(*state.program.value, unit);
}

/// Says and shows what came or went of a unit.
void announce(State& state, std::string_view unit, std::int64_t difference, std::int64_t before) {
    Announcement said;
    said.news = difference > 0 ? News::units_arrived : News::units_left;
    said.unit = unit;
    said.amount = difference > 0 ? difference : -difference;
    state.ui.announcement = said;
    state.ui.arrival.reset();
    if (difference < 0) {
        return;
    }
    Arrival arrival;
    arrival.unit = unit;
    arrival.from_amount = before;
    arrival.amount = difference;
    arrival.at_ms = state.now_ms;
    arrival.counted_at_ms = state.now_ms + (state.calm ? 0 : count_ms);
    arrival.until_ms = state.now_ms + badge_ms;
    state.ui.arrival = arrival;
}

/// Whether the unit is the one that a balance leads with.
bool leads(const State& state, std::string_view unit) {
    const engine::Unit* leading =
        state.program.value ? leading_unit(*state.program.value) : nullptr;
    return leading != nullptr && leading->id == unit;
}

/// Whether what came is what the member had paid.
bool comes_back(const State& state) {
    const Write* undo = find_write(state, WriteKind::undo);
    return undo != nullptr && undo->failure == Failure::none;
}

/// Tells of each unit that grew. One thing is said: what became of the leading unit, else of the
/// first that moved.
void units_changed(Turn& turn, const wire::Wallet& before, const wire::Wallet& after) {
    bool said = false;
    for (const engine::Balances& now : after.balances) {
        const engine::Balances* known = find_balances(before, now.unit);
        const engine::Balances then = known != nullptr ? *known : engine::Balances{};
        const std::int64_t difference = total_of(now) - total_of(then);
        if (difference == 0 || !is_balance(turn.state, now.unit)) {
            continue;
        }
        if (!said || leads(turn.state, now.unit)) {
            announce(turn.state, now.unit, difference, then.available);
            said = true;
        }
        if (difference > 0 && !comes_back(turn.state)) {
            emit(turn,
                 "earned",
                 {detail("unit", now.unit),
                  detail("amount", difference),
                  detail("balance", now.available)});
        }
    }
}

const std::string& level_in(const wire::Wallet& wallet, std::string_view set) {
    static const std::string none;
    for (const engine::LevelStatus& status : wallet.levels) {
        if (status.set == set) {
            return status.level;
        }
    }
    return none;
}

void levels_changed(Turn& turn, const wire::Wallet& before, const wire::Wallet& after) {
    for (const engine::LevelStatus& status : after.levels) {
        const std::string& from = level_in(before, status.set);
        if (from != status.level) {
            emit(turn,
                 "tierchanged",
                 {detail("set", status.set), detail("from", from), detail("to", status.level)});
        }
    }
}

void compare(Turn& turn, const wire::Wallet& before, const wire::Wallet& after) {
    const bool same_member = before.member && after.member && before.member->id == after.member->id;
    if (!same_member) {
        return;
    }
    units_changed(turn, before, after);
    levels_changed(turn, before, after);
}

/// A program that is older than the wallet is read again, once for each wallet that says so.
void check_program(State& state, const wire::Wallet& wallet) {
    const bool older = state.program.phase == LoadPhase::ready &&
                       state.program.value->version < wallet.program_version &&
                       state.program.received_at_ms < state.now_ms;
    if (older) {
        state.program.phase = LoadPhase::idle;
    }
}

void emit_wallet(Turn& turn, const wire::Wallet& wallet) {
    base::List<Detail> available;
    base::List<Detail> pending;
    for (const engine::Balances& balances : wallet.balances) {
        available.push_back(detail(balances.unit.c_str(), balances.available));
        pending.push_back(detail(balances.unit.c_str(), balances.pending));
    }
    base::List<Detail> levels;
    for (const engine::LevelStatus& status : wallet.levels) {
        levels.push_back(detail(status.set.c_str(), status.level));
    }
    emit(turn,
         "wallet",
         {detail("revision", wallet.revision),
          detail("available", std::move(available)),
          detail("pending", std::move(pending)),
          detail("levels", std::move(levels))});
}

}  // namespace

void take_wallet(Turn& turn, std::unique_ptr<wire::Wallet> wallet) {
    State& state = turn.state;
    state.token_renewed = false;
    std::unique_ptr<wire::Wallet> before = std::move(state.wallet.value);
    const std::uint32_t request = state.wallet.request;
    const std::int64_t received_at_ms = state.wallet.received_at_ms;
    static_cast<LoadState&>(state.wallet) = LoadState{};
    state.wallet.phase = LoadPhase::ready;
    state.wallet.request = request;
    if (std::exchange(state.stream.missed, false)) {
        state.wallet.phase = LoadPhase::idle;
    }
    const bool outdated = before && before->revision > wallet->revision;
    state.wallet.received_at_ms = outdated ? received_at_ms : state.now_ms;
    if (outdated) {
        state.wallet.value = std::move(before);
        return;
    }
    const bool changed = !before || before->revision != wallet->revision;
    state.wallet.value = std::move(wallet);
    if (!changed) {
        return;
    }
    check_program(state, *state.wallet.value);
    if (before) {
        compare(turn, *before, *state.wallet.value);
        state.history.phase = LoadPhase::idle;
        state.history_cursor.clear();
    }
    emit_wallet(turn, *state.wallet.value);
}

}  // namespace spaarpas::view

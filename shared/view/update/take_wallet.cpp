#include "view/update/take_wallet.h"

#include <utility>

#include "view/update/host_events.h"

namespace spaarpas::view {

namespace {

constexpr std::int64_t count_ms = 200;
constexpr std::int64_t badge_ms = 6000;

/// All that a member has, on its way included: what an order adds to and a refund takes from.
std::int64_t total_points(const wire::Wallet& wallet) {
    return wallet.balance.available + wallet.balance.pending + wallet.balance.debt;
}

const std::string& tier_of(const wire::Wallet& wallet) {
    static const std::string none;
    return wallet.tier ? wallet.tier->tier : none;
}

void points_changed(Turn& turn, const wire::Wallet& before, const wire::Wallet& after) {
    State& state = turn.state;
    const std::int64_t difference = total_points(after) - total_points(before);
    if (difference == 0) {
        return;
    }
    const News news = difference > 0 ? News::points_arrived : News::points_left;
    state.ui.announcement = {news, difference > 0 ? difference : -difference, {}};
    if (difference < 0) {
        state.ui.arrival.reset();
        return;
    }
    Arrival arrival;
    arrival.from_points = before.balance.available;
    arrival.points = difference;
    arrival.at_ms = state.now_ms;
    arrival.counted_at_ms = state.now_ms + (state.calm ? 0 : count_ms);
    arrival.until_ms = state.now_ms + badge_ms;
    state.ui.arrival = arrival;
    emit(turn,
         "earned",
         {{"points", nullptr, difference}, {"balance", nullptr, after.balance.available}});
}

void compare(Turn& turn, const wire::Wallet& before, const wire::Wallet& after) {
    const bool same_member = before.member && after.member && before.member->id == after.member->id;
    if (!same_member) {
        return;
    }
    points_changed(turn, before, after);
    if (tier_of(before) != tier_of(after)) {
        emit(turn,
             "tierchanged",
             {{"from", tier_of(before).c_str()}, {"to", tier_of(after).c_str()}});
    }
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
    emit(turn,
         "wallet",
         {{"available", nullptr, wallet.balance.available},
          {"pending", nullptr, wallet.balance.pending},
          {"revision", nullptr, wallet.revision},
          {"tier", tier_of(wallet).c_str()}});
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

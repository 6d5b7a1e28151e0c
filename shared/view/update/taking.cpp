// Taking an offer and giving it back, and what is done with its code.
#include "view/update/taking.h"

#include "view/update/panel.h"
#include "view/update/writes.h"

namespace spaarpas::view {

namespace {

void focus(Turn& turn, const DomAction& action, const std::string& mark) {
    turn.effects.focus = FocusMove{action.root, mark};
}

/// The voucher that an action is about; null where the wallet does not have it.
const wire::Voucher* voucher_of(const State& state, const DomAction& action) {
    const wire::Wallet* wallet = joined_wallet(state);
    if (wallet == nullptr) {
        return nullptr;
    }
    for (const wire::Voucher& voucher : wallet->vouchers) {
        if (voucher.code == action.key) {
            return &voucher;
        }
    }
    return nullptr;
}

}  // namespace

bool is_taken_at_once(const engine::Offer& offer) {
    return offer.undo_minutes > 0;
}

std::string mark_of_offer(std::string_view offer) {
    return "reward-" + std::string(offer);
}

void on_choose_reward(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    state.ui.confirming = action.key;
    state.ui.new_voucher.clear();
    drop_failed_write(state, WriteKind::redemption);
    focus(turn, action, "confirm");
}

/// What can be undone is taken at once; else it is asked first.
void on_want_reward(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    show_section(turn, "rewards");
    state.ui.reach.clear();
    const engine::Offer* offer =
        state.program.value ? engine::find_offer(*state.program.value, action.key) : nullptr;
    if (offer == nullptr || !is_taken_at_once(*offer)) {
        on_choose_reward(turn, action);
        return;
    }
    begin_redemption(turn, action.root, action.key);
    focus(turn, action, mark_of_offer(action.key));
}

void on_cancel_reward(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    const std::string mark = mark_of_offer(state.ui.confirming);
    state.ui.confirming.clear();
    drop_failed_write(state, WriteKind::redemption);
    focus(turn, action, mark);
}

void on_redeem(Turn& turn, const DomAction& action) {
    const std::string& confirmed = turn.state.ui.confirming;
    begin_redemption(turn, action.root, action.key.empty() ? confirmed : action.key);
}

void on_scan(Turn& turn, const DomAction& action) {
    std::optional<Scan>& scan = turn.state.ui.scan;
    const bool is_shown = scan && scan->text == action.key;
    scan.reset();
    if (!is_shown) {
        scan.emplace().text = action.key;
        turn.effects.scan = action.key;
    }
}

void on_copy_code(Turn& turn, const DomAction& action) {
    turn.state.ui.copying = action.key;
    turn.effects.copy = action.key;
}

void on_use_voucher(Turn& turn, const DomAction& action) {
    if (const wire::Voucher* voucher = voucher_of(turn.state, action)) {
        tell_redeemed(turn, *voucher);
    }
}

void on_undo(Turn& turn, const DomAction& action) {
    if (const wire::Voucher* voucher = voucher_of(turn.state, action)) {
        tell_undoing(turn, *voucher);
        begin_undo(turn, action.root, *voucher);
    }
}

}  // namespace spaarpas::view

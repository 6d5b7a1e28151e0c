#include "view/state/state.h"

#include <algorithm>

#include "base/contains.h"

namespace spaarpas::view {

namespace {

template <class Accepts>
bool any_visible(const State& state, Accepts accepts) {
    return std::any_of(state.roots.begin(), state.roots.end(), [&](const Root& root) {
        return root.visible && accepts(root.kind);
    });
}

const engine::Unit* first_of(const engine::Program& program, engine::UnitKind kind) {
    for (const engine::Unit& unit : program.units) {
        if (unit.kind == kind) {
            return &unit;
        }
    }
    return nullptr;
}

}  // namespace

void entries_changed(State& state) {
    ++state.history_revision;
    ++state.entries_revision;
}

std::int64_t server_now_ms(const State& state) {
    if (!state.wallet.value) {
        return state.now_ms;
    }
    return state.wallet.value->as_of_ms + state.now_ms - state.wallet.received_at_ms;
}

Root* find_root(State& state, std::uint32_t id) {
    const auto found = std::find_if(
        state.roots.begin(), state.roots.end(), [&](const Root& root) { return root.id == id; });
    return found == state.roots.end() ? nullptr : &*found;
}

const Root* find_root(const State& state, RootKind kind) {
    const auto found = std::find_if(state.roots.begin(), state.roots.end(), [&](const Root& root) {
        return root.kind == kind;
    });
    return found == state.roots.end() ? nullptr : &*found;
}

const wire::Wallet* joined_wallet(const State& state) {
    const bool joined = state.wallet.value && state.wallet.value->member;
    return joined ? &*state.wallet.value : nullptr;
}

bool awaits_member(const State& state) {
    if (state.wallet.value) {
        return false;
    }
    const bool is_loading =
        state.session == Session::shopper && state.wallet.failure == Failure::none;
    return state.session == Session::asking || is_loading;
}

const Write* find_write(const State& state, WriteKind kind) {
    const auto found = std::find_if(state.writes.begin(),
                                    state.writes.end(),
                                    [&](const Write& write) { return write.kind == kind; });
    return found == state.writes.end() ? nullptr : &*found;
}

const engine::Prompt* due_prompt(const State& state) {
    const wire::Wallet* wallet = joined_wallet(state);
    const bool known = wallet != nullptr && state.program.value != nullptr;
    return known ? engine::find_prompt(*state.program.value, wallet->prompt) : nullptr;
}

std::size_t scale_place(const State& state, const engine::Prompt& scale) {
    for (std::size_t place = 0; place < scale.options.size(); ++place) {
        if (base::contains(state.ui.chosen_options, scale.options[place].id)) {
            return place;
        }
    }
    return scale.options.size() / 2;
}

const engine::Balances* find_balances(const wire::Wallet& wallet, std::string_view unit) {
    for (const engine::Balances& balances : wallet.balances) {
        if (balances.unit == unit) {
            return &balances;
        }
    }
    return nullptr;
}

engine::Balances balances_of(const State& state, std::string_view unit) {
    const wire::Wallet* wallet = joined_wallet(state);
    const engine::Balances* known = wallet != nullptr ? find_balances(*wallet, unit) : nullptr;
    if (known != nullptr) {
        return *known;
    }
    engine::Balances none;
    none.unit = unit;
    return none;
}

const engine::Unit* leading_unit(const engine::Program& program) {
    using engine::UnitKind;
    for (const UnitKind kind : {UnitKind::points, UnitKind::money, UnitKind::stamps}) {
        if (const engine::Unit* unit = first_of(program, kind)) {
            return unit;
        }
    }
    return nullptr;
}

bool in_sight(const State& state) {
    return state.ui.panel_open || any_visible(state, [](RootKind kind) {
               return kind != RootKind::launcher && kind != RootKind::panel;
           });
}

bool history_in_sight(const State& state) {
    const bool wallet = state.ui.panel_open ||
                        any_visible(state, [](RootKind kind) { return kind == RootKind::wallet; });
    return wallet && state.ui.section == Section::activity;
}

}  // namespace spaarpas::view

#include "view/state/state.h"

#include <algorithm>

namespace spaarpas::view {

namespace {

template <class Accepts>
bool any_visible(const State& state, Accepts accepts) {
    return std::any_of(state.roots.begin(), state.roots.end(), [&](const Root& root) {
        return root.visible && accepts(root.kind);
    });
}

}  // namespace

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

const Write* find_write(const State& state, WriteKind kind) {
    const auto found = std::find_if(state.writes.begin(),
                                    state.writes.end(),
                                    [&](const Write& write) { return write.kind == kind; });
    return found == state.writes.end() ? nullptr : &*found;
}

const loyalty::Prompt* due_prompt(const State& state) {
    const wire::Wallet* wallet = joined_wallet(state);
    if (wallet == nullptr || wallet->prompt.empty() || !state.program.value) {
        return nullptr;
    }
    for (const loyalty::Prompt& prompt : state.program.value->prompts) {
        if (prompt.id == wallet->prompt) {
            return &prompt;
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

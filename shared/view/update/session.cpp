// Who is in front of the screen: identify, the token, logout.
#include "view/update/session.h"

#include <utility>

#include "view/update/handlers.h"
#include "view/update/host_events.h"
#include "view/update/previews.h"

namespace spaarpas::view {

namespace {

template <class T>
void abort_read(Turn& turn, Loaded<T>& loaded) {
    if (loaded.request != 0) {
        turn.effects.aborts.push_back(loaded.request);
    }
    loaded = Loaded<T>{};
}

/// Nothing of one member may be seen by the next, so all of it goes at once.
void forget_member(Turn& turn) {
    State& state = turn.state;
    abort_read(turn, state.wallet);
    abort_read(turn, state.history);
    for (const Write& write : state.writes) {
        if (write.request != 0) {
            turn.effects.aborts.push_back(write.request);
        }
    }
    state.writes.clear();
    state.history_cursor.clear();
    state.token.clear();
    state.holder.clear();
    state.token_renewed = false;
    drop_question(turn);
    state.previews = Previews();
    entries_changed(state);
    Ui fresh;
    fresh.panel_open = state.ui.panel_open;
    fresh.section = state.ui.section;
    state.ui = std::move(fresh);
}

/// What waited for a token goes on.
void resume(LoadState& loaded) {
    if (loaded.phase == LoadPhase::failed) {
        loaded.phase = LoadPhase::idle;
        loaded.failure = Failure::none;
    }
}

}  // namespace

void ask_token_again(Turn& turn) {
    State& state = turn.state;
    if (state.session == Session::asking) {
        return;
    }
    state.session = Session::asking;
    state.token.clear();
    turn.effects.ask_token = true;
}

void handle(Turn& turn, const Identify&) {
    forget_member(turn);
    turn.state.session = Session::asking;
    turn.effects.ask_token = true;
}

void handle(Turn& turn, const Logout&) {
    forget_member(turn);
    turn.state.session = Session::guest;
}

void handle(Turn& turn, const TokenAnswer& action) {
    State& state = turn.state;
    if (state.session != Session::asking) {
        return;
    }
    if (action.failed) {
        state.session = Session::failed;
        emit(turn, "error", {detail("code", "token_unavailable")});
        return;
    }
    if (action.token.empty()) {
        forget_member(turn);
        state.session = Session::guest;
        return;
    }
    state.session = Session::shopper;
    state.token = action.token;
    state.holder = action.holder;
    resume(state.wallet);
    resume(state.history);
}

}  // namespace spaarpas::view

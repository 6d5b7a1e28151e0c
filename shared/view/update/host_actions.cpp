// What the shop's page does: start, language, cart, panel, roots.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/list.h"
#include "engine/cart/cart.h"
#include "json/message.h"
#include "view/update/handlers.h"
#include "view/update/host_events.h"
#include "view/update/panel.h"

namespace spaarpas::view {

namespace {

constexpr const char* section_names[] = {"overview", "rewards", "activity", "data"};

Section section_of(const std::string& name, Section otherwise) {
    for (std::size_t at = 0; at < std::size(section_names); ++at) {
        if (name == section_names[at]) {
            return static_cast<Section>(at);
        }
    }
    return otherwise;
}

void load_texts(Turn& turn, const std::string& texts) {
    if (!turn.state.texts.load(texts)) {
        emit(turn, "error", {detail("code", "texts_invalid")});
    }
    entries_changed(turn.state);
}

void read_again(LoadState& loaded) {
    loaded.retry_at_ms.reset();
    loaded.attempts = 0;
    if (loaded.request == 0) {
        loaded.phase = LoadPhase::idle;
    }
}

}  // namespace

void show_section(Turn& turn, const std::string& name) {
    turn.state.ui.section = section_of(name, turn.state.ui.section);
}

void handle(Turn& turn, const Start& action) {
    State& state = turn.state;
    state.program_id = action.program;
    state.locale = action.locale;
    state.login_url = action.login_url;
    state.cart_url = action.cart_url;
    state.launcher = action.launcher;
    state.calm = action.calm;
    state.random = Random(action.random);
    load_texts(turn, action.texts);
}

void handle(Turn& turn, const SetLocale& action) {
    State& state = turn.state;
    state.locale = action.locale;
    load_texts(turn, action.texts);
    if (state.program.request != 0) {
        turn.effects.aborts.push_back(state.program.request);
        state.program.request = 0;
    }
    state.program.phase = LoadPhase::idle;
}

void handle(Turn& turn, const SetCart& action) {
    const auto cart = json::read_message<engine::Cart>(action.cart, json::UnknownFields::ignored);
    if (!cart.ok()) {
        turn.state.cart.reset();
        emit(turn, "error", {detail("code", "cart_invalid")});
        return;
    }
    turn.state.cart = cart.value();
}

void handle(Turn& turn, const Open& action) {
    State& state = turn.state;
    show_section(turn, action.section);
    if (state.ui.panel_open) {
        return;
    }
    state.ui.panel_open = true;
    turn.effects.panel = PanelMove::open;
    const char* section = section_names[static_cast<std::size_t>(state.ui.section)];
    emit(turn, "opened", {detail("section", section)});
}

void handle(Turn& turn, const Close&) {
    State& state = turn.state;
    if (!state.ui.panel_open) {
        return;
    }
    state.ui.panel_open = false;
    state.ui.confirming.clear();
    turn.effects.panel = PanelMove::close;
    emit(turn, "closed");
}

void handle(Turn& turn, const Refresh&) {
    State& state = turn.state;
    if (state.session == Session::failed) {
        state.session = Session::unknown;
    }
    read_again(state.program);
    read_again(state.wallet);
    read_again(state.history);
    state.history_cursor.clear();
}

void handle(Turn& turn, const RootMounted& action) {
    Root root = action.root;
    root.waits = root.kind == RootKind::launcher;  // Until it settles.
    turn.state.roots.push_back(root);
}

void handle(Turn& turn, const RootChanged& action) {
    Root* root = find_root(turn.state, action.root.id);
    if (root != nullptr) {
        const bool waits = root->waits;
        *root = action.root;
        root->waits = waits;
    }
}

void handle(Turn& turn, const RootUnmounted& action) {
    base::erase_if(turn.state.roots, [&](const Root& root) { return root.id == action.root; });
}

void handle(Turn& turn, const Tick&) {
    std::optional<Arrival>& arrival = turn.state.ui.arrival;
    if (arrival && arrival->until_ms <= turn.state.now_ms) {
        arrival.reset();
    }
}

void handle(Turn& turn, const Connectivity& action) {
    State& state = turn.state;
    const bool came_back = action.online && !state.online;
    state.online = action.online;
    if (!came_back) {
        return;
    }
    state.stream.retry_at_ms = 0;
    // What the backend did not say, or the rules that did not come, may have been for want of it.
    state.previews.in_page = state.previews.loaded;
    state.previews.question.clear();
    for (std::optional<std::int64_t>* retry_at_ms :
         {&state.program.retry_at_ms, &state.wallet.retry_at_ms, &state.history.retry_at_ms}) {
        if (*retry_at_ms) {
            *retry_at_ms = state.now_ms;
        }
    }
    for (Write& write : state.writes) {
        if (write.retry_at_ms) {
            write.retry_at_ms = state.now_ms;
        }
    }
}

}  // namespace spaarpas::view

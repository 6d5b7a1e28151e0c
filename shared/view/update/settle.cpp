#include "view/update/settle.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "view/update/own_data.h"
#include "view/update/previews.h"

namespace spaarpas::view {

namespace {

/// How old a wallet may be before it is read again where no live stream tells of changes.
constexpr std::int64_t fresh_ms = 60000;
constexpr std::int64_t minute_ms = 60000;
constexpr std::int64_t count_step_ms = 40;

bool is_due(const LoadState& loaded, std::int64_t now_ms) {
    if (loaded.request != 0) {
        return false;
    }
    const bool again = loaded.retry_at_ms && *loaded.retry_at_ms <= now_ms;
    return loaded.phase == LoadPhase::idle || (loaded.phase == LoadPhase::failed && again);
}

std::uint32_t send(Turn& turn, Request request) {
    request.id = ++turn.state.last_request;
    turn.effects.requests.push_back(std::move(request));
    return turn.effects.requests.back().id;
}

void read(Turn& turn, LoadState& loaded, std::string path, const std::string& token) {
    Request request;
    request.path = std::move(path);
    request.token = token;
    loaded.request = send(turn, std::move(request));
    loaded.phase = LoadPhase::loading;
    loaded.retry_at_ms.reset();
}

/// Once a cache of the page, such as a service worker's, has answered with what was another
/// member's, each read has an address that no cache has seen.
std::string of_member(State& state, std::string path) {
    if (state.past_caches) {
        path += path.find('?') == path.npos ? "?fresh=" : "&fresh=";
        path += state.random.key();
    }
    return path;
}

void read_program(Turn& turn) {
    State& state = turn.state;
    const bool wanted = in_sight(state) || state.session == Session::shopper;
    if (wanted && !state.program_id.empty() && is_due(state.program, state.now_ms)) {
        read(turn,
             state.program,
             "/v1/programs/" + state.program_id + "?locale=" + state.locale,
             std::string());
    }
}

void read_wallet(Turn& turn) {
    State& state = turn.state;
    const std::int64_t age_ms = state.now_ms - state.wallet.received_at_ms;
    const bool is_old = state.wallet.phase == LoadPhase::ready && age_ms >= fresh_ms;
    if (is_old && in_sight(state) && !state.stream.open) {
        state.wallet.phase = LoadPhase::idle;
    }
    if (is_due(state.wallet, state.now_ms)) {
        read(turn, state.wallet, of_member(state, "/v1/wallet"), state.token);
    }
}

void read_history(Turn& turn) {
    State& state = turn.state;
    const bool wanted = joined_wallet(state) != nullptr && history_in_sight(state);
    if (wanted && is_due(state.history, state.now_ms)) {
        const std::string query =
            state.history_cursor.empty() ? "" : "?cursor=" + state.history_cursor;
        read(turn, state.history, of_member(state, "/v1/wallet/entries" + query), state.token);
    }
}

void send_writes(Turn& turn) {
    State& state = turn.state;
    for (Write& write : state.writes) {
        const bool due = write.retry_at_ms && *write.retry_at_ms <= state.now_ms;
        if (write.request != 0 || !due) {
            continue;
        }
        Request request;
        request.method = method_of(write.kind);
        request.path = write.path;
        request.body = write.body;
        request.token = state.token;
        if (request.method == Method::post) {
            request.idempotency_key = write.idempotency_key;
        }
        request.timeout = TimeoutClass::write;
        write.request = send(turn, std::move(request));
        write.retry_at_ms.reset();
    }
}

void settle_token(Turn& turn) {
    State& state = turn.state;
    if (state.session == Session::unknown && in_sight(state)) {
        state.session = Session::asking;
        turn.effects.ask_token = true;
    }
}

void settle_stream(Turn& turn) {
    State& state = turn.state;
    const bool wanted = state.session == Session::shopper && state.online && in_sight(state) &&
                        joined_wallet(state) != nullptr;
    const bool may_open = state.stream.retry_at_ms <= state.now_ms;
    if (wanted && !state.stream.open && may_open) {
        state.stream.open = true;
        turn.effects.stream = StreamMove{true, "/v1/wallet/stream", state.token};
    } else if (!wanted && state.stream.open) {
        state.stream.open = false;
        turn.effects.stream = StreamMove{};
    }
}

void settle_launchers(State& state) {
    for (Root& root : state.roots) {
        root.waits = root.waits && awaits_member(state) && !state.ui.panel_open;
    }
}

void earliest(std::optional<std::int64_t>& wake, std::optional<std::int64_t> candidate) {
    if (candidate && (!wake || *candidate < *wake)) {
        wake = candidate;
    }
}

/// When the age that is shown with the balance changes.
std::int64_t next_minute_ms(const State& state) {
    const std::int64_t age_ms =
        std::max<std::int64_t>(0, state.now_ms - state.wallet.received_at_ms);
    return state.wallet.received_at_ms + (age_ms / minute_ms + 1) * minute_ms;
}

void settle_wake(Turn& turn) {
    const State& state = turn.state;
    std::optional<std::int64_t>& wake = turn.effects.wake_at_ms;
    if (state.ui.arrival) {
        const bool counting = state.now_ms < state.ui.arrival->counted_at_ms;
        earliest(wake, counting ? state.now_ms + count_step_ms : state.ui.arrival->until_ms);
    }
    if (!state.online) {
        return;
    }
    for (const Write& write : state.writes) {
        earliest(wake, write.retry_at_ms);
    }
    if (!in_sight(state)) {
        return;
    }
    earliest(wake, previews_due_ms(state));
    earliest(wake, state.program.retry_at_ms);
    earliest(wake, state.wallet.retry_at_ms);
    earliest(wake, state.history.retry_at_ms);
    if (state.wallet.value) {
        earliest(wake, next_minute_ms(state));
    }
    const bool stream_waits = joined_wallet(state) != nullptr && !state.stream.open;
    if (stream_waits && state.stream.retry_at_ms > state.now_ms) {
        earliest(wake, state.stream.retry_at_ms);
    }
}

}  // namespace

void settle(Turn& turn) {
    settle_token(turn);
    if (turn.state.online) {
        read_program(turn);
        if (turn.state.session == Session::shopper) {
            read_wallet(turn);
            read_history(turn);
            send_writes(turn);
        }
    }
    settle_launchers(turn.state);
    settle_stream(turn);
    ask_rules(turn);
    settle_wake(turn);
}

}  // namespace spaarpas::view

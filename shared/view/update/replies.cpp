// What comes back from the backend.
#include <algorithm>
#include <string_view>
#include <utility>

#include "json/message.h"
#include "view/update/backoff.h"
#include "view/update/handlers.h"
#include "view/update/host_events.h"
#include "view/update/judge.h"
#include "view/update/own_data.h"
#include "view/update/previews.h"
#include "view/update/session.h"
#include "view/update/take_wallet.h"
#include "view/update/writes.h"
#include "wire/fields.h"

namespace spaarpas::view {

namespace {

/// Judges a reply with what the browser knows: while it has a connection, it is the backend that
/// does not answer, and the shopper need not look for a fault of their own.
Judgement judged(const State& state, const Reply& reply) {
    Judgement judgement = judge(reply);
    if (judgement.failure == Failure::offline && state.online) {
        judgement.failure = Failure::unreachable;
    }
    return judgement;
}

/// Reads a message out of a good reply; turns the judgement where it is none.
template <class T>
std::unique_ptr<T> message_of(const Reply& reply, Judgement& judgement) {
    std::unique_ptr<T> message;
    if (judgement.verdict == Verdict::good) {
        message = json::read_or_null<T>(reply.body, json::UnknownFields::ignored);
        if (message == nullptr) {
            judgement = judge_rubbish();
        }
    }
    return message;
}

/// A token that was renewed and is refused again would be refused for ever.
bool renew_token(Turn& turn) {
    State& state = turn.state;
    if (state.token_renewed) {
        state.session = Session::failed;
        return false;
    }
    state.token_renewed = true;
    ask_token_again(turn);
    return true;
}

/// Tells the shop's developers of a failure, with the reason where the backend gave one. The token
/// is nobody's to read, whatever stands between us and the backend.
void emit_error(Turn& turn, std::string_view code, const Judgement& judgement) {
    const std::string& token = turn.state.token;
    base::List<Detail> details = {detail("code", code)};
    if (!judgement.reason.empty() && judgement.reason.find(token) == token.npos) {
        details.push_back(detail("reason", judgement.reason));
    }
    emit(turn, "error", std::move(details));
}

void read_failed(Turn& turn, LoadState& loaded, const Judgement& judgement) {
    loaded.phase = LoadPhase::failed;
    loaded.failure = judgement.failure;
    loaded.retry_at_ms.reset();
    if (judgement.verdict == Verdict::new_token) {
        if (turn.state.session == Session::shopper && !renew_token(turn)) {
            emit_error(turn, "signed_out", judgement);
        }
        return;
    }
    if (judgement.verdict == Verdict::again) {
        ++loaded.attempts;
        loaded.retry_at_ms = turn.state.now_ms + backoff_ms(loaded.attempts, turn.state.random);
    }
    const bool first = loaded.attempts <= 1;
    if (first) {
        emit_error(turn, code_of_failure(judgement.failure), judgement);
    }
}

void read_succeeded(const State& state, LoadState& loaded) {
    loaded = LoadState{};
    loaded.phase = LoadPhase::ready;
    loaded.received_at_ms = state.now_ms;
}

/// Whether a cache of the page answered with what is another member's, which nobody may see then.
bool drop_anothers(Turn& turn, LoadState& loaded, const std::string& holder) {
    State& state = turn.state;
    if (holder.empty() || state.holder.empty() || holder == state.holder) {
        return false;
    }
    if (std::exchange(state.past_caches, true)) {
        read_failed(turn, loaded, judge_rubbish());
    } else {
        loaded.phase = LoadPhase::idle;
    }
    return true;
}

void program_reply(Turn& turn, const Reply& reply) {
    State& state = turn.state;
    state.program.request = 0;
    Judgement judgement = judged(turn.state, reply);
    auto program = message_of<engine::Program>(reply, judgement);
    if (!program) {
        read_failed(turn, state.program, judgement);
        return;
    }
    state.program.value = std::move(program);
    read_succeeded(state, state.program);
    entries_changed(state);
}

void wallet_reply(Turn& turn, const Reply& reply) {
    State& state = turn.state;
    state.wallet.request = 0;
    Judgement judgement = judged(turn.state, reply);
    auto wallet = message_of<wire::Wallet>(reply, judgement);
    if (!wallet) {
        read_failed(turn, state.wallet, judgement);
        return;
    }
    if (drop_anothers(turn, state.wallet, wallet->holder)) {
        return;
    }
    take_wallet(turn, std::move(wallet));
}

void history_reply(Turn& turn, const Reply& reply) {
    State& state = turn.state;
    state.history.request = 0;
    ++state.history_revision;
    Judgement judgement = judged(turn.state, reply);
    auto page = message_of<wire::EntriesPage>(reply, judgement);
    if (!page) {
        read_failed(turn, state.history, judgement);
        return;
    }
    if (drop_anothers(turn, state.history, page->holder)) {
        return;
    }
    std::unique_ptr<History>& history = state.history.value;
    if (state.history_cursor.empty() || history == nullptr) {
        history = std::make_unique<History>();
        ++state.entries_revision;
    }
    for (wire::EntryView& entry : page->entries) {
        history->entries.push_back(std::move(entry));
    }
    history->next_cursor = std::move(page->next_cursor);
    read_succeeded(state, state.history);
    state.history_cursor.clear();
}

/// The backend is the first to ask, and what it cannot say the rules in the page can.
void previews_reply(Turn& turn, const Reply& reply) {
    State& state = turn.state;
    Judgement judgement = judged(state, reply);
    auto answer = message_of<engine::PreviewAnswer>(reply, judgement);
    if (answer) {
        state.token_renewed = false;
        take_previews(state, std::move(*answer));
        return;
    }
    go_on_in_page(state);
    if (judgement.verdict == Verdict::new_token && state.session == Session::shopper &&
        renew_token(turn)) {
        state.previews.in_page = false;
    }
}

/// Whether the shop may be taking the code out of its cart right now, as it was told to. What was
/// refused has not happened, and is asked anew.
bool is_being_let_go(const Write& write, const Judgement& judgement) {
    constexpr std::int32_t tries = 4;
    return write.kind == WriteKind::undo && judgement.refusal == "voucher_reserved" &&
           write.attempts < tries;
}

void write_failed(Turn& turn, Write& write, const Judgement& judgement) {
    constexpr std::int32_t tries = 5;
    State& state = turn.state;
    if (judgement.verdict == Verdict::new_token && state.session != Session::failed &&
        (state.session == Session::asking || renew_token(turn))) {
        write.retry_at_ms = state.now_ms;
        return;
    }
    ++write.attempts;
    const bool let_go = is_being_let_go(write, judgement);
    if (let_go) {
        write.idempotency_key = state.random.key();
    }
    if (let_go || (judgement.verdict == Verdict::again && write.attempts < tries)) {
        write.retry_at_ms = state.now_ms + backoff_ms(write.attempts, state.random);
        return;
    }
    write.failure = judgement.failure;
    write.refusal = judgement.refusal;
    const std::string code = write.refusal.empty() ? code_of_failure(write.failure) : write.refusal;
    emit_error(turn, code, judgement);
    if (write.failure == Failure::refused) {
        // What we showed was out of date, or else the shopper could not have asked for it.
        state.wallet.phase = LoadPhase::idle;
    }
}

void write_reply(Turn& turn, std::size_t index, const Reply& reply) {
    Write& write = turn.state.writes[index];
    write.request = 0;
    Judgement judgement = judged(turn.state, reply);
    if (judgement.verdict == Verdict::good && finish_write(turn, write, reply.body)) {
        const WriteKind kind = write.kind;
        const std::uint32_t root = write.root;
        turn.state.writes.erase(turn.state.writes.begin() + static_cast<std::ptrdiff_t>(index));
        if (kind == WriteKind::erasure) {
            forget_erased(turn, root);
        }
        return;
    }
    write_failed(turn, write, judgement.verdict == Verdict::good ? judge_rubbish() : judgement);
}

}  // namespace

void handle(Turn& turn, const Reply& action) {
    State& state = turn.state;
    if (action.request == 0) {
        return;
    }
    if (action.request == state.program.request) {
        program_reply(turn, action);
    } else if (action.request == state.wallet.request) {
        wallet_reply(turn, action);
    } else if (action.request == state.history.request) {
        history_reply(turn, action);
    } else if (action.request == state.previews.request) {
        previews_reply(turn, action);
    }
    for (std::size_t index = 0; index < state.writes.size(); ++index) {
        if (state.writes[index].request == action.request) {
            write_reply(turn, index, action);
            return;
        }
    }
}

}  // namespace spaarpas::view

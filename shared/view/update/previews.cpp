// What is asked of the rules, and what they answer.
#include "view/update/previews.h"

#include <utility>

#include "json/message.h"
#include "view/state/question.h"

namespace spaarpas::view {

namespace {

/// Levels end and days pass without anybody's doing.
constexpr std::int64_t fresh_ms = 60000;

std::size_t asked_in(const engine::PageQuestion& question) {
    return question.orders.size() + question.offers.size();
}

/// A page that changes many elements, or a cart piece by piece, is asked about once it is done.
constexpr std::int64_t pause_ms = 100;
/// A page that has stood for so long is changed by its shopper, who may do so again.
constexpr std::int64_t calm_ms = 2000;
/// How long what was answered may stand while another question waits for its answer.
constexpr std::int64_t stands_ms = 1000;

/// What all elements need, as soon as one of them is in sight; else nothing.
engine::PageQuestion wanted(const State& state) {
    engine::PageQuestion question = question_about(state);
    bool in_sight = false;
    for (const Root& root : state.roots) {
        const std::size_t before = asked_in(question);
        ask_for(question, state, root);
        in_sight = in_sight || (root.visible && asked_in(question) > before);
    }
    return in_sight ? question : engine::PageQuestion();
}

/// Only the backend knows a member's facts by itself, and only by the member's token.
bool can_ask_backend(const State& state) {
    const bool is_known = !state.wallet.value || !state.token.empty();
    return state.online && is_known && !state.previews.in_page;
}

void ask_backend(Turn& turn, const engine::PageQuestion& question) {
    State& state = turn.state;
    Request& request = turn.effects.requests.emplace_back();
    request.id = state.previews.request;
    request.method = Method::post;
    request.path = state.token.empty() ? "/v1/programs/" + state.program_id + "/previews"
                                       : "/v1/wallet/previews";
    request.body = json::write_message<engine::PreviewsRequest>(question);
    request.token = state.token;
}

/// Whether the rules in the page are worth loading though the backend answers: a wallet by itself
/// is no reason.
bool is_changed_by_shopper(const State& state, const engine::PageQuestion& question) {
    const Previews& previews = state.previews;
    return previews.is_other && previews.answered_at_ms != 0 &&
           state.now_ms - previews.answered_at_ms >= calm_ms &&
           (!question.orders.empty() || find_root(state, RootKind::redeem) != nullptr);
}

void ask(Turn& turn, engine::PageQuestion& question) {
    State& state = turn.state;
    if (can_ask_backend(state)) {
        ask_backend(turn, question);
        if (!is_changed_by_shopper(state, question)) {
            return;
        }
    } else {
        state.previews.in_page = true;
    }
    question.at_ms = server_now_ms(state);
    turn.effects.preview = PreviewRequest{state.previews.request,
                                          json::write_message(*state.program.value),
                                          json::write_message(question)};
}

}  // namespace

void take_previews(State& state, engine::PreviewAnswer answer) {
    Previews& previews = state.previews;
    previews.waits = false;
    previews.is_other = false;
    previews.answered_at_ms = state.now_ms;
    previews.answer = std::move(answer);
}

void go_on_in_page(State& state) {
    state.previews.in_page = true;
    state.previews.waits = false;
    state.previews.question.clear();
}

void drop_question(Turn& turn) {
    Previews& previews = turn.state.previews;
    if (previews.waits && !previews.in_page && previews.request != 0) {
        turn.effects.aborts.push_back(previews.request);
    }
    previews.request = 0;
    previews.question.clear();
}

std::optional<std::int64_t> previews_due_ms(const State& state) {
    const Previews& previews = state.previews;
    if (!previews.waits) {
        return std::nullopt;
    }
    const std::int64_t next_ms = previews.asked_at_ms + pause_ms;
    const std::int64_t late_ms = previews.asked_at_ms + stands_ms;
    if (state.now_ms < next_ms) {
        return next_ms;
    }
    return state.now_ms < late_ms ? std::optional(late_ms) : std::nullopt;
}

void ask_rules(Turn& turn) {
    State& state = turn.state;
    Previews& previews = state.previews;
    if (previews.waits && previews.is_other && state.now_ms - previews.asked_at_ms >= stands_ms) {
        previews.answer = engine::PreviewAnswer();
    }
    const bool lacks_token = state.session == Session::asking && !previews.in_page;
    if (!state.program.value || lacks_token) {
        return;
    }
    engine::PageQuestion question = wanted(state);
    if (asked_in(question) == 0) {
        return;
    }
    std::string text = json::write_message(question);
    const bool is_same =
        previews.question == text && previews.program_at_ms == state.program.received_at_ms;
    if (!is_same) {
        drop_question(turn);
        previews.is_other = true;
    }
    const bool is_under_way = previews.waits && !previews.in_page;
    const std::int64_t pause_of_change_ms = is_under_way ? pause_ms : 0;
    if (state.now_ms - previews.asked_at_ms < (is_same ? fresh_ms : pause_of_change_ms)) {
        return;
    }
    previews.waits = true;
    previews.question = std::move(text);
    previews.program_at_ms = state.program.received_at_ms;
    previews.asked_at_ms = state.now_ms;
    previews.request = ++state.last_request;
    ask(turn, question);
}

void handle(Turn& turn, const PreviewReply& action) {
    Previews& previews = turn.state.previews;
    if (action.request != previews.request) {
        return;
    }
    auto answer =
        json::read_or_null<engine::PreviewAnswer>(action.answer, json::UnknownFields::ignored);
    if (answer == nullptr && !previews.in_page) {
        return;  // The backend will say it.
    }
    previews.loaded = answer != nullptr;
    // Where the rules cannot be had either, the backend is asked the next time.
    previews.in_page = previews.loaded;
    take_previews(turn.state, answer ? std::move(*answer) : engine::PreviewAnswer());
}

}  // namespace spaarpas::view

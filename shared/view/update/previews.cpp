// What is asked of the rules, and what they answer.
#include "view/update/previews.h"

#include <utility>

#include "json/message.h"
#include "view/state/question.h"

namespace spaarpas::view {

namespace {

/// Levels end and days pass without anybody's doing.
constexpr std::int64_t fresh_ms = 60000;

std::size_t asked_in(const engine::PreviewQuestion& question) {
    return question.events.size() + question.offers.size();
}

/// What all elements need, as soon as one of them is in sight; else nothing.
engine::PreviewQuestion wanted(const State& state) {
    engine::PreviewQuestion question = question_about(state);
    bool in_sight = false;
    for (const Root& root : state.roots) {
        const std::size_t before = asked_in(question);
        ask_for(question, state, root);
        in_sight = in_sight || (root.visible && asked_in(question) > before);
    }
    return in_sight ? question : engine::PreviewQuestion();
}

}  // namespace

void ask_rules(Turn& turn) {
    State& state = turn.state;
    if (!state.program.value) {
        return;
    }
    engine::PreviewQuestion question = wanted(state);
    if (asked_in(question) == 0) {
        return;
    }
    Previews& previews = state.previews;
    std::string text = json::write_message(question);
    const bool is_same =
        previews.question == text && previews.program_at_ms == state.program.received_at_ms;
    if (is_same && state.now_ms - previews.asked_at_ms < fresh_ms) {
        return;
    }
    previews.question = std::move(text);
    previews.program_at_ms = state.program.received_at_ms;
    previews.asked_at_ms = state.now_ms;
    previews.request = ++state.last_request;
    question.at_ms = server_now_ms(state);
    turn.effects.preview = PreviewRequest{
        previews.request, json::write_message(*state.program.value), json::write_message(question)};
}

void handle(Turn& turn, const PreviewReply& action) {
    Previews& previews = turn.state.previews;
    if (action.request != previews.request) {
        return;
    }
    auto answer =
        json::read_or_null<engine::PreviewAnswer>(action.answer, json::UnknownFields::ignored);
    previews.answer = answer ? std::move(*answer) : engine::PreviewAnswer();
}

}  // namespace spaarpas::view

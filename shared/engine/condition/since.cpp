#include "engine/condition/leaf.h"

namespace spaarpas::engine {

namespace {

struct SinceLeaf {
    std::string event;
    Bounds days;
};

void visit_fields(json::Fields& fields, SinceLeaf& leaf) {
    fields.text(keys::must("since", SPAARPAS_DOC("The kind of event")), leaf.event, keys::an_id);
    fields.object(keys::must("days", SPAARPAS_DOC("So many local days since the newest of them")),
                  leaf.days);
}

std::optional<std::int64_t> newest_of(const std::string& event, const Facts& facts) {
    if (event == event_joined) {
        return facts.joined_at_ms;
    }
    for (const Newest& newest : facts.newest) {
        if (newest.event == event) {
            return newest.at_ms;
        }
    }
    return std::nullopt;
}

Answer ask_since(const void* leaf, const Question& question) {
    const auto& asked = as<SinceLeaf>(leaf);
    Answer answer = answer_of(false, Code::not_met_since);
    TraceStep& step = answer.why_not.back();
    note_name(step, "event", asked.event);
    const std::optional<std::int64_t> newest_ms = newest_of(asked.event, question.facts);
    if (!newest_ms) {
        return answer;
    }
    const base::Zone& zone = question.program.zone;
    const std::int64_t days =
        base::local_day(zone, question.at_ms) - base::local_day(zone, *newest_ms);
    if (is_within(asked.days, days)) {
        return yes();
    }
    step.numbers.emplace_back("days", days);
    note_bounds(step, asked.days, days, {nullptr, "at_least", "below"});
    return answer;
}

void need_since(const void* leaf, Needs& needs) {
    const auto& asked = as<SinceLeaf>(leaf);
    if (asked.event == event_joined) {
        needs.joined_at = true;
    } else {
        add_once(needs.newest, asked.event);
    }
}

void check_since(const void* leaf, Checker& checker) {
    const Checker::At at(checker, "days");
    check_bounds(as<SinceLeaf>(leaf).days, checker);
}

}  // namespace

extern const LeafRow since_leaf{form_of<SinceLeaf>("since"),
                                ask_since,
                                need_since,
                                SPAARPAS_CHECK(check_since)};

}  // namespace spaarpas::engine

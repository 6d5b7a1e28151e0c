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

/// How many local days ago the newest of the events was; nothing where there was none.
std::optional<std::int64_t> days_since(const SinceLeaf& asked, const Question& question) {
    const std::optional<std::int64_t> newest_ms = newest_of(asked.event, question.facts);
    if (!newest_ms) {
        return std::nullopt;
    }
    const base::Zone& zone = question.program.zone;
    return base::local_day(zone, question.at_ms) - base::local_day(zone, *newest_ms);
}

Answer ask_since(const void* leaf, const Question& question) {
    const auto& asked = as<SinceLeaf>(leaf);
    const std::optional<std::int64_t> days = days_since(asked, question);
    Answer answer = answer_of(question, days && is_within(asked.days, *days), Code::not_met_since);
    if (TraceStep* const step = step_of(answer)) {
        note_name(*step, "event", asked.event);
        if (days) {
            step->numbers.emplace_back("days", *days);
            note_bounds(*step, asked.days, *days, {nullptr, "at_least", "below"});
        }
    }
    return answer;
}

/// Joining happens once; of other events there may be a newer one.
bool stays(const void* leaf, const Question& question) {
    const auto& asked = as<SinceLeaf>(leaf);
    const std::optional<std::int64_t> days = days_since(asked, question);
    return asked.event == event_joined && days && has_passed(asked.days, *days);
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

const Form since_leaf_form = form_of<SinceLeaf>("since");

const LeafRow since_leaf{since_leaf_form,
                         ask_since,
                         need_since,
                         SPAARPAS_CHECK(check_since),
                         stays};

}  // namespace spaarpas::engine

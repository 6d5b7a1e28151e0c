#include "engine/decide/said.h"

#include "engine/cart/counted.h"
#include "engine/decide/figures.h"
#include "engine/rules/giving/by_line.h"

namespace spaarpas::engine {

namespace {

/// An answer of which nothing is left (it was withdrawn, or kept for long enough) is none. What
/// became of an answer later is no answer that a rule waits for.
void note_answer(const Event& event, Facts& facts) {
    if (event.names.empty()) {
        base::erase_if(facts.answers, [&event](const Answered& answered) {
            return answered.prompt == event.subject;
        });
        return;
    }
    for (Answered& answered : facts.answers) {
        if (answered.prompt == event.subject) {
            answered.options = event.names;
            return;
        }
    }
    facts.answers.push_back({event.subject, event.names});
}

void note_consent(const Event& event, Facts& facts) {
    base::erase_if(facts.consents,
                   [&event](const std::string& purpose) { return purpose == event.subject; });
    if (attribute_of(event, "given") != 0) {
        facts.consents.push_back(event.subject);
    }
}

void note_newest(const Event& event, Facts& facts) {
    for (Newest& newest : facts.newest) {
        if (newest.event == event.kind) {
            newest.at_ms = event.at_ms;
            return;
        }
    }
    facts.newest.push_back({event.kind, event.at_ms});
}

/// Whether goods are left that count for anybody; a gift card is money that is not spent yet.
bool counts_as_order(const CountedCart& counted, const Decision& decision) {
    for (std::size_t index = 0; index < counted.lines.size(); ++index) {
        const CountedLine& line = counted.lines[index];
        if (line.line != nullptr && !line.excepted && decision.kept[index].quantity > 0) {
            return true;
        }
    }
    return false;
}

bool move_order(const Program& program,
                const Event& event,
                const CountedCart& counted,
                Decision& decision) {
    const std::int64_t orders = counts_as_order(counted, decision) ? 1 : 0;
    return move_figure(
               decision.facts, program.zone, unit_spend, event.at_ms, decision.counted_minor) &&
           move_figure(decision.facts, program.zone, unit_orders, event.at_ms, orders);
}

/// The set of the level that is given by hand, or, where none is named, from which what is held is
/// taken; empty where the program has no such level.
std::string set_of(const Program& program, const Event& event) {
    if (event.subject.empty()) {
        return event.names.empty() ? std::string() : event.names.front();
    }
    const LevelPlace place = find_level(program, event.subject);
    return place.set == nullptr ? std::string() : place.set->id;
}

void set_by_hand(const Program& program,
                 const Event& event,
                 Decision& decision,
                 base::List<Passage>& passages) {
    HeldLevel given;
    given.set = set_of(program, event);
    given.level = event.subject;
    given.since_ms = event.at_ms;
    given.until_ms = event.until_ms;
    given.by_hand = true;
    for (const Passage& passage :
         set_level(program, decision.facts, given, decision.levels, decision.trace)) {
        passages.push_back(passage);
    }
}

}  // namespace

bool note_said(const Event& event, Facts& facts) {
    if (event.kind == "joined" && !facts.joined_at_ms) {
        facts.joined_at_ms = event.at_ms;
    } else if (event.kind == "answered" || event.kind == "answer_changed") {
        note_answer(event, facts);
    } else if (event.kind == "consented") {
        note_consent(event, facts);
    } else if (event.kind == "segments") {
        facts.posted = event.names;
    } else {
        return false;
    }
    return true;
}

bool move_by_event(const Program& program,
                   const Event& event,
                   const CountedCart* counted,
                   Decision& decision,
                   base::List<Passage>& passages) {
    note_newest(event, decision.facts);
    if (event.kind == "level") {
        set_by_hand(program, event, decision, passages);
    }
    if (event.kind == "adjusted" && !move_figure(decision.facts,
                                                 program.zone,
                                                 event.subject,
                                                 event.at_ms,
                                                 attribute_of(event, "amount"))) {
        return false;
    }
    return counted == nullptr || move_order(program, event, *counted, decision);
}

}  // namespace spaarpas::engine

#include <doctest/doctest.h>

#include "engine/decide/difference.h"
#include "engine/decide/standing.h"
#include "engine/explain/note.h"
#include "json/message.h"
#include "tests/property/support/property.h"
#include "tests/property/support/random_past.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using namespace spaarpas::test;          // NOLINT(google-build-using-namespace)
using spaarpas::base::List;

namespace {

const std::int64_t end_ms = local("2027-03-01T00:00");

std::string told(const List<Effect>& effects) {
    std::string text;
    for (const Effect& effect : effects) {
        text += effect.cause + ' ' + std::to_string(effect.place) + ' ' + effect.subject + ' ' +
                std::to_string(effect.amount) + ' ' + std::to_string(effect.until_ms.value_or(0)) +
                '\n';
    }
    return text;
}

/// All that a member's past comes to, as a text.
std::string told(const Standing& standing) {
    return spaarpas::json::write_message(standing.facts) + '\n' + told(effects_of(standing));
}

/// A random program, and where pasts under it end.
struct World {
    explicit World(Dice& dice) : program(program_with(random_lists(dice))) {}
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] Versions versions() const { return {&program}; }
    [[nodiscard]] Standing after(const List<Event>& events) const {
        auto standing = stand(versions(), events, end_ms);
        CHECK(standing.ok());
        return standing.ok() ? standing.value() : Standing();
    }

    Program program;
};

/// Undoes some events in part or whole.
void undo_some(Dice& dice, List<Event>& events) {
    for (Event& event : events) {
        event.cancelled = dice.chance(10);
        for (std::int64_t count = event.cart ? dice.between(0, 2) : 0; count > 0; --count) {
            return_some(dice, event);
        }
    }
}

std::string another_order(Dice& dice) {
    const World world(dice);
    List<Event> events = random_past(dice);
    undo_some(dice, events);
    const std::string in_order = told(world.after(events));
    shuffle(events, dice);
    const std::string shuffled = told(world.after(events));
    return in_order == shuffled ? "" : in_order + "\nbut shuffled\n" + shuffled;
}

std::string one_by_one(Dice& dice) {
    const World world(dice);
    List<Event> events = random_past(dice);
    undo_some(dice, events);
    const Standing standing = world.after(events);
    Facts facts;
    for (const Event& event : standing.events) {
        CHECK(advance(world.versions(), facts, event.at_ms).ok());
        facts = decide(world.program, facts, event).value().facts;
    }
    CHECK(advance(world.versions(), facts, end_ms).ok());
    const std::string folded = spaarpas::json::write_message(standing.facts);
    const std::string single = spaarpas::json::write_message(facts);
    return folded == single ? "" : folded + "\nbut one by one\n" + single;
}

std::string done_and_undone(Dice& dice) {
    const World world(dice);
    List<Event> events = random_past(dice);
    undo_some(dice, events);
    const std::string without = told(world.after(events));
    Event undone = random_order(dice, "undone");
    for (std::int64_t count = dice.between(0, 3); count > 0; --count) {
        return_some(dice, undone);
    }
    if (dice.chance(40)) {
        undone.cancelled = true;
    } else {
        return_all(dice, undone);
    }
    events.push_back(undone);
    const std::string with = told(world.after(events));
    return with == without ? "" : without + "\nbut done and undone\n" + with;
}

/// What is known of each event at a time: nothing, that it happened, or also what was undone of it.
struct Arrivals {
    List<Event> past;
    List<Event> known;

    void arrive(std::size_t index) {
        for (Event& event : known) {
            if (event.id == past[index].id) {
                event = past[index];
                return;
            }
        }
        Event& event = known.emplace_back(past[index]);
        event.returns.clear();
        event.cancelled = false;
    }
};

std::string booked_wrong(Books& books, const Standing& standing) {
    books.book(standing);
    for (const Effect& effect : books.booked()) {
        if (effect.amount < 0) {
            return "more was taken than given: " + told({effect});
        }
    }
    const List<Effect> rest = difference(books.booked(), effects_of(standing));
    return rest.empty() ? "" : "booked, and still to book: " + told(rest);
}

std::string arriving(Dice& dice) {
    const World world(dice);
    Arrivals arrivals;
    arrivals.past = random_past(dice);
    undo_some(dice, arrivals.past);
    List<std::size_t> steps;
    for (std::size_t index = 0; index < arrivals.past.size(); ++index) {
        steps.push_back(index);
        steps.push_back(index);
    }
    shuffle(steps, dice);
    Books books;
    Standing standing;
    for (const std::size_t index : steps) {
        arrivals.arrive(index);
        standing = world.after(arrivals.known);
        std::string wrong = booked_wrong(books, standing);
        if (!wrong.empty()) {
            return wrong;
        }
    }
    const std::string at_once = told(world.after(arrivals.past));
    return told(standing) == at_once ? "" : told(standing) + "\nbut at once\n" + at_once;
}

std::string given_and_taken(Dice& dice) {
    const World world(dice);
    Event order = random_order(dice, "order");
    Books books;
    Standing standing = world.after({order});
    books.book(standing);
    for (std::int64_t count = dice.between(0, 3); count > 0; --count) {
        return_some(dice, order);
        books.book(world.after({order}));
    }
    return_all(dice, order);
    standing = world.after({order});
    books.book(standing);
    for (const Effect& effect : books.booked()) {
        if (effect.amount != 0) {
            return "left of an order of which nothing is left: " + told({effect});
        }
    }
    return standing.facts.figures.empty() ? "" : "figures of an order that is gone";
}

std::string trace_that_does_not_add_up(Dice& dice) {
    const World world(dice);
    List<Event> events = random_past(dice);
    undo_some(dice, events);
    const Standing standing = world.after(events);
    for (const auto* const decisions : {&standing.decisions, &standing.by_time}) {
        for (const Decision& decision : *decisions) {
            for (const char* const unit : {"points", "stamps"}) {
                if (sum_of(decision.trace, unit) != given(decision, unit)) {
                    return std::string("the steps of ") + unit + " do not add up to " +
                           std::to_string(given(decision, unit));
                }
            }
        }
    }
    return "";
}

}  // namespace

TEST_CASE("laws: the same events in any order end in the same levels, figures, goals and effects") {
    CHECK(always_holds("another order of arrival", another_order));
}

TEST_CASE("laws: deciding event by event in order gives the same facts as standing") {
    CHECK(always_holds("one by one", one_by_one));
}

TEST_CASE("laws: an order that is done and undone is as if it had not been") {
    CHECK(always_holds("done and undone", done_and_undone));
}

TEST_CASE(
    "laws: whatever arrives when, what is booked is what is true, and nothing is taken twice") {
    CHECK(always_holds("arriving", arriving));
}

TEST_CASE("laws: what an order gave and took is nothing once all of it is returned") {
    CHECK(always_holds("given and taken", given_and_taken));
}

TEST_CASE("laws: the explanation of every decision adds up to what it gives") {
    CHECK(always_holds("adding up", trace_that_does_not_add_up));
}

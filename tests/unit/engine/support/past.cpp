#include "tests/unit/engine/support/past.h"

#include <doctest/doctest.h>

#include "base/contains.h"
#include "engine/decide/difference.h"
#include "engine/explain/note.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/steps.h"

namespace spaarpas::engine::test {

using spaarpas::test::amsterdam;

namespace {

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string shown(std::int64_t at_ms) {
    const std::int64_t local_ms = base::local_from_utc(amsterdam(), at_ms);
    const base::CivilDate date = base::civil_from_days(local_ms / base::ms_per_day);
    const std::int64_t minutes = local_ms % base::ms_per_day / base::ms_per_minute;
    return std::to_string(date.year) + '-' + two_digits(date.month) + '-' + two_digits(date.day) +
           'T' + two_digits(minutes / 60) + ':' + two_digits(minutes % 60);
}

bool is_same(const Effect& left, const Effect& right) {
    return left.cause == right.cause && left.place == right.place && left.kind == right.kind &&
           left.subject == right.subject;
}

/// Each step is documented, and the steps add up to what is given.
void check_explained(const Program& program, const Decision& decision) {
    CHECK(undocumented(decision.trace) == "");
    for (const Unit& unit : program.units) {
        CAPTURE(unit.id);
        CHECK(sum_of(decision.trace, unit.id) == given(decision, unit.id));
    }
}

std::string problem_of(const base::Problems& problems) {
    return problems.empty()
               ? ""
               : problems[0].code + ' ' + problems[0].pointer + ": " + problems[0].found;
}

}  // namespace

Program program_with(std::string_view lists) {
    std::string text = R"({"id": "shop", "version": 1, "applies_from_ms": 0, "currency": "EUR",
        "time_zone": "Europe/Amsterdam", "locales": ["nl"], "name": {"nl": "Winkel"}, )";
    text += lists;
    text += '}';
    base::Result<Program> loaded = load_program(text);
    const std::string problem = loaded.ok() ? "" : problem_of(loaded.problems());
    CHECK(problem == "");
    Program program = loaded.ok() ? loaded.value() : Program();
    program.zone = amsterdam();
    return program;
}

std::int64_t local(std::string_view text) {
    return base::utc_from_local(amsterdam(), base::parse_local_time(text).value_or(-1));
}

Event& Past::happens(const std::string& id, const std::string& kind, std::string_view when) {
    Event& event = events_.emplace_back();
    event.id = id;
    event.source = id;
    event.kind = kind;
    event.at_ms = local(when);
    return event;
}

Event& Past::order(const std::string& id, std::string_view when, std::int64_t minor) {
    Event& event = happens(id, "order", when);
    event.cart = euro_cart({line("line", 1, minor)});
    return event;
}

Event& Past::event(std::string_view id) {
    for (Event& event : events_) {
        if (event.id == id) {
            return event;
        }
    }
    return events_.back();
}

void Past::refund(std::string_view order, std::string_view when) {
    Return& item = event(order).returns.emplace_back();
    item.id = "all";
    item.at_ms = local(when);
}

Standing Past::stand(std::string_view when) const {
    base::Result<Standing> stood = engine::stand(versions(), events_, local(when));
    const std::string problem = stood.ok() ? "" : problem_of(stood.problems());
    CHECK(problem == "");
    if (!stood.ok()) {
        return {};
    }
    for (const auto* const decisions : {&stood.value().decisions, &stood.value().by_time}) {
        for (const Decision& decision : *decisions) {
            check_explained(program_, decision);
        }
    }
    return stood.value();
}

base::List<Effect> effects_of(const Standing& standing) {
    base::List<Effect> effects;
    for (const auto* const decisions : {&standing.decisions, &standing.by_time}) {
        for (const Decision& decision : *decisions) {
            for (const Effect& effect : decision.effects) {
                effects.push_back(effect);
            }
        }
    }
    return effects;
}

std::int64_t given(const Standing& standing, std::string_view unit) {
    std::int64_t sum = 0;
    for (const Effect& effect : effects_of(standing)) {
        sum += effect.kind == EffectKind::give && effect.subject == unit ? effect.amount : 0;
    }
    return sum;
}

std::int64_t figure(const Standing& standing, std::string_view unit) {
    for (const Figure& figure : standing.facts.figures) {
        if (figure.key == unit) {
            return figure.ever;
        }
    }
    return 0;
}

std::string levels(const Facts& facts) {
    std::string text;
    for (const HeldLevel& held : facts.levels) {
        text += (text.empty() ? "" : ", ") + held.level;
        text += held.until_ms ? " until " + shown(*held.until_ms) : "";
    }
    return text;
}

std::string Books::book(const Standing& standing) {
    std::string text;
    for (const Effect& change : engine::difference(booked_, effects_of(standing))) {
        if (change.kind == EffectKind::issue && change.amount < 0 &&
            base::contains(used_, change.cause)) {
            continue;
        }
        add(change);
        text += text.empty() ? "" : ", ";
        text += change.cause + ' ' + change.subject + (change.amount < 0 ? " " : " +") +
                std::to_string(change.amount);
    }
    return text;
}

std::int64_t Books::net(std::string_view cause, std::string_view subject) const {
    std::int64_t sum = 0;
    for (const Effect& effect : booked_) {
        sum += effect.cause == cause && effect.subject == subject ? effect.amount : 0;
    }
    return sum;
}

std::int64_t Books::sum(std::string_view subject) const {
    std::int64_t sum = 0;
    for (const Effect& effect : booked_) {
        sum += effect.subject == subject ? effect.amount : 0;
    }
    return sum;
}

void Books::add(const Effect& change) {
    for (Effect& effect : booked_) {
        if (is_same(effect, change)) {
            effect.amount += change.amount;
            return;
        }
    }
    booked_.push_back(change);
}

}  // namespace spaarpas::engine::test

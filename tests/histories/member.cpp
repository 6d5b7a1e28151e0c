#include "tests/histories/member.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/decide/difference.h"
#include "engine/decide/retained.h"
#include "json/message.h"

namespace spaarpas::histories {

using engine::Decision;
using engine::Effect;
using engine::Event;

void visit_fields(json::Fields& fields, Case& one) {
    fields.list({"versions"}, one.versions);
    fields.list({"events", json::Presence::optional}, one.events);
    fields.list({"others", json::Presence::optional}, one.others);
    fields.list({"retained", json::Presence::optional}, one.retained);
    fields.list({"steps", json::Presence::optional}, one.steps);
    fields.integer({"at_ms"}, one.at_ms);
}

void visit_fields(json::Fields& fields, Booked& booked) {
    fields.object({"holding"}, booked.holding);
    fields.text_list({"codes"}, booked.codes);
}

void visit_fields(json::Fields& fields, Refused& refused) {
    fields.integer({"arrival"}, refused.arrival);
    fields.text({"code"}, refused.code);
}

void visit_fields(json::Fields& fields, UnitSum& sum) {
    fields.text({"unit"}, sum.unit);
    fields.integer({"amount"}, sum.amount);
}

void visit_fields(json::Fields& fields, Answer& answer) {
    fields.object({"standing"}, answer.standing);
    fields.list({"units"}, answer.units);
    fields.list({"refused"}, answer.refused);
    fields.text({"differs"}, answer.differs);
}

namespace {

void add_effects(base::List<Effect>& effects, const base::List<Decision>& decisions) {
    for (const Decision& decision : decisions) {
        for (const Effect& effect : decision.effects) {
            effects.push_back(effect);
        }
    }
}

void add_units(base::List<UnitSum>& sums, const base::List<Effect>& effects, std::int64_t sign) {
    for (const Effect& effect : effects) {
        if (effect.kind != engine::EffectKind::give) {
            continue;
        }
        auto sum = std::find_if(sums.begin(), sums.end(), [&](const UnitSum& one) {
            return one.unit == effect.subject;
        });
        if (sum == sums.end()) {
            sums.push_back({effect.subject, 0});
            sum = sums.end() - 1;
        }
        sum->amount += sign * effect.amount;
    }
}

bool is_before(const Effect& left, const Effect& right) {
    if (left.cause != right.cause) {
        return left.cause < right.cause;
    }
    return left.place != right.place ? left.place < right.place : left.kind < right.kind;
}

std::vector<const engine::Figure*> by_key(const engine::Facts& facts) {
    std::vector<const engine::Figure*> order;
    for (const engine::Figure& figure : facts.figures) {
        order.push_back(&figure);
    }
    std::sort(
        order.begin(), order.end(), [](const engine::Figure* left, const engine::Figure* right) {
            return left->key < right->key;
        });
    return order;
}

/// As text, in an order that does not depend on that of booking.
std::string text_of(const engine::Facts& facts, const base::List<Effect>& effects) {
    std::vector<const Effect*> order;
    for (const Effect& effect : effects) {
        order.push_back(&effect);
    }
    std::stable_sort(order.begin(), order.end(), [](const Effect* left, const Effect* right) {
        return is_before(*left, *right);
    });
    Decision sorted;
    sorted.facts = facts;
    sorted.facts.figures.clear();
    for (const engine::Figure* figure : by_key(facts)) {
        sorted.facts.figures.push_back(*figure);
    }
    for (const Effect* effect : order) {
        sorted.effects.push_back(*effect);
    }
    return json::write_message(sorted);
}

}  // namespace

Member::Member(const base::List<engine::Program>& versions, base::List<Effect> retained)
    : retained_(std::move(retained)) {
    for (const engine::Program& program : versions) {
        versions_.push_back(&program);
    }
    base::List<Decision> beginning;
    const base::Problems problems = engine::begin_with(versions_, retained_, facts_, beginning);
    if (!problems.empty()) {
        refuse(problems);
    }
    add_effects(booked_, beginning);
}

void Member::refuse(const base::Problems& problems) {
    answer_.refused.push_back({arrivals_, problems.front().code});
}

bool Member::is_newest(const Event& event) const {
    return std::all_of(events_.begin(), events_.end(), [&](const Event& other) {
        return other.id != event.id && comes_before(other, event);
    });
}

void Member::arrive(const Event& event) {
    if (!is_newest(event)) {
        work_out(past_with(event));
    } else if (append(event)) {
        events_.push_back(event);
    }
    ++arrivals_;
}

base::List<Event> Member::past_with(const Event& event) const {
    base::List<Event> events = events_;
    const auto same = std::find_if(
        events.begin(), events.end(), [&](const Event& one) { return one.id == event.id; });
    if (same == events.end()) {
        events.push_back(event);
    } else {
        *same = event;
    }
    return events;
}

void Member::unite(const Member& other) {
    base::List<Event> events = events_;
    for (const Event& event : other.events_) {
        events.push_back(event);
    }
    std::vector<Event*> joinings;
    for (Event& event : events) {
        if (event.kind == engine::event_joined && !event.cancelled) {
            joinings.push_back(&event);
        }
    }
    std::sort(joinings.begin(), joinings.end(), [](const Event* left, const Event* right) {
        return comes_before(*left, *right);
    });
    for (std::size_t index = 1; index < joinings.size(); ++index) {
        joinings[index]->cancelled = true;
    }
    work_out(std::move(events));
    ++arrivals_;
}

void Member::forget() {
    events_.clear();
    retained_.clear();
    booked_.clear();
    facts_ = {};
    ++arrivals_;
}

bool Member::append(const Event& event) {
    engine::Facts facts = facts_;
    const base::Result<base::List<Decision>> by_time = advance(versions_, facts, event.at_ms);
    if (!by_time) {
        refuse(by_time.problems());
        return false;
    }
    const base::Result<Decision> decided =
        decide(engine::version_at(versions_, event.at_ms), facts, event);
    if (!decided) {
        refuse(decided.problems());
        return false;
    }
    add_effects(booked_, by_time.value());
    add_effects(booked_, {decided.value()});
    facts_ = decided.value().facts;
    return true;
}

void Member::work_out(base::List<Event> events) {
    std::int64_t newest_ms = 0;
    for (const Event& event : events) {
        newest_ms = std::max(newest_ms, event.at_ms);
    }
    base::Result<engine::Standing> standing =
        stand(versions_, std::move(events), newest_ms, retained_);
    if (!standing) {
        refuse(standing.problems());
        return;
    }
    book(standing.value());
    events_ = std::move(standing.value().events);
}

/// What is booked and what the difference brings must come to what the standing says.
void Member::book(const engine::Standing& standing) {
    base::List<Effect> now;
    add_effects(now, standing.decisions);
    add_effects(now, standing.by_time);
    base::List<UnitSum> sums;
    add_units(sums, booked_, 1);
    add_units(sums, engine::difference(booked_, now), 1);
    add_units(sums, now, -1);
    for (const UnitSum& sum : sums) {
        if (sum.amount != 0) {
            answer_.differs = "the difference of " + sum.unit;
        }
    }
    booked_ = std::move(now);
    facts_ = standing.facts;
}

void Member::compare(std::int64_t at_ms) {
    const base::Result<engine::Standing> standing = stand(versions_, events_, at_ms, retained_);
    if (!standing) {
        answer_.differs = "the whole past is refused: " + standing.problems().front().code;
        return;
    }
    base::List<Effect> now;
    add_effects(now, standing.value().decisions);
    add_effects(now, standing.value().by_time);
    const std::string whole = text_of(standing.value().facts, now);
    const std::string kept = text_of(facts_, booked_);
    if (whole != kept) {
        answer_.differs = "whole: " + whole + "\nkept: " + kept;
    }
}

Answer Member::look(std::int64_t at_ms) {
    const base::Result<base::List<Decision>> by_time = advance(versions_, facts_, at_ms);
    if (by_time) {
        add_effects(booked_, by_time.value());
    }
    compare(at_ms);
    answer_.standing.effects = booked_;
    answer_.standing.facts = facts_;
    add_units(answer_.units, booked_, 1);
    return answer_;
}

}  // namespace spaarpas::histories

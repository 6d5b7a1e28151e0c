#include "tests/unit/engine/support/deciding.h"

#include <doctest/doctest.h>

#include "engine/explain/note.h"
#include "json/message.h"
#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/steps.h"

namespace spaarpas::engine::test {

using spaarpas::test::amsterdam;
using spaarpas::test::utc;

namespace {

constexpr const char* before_rules = R"({
"id": "koffiebar", "version": 1, "name": {"nl": "Koffiebar"}, "currency": "EUR",
"time_zone": "Europe/Amsterdam", "locales": ["nl"], "applies_from_ms": 0,
"units": [
    {"id": "points", "kind": "points", "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}},
    {"id": "stamps", "kind": "stamps", "of": 10, "name_one": {"nl": "stempel"},
     "name_other": {"nl": "stempels"}},
    {"id": "nights", "kind": "counter", "name_one": {"nl": "nacht"}, "name_other": {"nl": "nachten"}}],
"segments": [
    {"id": "regulars", "name": {"nl": "Stamgasten"},
     "if": {"unit": "orders", "over": "ever", "at_least": 3}}],
"tiers": [{"id": "status", "name": {"nl": "Status"}, "levels": [
    {"id": "silver", "name": {"nl": "Zilver"},
     "enter": {"unit": "spend", "over": "ever", "at_least": 10000}},
    {"id": "gold", "name": {"nl": "Goud"},
     "enter": {"unit": "spend", "over": "ever", "at_least": 50000}}]}],
"offers": [
    {"id": "bag", "name": {"nl": "Tas"}, "gives": {"item": "bag"}},
    {"id": "mug", "name": {"nl": "Beker"}, "gives": {"item": "mug"}}],
"prompts": [
    {"id": "roast", "kind": "choice", "question": {"nl": "Welke?"}, "purpose": {"nl": "Advies"},
     "legal_basis": "consent",
     "options": [{"id": "dark", "label": {"nl": "Donker"}},
                 {"id": "light", "label": {"nl": "Licht"}}]}],
"rules": )";

const char* name_of(EffectKind kind) {
    constexpr const char* names[] = {"give", "multiply", "issue", "level", "perk", "tell", "ask"};
    return names[static_cast<int>(kind)];
}

}  // namespace

Program coffee_bar(std::string_view rules) {
    const std::string text = before_rules + std::string(rules) + '}';
    auto program = json::read_message<Program>(text, json::UnknownFields::refused);
    CAPTURE(text);
    if (!program.ok()) {
        const auto& problem = program.problems().front();
        FAIL_CHECK((problem.pointer + ": " + problem.found));
        return {};
    }
    program.value().zone = amsterdam();
    return program.value();
}

Event order_event(const std::string& id, std::int64_t at_ms, const Cart& cart) {
    Event event;
    event.id = id;
    event.source = id;
    event.kind = "order";
    event.at_ms = at_ms;
    event.cart = cart;
    return event;
}

std::int64_t Deciding::happens(const Event& event) {
    ++events_;
    refusal.clear();
    last = Decision();
    const auto decision = decide(program, facts, event);
    if (!decision.ok()) {
        refusal = decision.problems().front().code;
        return -1;
    }
    last = decision.value();
    facts = last.facts;
    CHECK(undocumented(last.trace) == "");
    for (const Unit& unit : program.units) {
        CAPTURE(unit.id);
        CHECK(sum_of(last.trace, unit.id) == given(last, unit.id));
    }
    return given(last, "points");
}

std::int64_t Deciding::order(std::string_view at, const Cart& cart) {
    return happens(order_event("o" + std::to_string(events_ + 1), utc(at), cart));
}

std::int64_t Deciding::order(std::string_view at, std::int64_t minor) {
    return order(at, euro_cart({line_in("beans", minor, "coffee")}));
}

std::int64_t Deciding::event(std::string_view at,
                             const std::string& kind,
                             const std::string& subject) {
    Event event;
    event.id = "e" + std::to_string(events_ + 1);
    event.source = event.id;
    event.kind = kind;
    event.at_ms = utc(at);
    event.subject = subject;
    return happens(event);
}

std::string Deciding::others() const {
    std::string text;
    for (const Effect& effect : last.effects) {
        if (effect.kind != EffectKind::give) {
            text += (text.empty() ? "" : ", ") + std::string(name_of(effect.kind)) + ' ' +
                    effect.subject + ' ' + std::to_string(effect.amount);
        }
    }
    return text;
}

std::int64_t Deciding::on_line(std::string_view line) const {
    std::int64_t sum = 0;
    for (const Effect& effect : last.effects) {
        if (effect.subject != "points") {
            continue;
        }
        for (const LineAmount& part : effect.lines) {
            sum += part.line == line ? part.amount : 0;
        }
    }
    return sum;
}

std::int64_t Deciding::figure(std::string_view key) const {
    for (const Figure& figure : facts.figures) {
        if (figure.key == key) {
            return figure.ever;
        }
    }
    return 0;
}

std::string Deciding::why() const {
    std::string text;
    for (const TraceStep& step : last.trace) {
        text += text.empty() ? "" : ", ";
        text += name_of(step.code);
        text += step.subject.empty() ? "" : ' ' + step.subject;
    }
    return text;
}

std::int64_t Deciding::number(Code code, std::string_view name) const {
    for (const TraceStep& step : last.trace) {
        if (step.code != code) {
            continue;
        }
        for (const auto& [key, value] : step.numbers) {
            if (key == name) {
                return value;
            }
        }
    }
    return -1;
}

}  // namespace spaarpas::engine::test

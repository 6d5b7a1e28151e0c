// The program and the member that the view's tests speak of.
#include <doctest/doctest.h>

#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

constexpr const char* head = R"({
"id": "koffie", "version": 3, "applies_from_ms": 0, "name": {"LL": "Koffiebar"},
"currency": "EUR", "time_zone": "Europe/Amsterdam", "locales": ["LL"],
"perks": [{"id": "proef", "name": {"LL": "Elk kwartaal een proefzakje"}}],
"units": [
    {"id": "bonen", "kind": "points", "name_one": {"LL": "boon"}, "name_other": {"LL": "bonen"}},
    {"id": "bezoeken", "kind": "counter",
     "name_one": {"LL": "bezoek"}, "name_other": {"LL": "bezoeken"}}
],
"tiers": [{"id": "status", "name": {"LL": "Status"}, "levels": [
    {"id": "brons", "name": {"LL": "Brons"},
     "enter": {"unit": "orders", "over": "ever", "at_least": 1}},
    {"id": "zilver", "name": {"LL": "Zilver"}, "perks": ["proef"],
     "enter": {"unit": "spend", "over": "year", "at_least": 10000},
     "keep": {"until_end_of": "year", "plus": 1}},
    {"id": "goud", "name": {"LL": "Goud"},
     "enter": {"unit": "spend", "over": "year", "at_least": 25000},
     "keep": {"until_end_of": "year", "plus": 1}}]}],
)";

constexpr const char* rest = R"(
"offers": [
    {"id": "mok", "name": {"LL": "Koffiemok"}, "price": {"unit": "bonen", "amount": 1000},
     "gives": {"discount": {"amount_minor": 500}}},
    {"id": "verzending", "name": {"LL": "Gratis verzending"},
     "price": {"unit": "bonen", "amount": 500}, "gives": {"discount": {"shipping": true}},
     "use_if": {"amount": {"at_least": 2000}}, "undo_minutes": 0},
    {"id": "proeverij", "name": {"LL": "Proeverij"}, "price": {"unit": "bonen", "amount": 300},
     "gives": {"discount": {"amount_minor": 500}}, "if": {"level": ["goud"]}},
    {"id": "cadeau", "name": {"LL": "Verjaardagscadeau"}, "gives": {"item": "zak"}}
],
"rules": [
    {"id": "euro", "name": {"LL": "Elke euro"}, "on": "order",
     "do": [{"give": {"unit": "bonen", "rate": {"units": 1, "per_minor": 100}}}]},
    {"id": "sneller", "name": {"LL": "Zilver spaart sneller"}, "on": "order",
     "if": {"level": ["zilver", "goud"]}, "do": [{"multiply": {"unit": "bonen", "bp": 12500}}]},
    {"id": "vijfde", "name": {"LL": "Vijf bestellingen"}, "on": {"reaches": "orders", "at": 5},
     "milestone": true, "do": [{"give": {"unit": "bonen", "amount": 100}}]},
    {"id": "reeks", "name": {"LL": "Elke maand koffie"},
     "on": {"streak": "order", "each": "month", "of": 3}, "milestone": true,
     "do": [{"issue": "cadeau"}]},
    {"id": "antwoord", "name": {"LL": "Antwoord"}, "on": {"answered": "zetten"},
     "do": [{"give": {"unit": "bonen", "amount": 25}}]}
],
"prompts": [
    {"id": "zetten", "kind": "choice", "question": {"LL": "Hoe zet je koffie?"},
     "purpose": {"LL": "Zo raden we bonen aan die bij je passen."}, "legal_basis": "consent",
     "options": [{"id": "filter", "label": {"LL": "Filter"}},
                 {"id": "espresso", "label": {"LL": "Espresso"}}]}
]})";

std::string in(const std::string& locale, std::string text) {
    const std::string mark = "LL";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.replace(at, mark.size(), locale);
    }
    return text;
}

engine::TraceStep step(engine::Code code,
                       const char* subject,
                       json::IntegerMap numbers,
                       json::TextMap names) {
    engine::TraceStep made;
    made.code = code;
    made.subject = subject;
    made.numbers = std::move(numbers);
    made.names = std::move(names);
    return made;
}

engine::LevelStatus silver() {
    engine::LevelStatus status;
    status.set = "status";
    status.level = "zilver";
    status.next = "goud";
    status.until_ms = noon_ms + 200 * day_ms;
    status.to_keep = {{true,
                       step(engine::Code::not_met_unit,
                            "zilver",
                            {{"missing", 0}, {"at_least", 10000}, {"figure", 20500}},
                            {{"unit", "spend"}, {"over", "year"}})}};
    status.to_rise = {{false,
                       step(engine::Code::not_met_unit,
                            "goud",
                            {{"missing", 4500}, {"at_least", 25000}, {"figure", 20500}},
                            {{"unit", "spend"}, {"over", "year"}})}};
    return status;
}

base::List<engine::OfferState> offers() {
    using engine::Code;
    return {
        {"mok",
         false,
         {step(Code::not_enough_units,
               "mok",
               {{"missing", 380}, {"price", 1000}, {"available", 620}},
               {{"unit", "bonen"}})}},
        {"verzending",
         true,
         {step(Code::offer_affordable, "verzending", {{"price", 500}, {"left", 120}}, {})}},
        {"proeverij", false, {step(Code::not_met_level, "proeverij", {}, {{"level", "goud"}})}}};
}

engine::Facts facts() {
    engine::Facts facts;
    facts.at_ms = noon_ms;
    facts.program_version = 3;
    facts.joined_at_ms = noon_ms - 90 * day_ms;
    const std::int64_t today = noon_ms / day_ms;
    facts.figures = {{"orders", 4, {}}, {"spend", 20500, {{today - 10, 20500}}}};
    facts.levels = {{"status", "zilver", noon_ms - 10 * day_ms, noon_ms + 200 * day_ms, false}};
    return facts;
}

}  // namespace

engine::Program coffee_program(const std::string& locale) {
    auto program = engine::load_program(in(locale, std::string(head) + rest));
    for (const base::Problem& problem : program.problems()) {
        FAIL_CHECK(problem.pointer << ": " << problem.code << ", " << problem.found);
    }
    REQUIRE(program.ok());
    program.value().zone = {{0, 60}};
    return program.value();
}

wire::Wallet regular_wallet() {
    wire::Wallet wallet;
    wallet.revision = 7;
    wallet.as_of_ms = noon_ms;
    wallet.program_version = 3;
    wallet.member = wire::MemberInfo{"klant-1", noon_ms - 90 * day_ms};
    wallet.facts = facts();
    wallet.balances = {{"bonen", 620, 42, 0, 0, {}}};
    wallet.pending = {{"bonen", 42, noon_ms + 14 * day_ms}};
    wallet.expiring = {{"bonen", 120, noon_ms + 41 * day_ms - day_ms / 2}};
    wallet.levels = {silver()};
    wallet.offers = offers();
    wallet.milestones = {{"vijfde", "orders", 4, 5, 0, true, {}}, {"reeks", "", 1, 3, 2, true, {}}};
    wallet.rules = {"euro", "sneller", "vijfde", "reeks", "antwoord"};
    wallet.perks = {{"proef", "zilver", noon_ms + 200 * day_ms}};
    wallet.prompt = "zetten";
    wallet.prompt_brings = {{"bonen", 25}};
    return wallet;
}

}  // namespace spaarpas::view::testing

#include "tests/unit/engine/support/program_text.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "tests/support/repository.h"

namespace spaarpas::engine::test {

namespace {

constexpr const char* head = R"({
"id": "koffiebar", "version": 1, "name": {"nl": "Pas", "en": "Card"},
"currency": "EUR", "time_zone": "Europe/Amsterdam", "locales": ["nl", "en"],
"counts": {"tax": true, "except": {"categories": ["gift-card"], "not_skus": ["mug"]}},
"enrolment": {"by": "join", "claims_days": 30},
"perks": [{"id": "early", "name": {"nl": "Eerst", "en": "First"}}],
"units": [
    {"id": "points", "kind": "points", "name_one": {"nl": "punt", "en": "point"},
     "name_other": {"nl": "punten", "en": "points"}, "worth": {"units": 100, "minor": 500},
     "settles": {"days": 14}, "expires": {"idle_months": 12, "events": ["order"],
     "unless": {"level": ["gold"]}}, "stacking": "add",
     "limit": [{"amount": 1000, "per": "day"}, {"amount": 100000, "per": "year", "of": "all"}]},
    {"id": "card", "kind": "stamps", "of": 10, "name_one": {"nl": "stempel", "en": "stamp"},
     "name_other": {"nl": "stempels", "en": "stamps"}, "expires": {"after_days": 365}},
    {"id": "nights", "kind": "counter", "name_one": {"nl": "nacht", "en": "night"},
     "name_other": {"nl": "nachten", "en": "nights"}},
    {"id": "purse", "kind": "money", "name_one": {"nl": "cent", "en": "cent"},
     "name_other": {"nl": "centen", "en": "cents"}, "shortfall": "allow_negative"}
],
)";

constexpr const char* who = R"(
"segments": [
    {"id": "staff"},
    {"id": "regulars", "name": {"nl": "Stamgasten", "en": "Regulars"},
     "if": {"unit": "orders", "over": {"days": 90}, "at_least": 6}}
],
"tiers": [
    {"id": "status", "name": {"nl": "Status", "en": "Status"}, "levels": [
        {"id": "silver", "name": {"nl": "Zilver", "en": "Silver"}, "perks": ["early"],
         "enter": {"unit": "spend", "over": "year", "at_least": 20000}, "keep": {"months": 12}},
        {"id": "gold", "name": {"nl": "Goud", "en": "Gold"},
         "enter": {"unit": "spend", "over": "year", "at_least": 40000},
         "keep": {"until_end_of": "year", "plus": 1}}]},
    {"id": "paid", "down": "one", "levels": [{"id": "club", "name": {"nl": "Club", "en": "Club"}}]}
],
"offers": [
    {"id": "five-euro", "name": {"nl": "Vijf euro", "en": "Five euros"},
     "price": {"unit": "points", "amount": 100}, "gives": {"discount": {"amount_minor": 500}},
     "use_if": {"amount": {"at_least": 2500}}, "valid": {"days": 90}, "combines": true,
     "limit": [{"times": 2, "per": "month"}, {"times": 50, "per": "ever", "of": "all"}]},
    {"id": "gift-bag", "name": {"nl": "Cadeau", "en": "Gift"}, "gives": {"item": "beans"},
     "if": {"segment": ["regulars"]}}
],
)";

constexpr const char* what = R"(
"rules": [
    {"id": "base", "on": "order",
     "if": {"any": [{"lines": {"categories": ["coffee"], "not_skus": ["tea"]}},
                    {"channel": ["web"]}]},
     "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}],
     "limit": [{"amount": 500, "per": "week"}]},
    {"id": "coffee-week", "on": "order",
     "if": {"all": [{"date": {"from": "2026-11-01", "until": "2026-12-01", "weekdays": ["sat"]}},
                    {"not": {"segment": ["staff"]}}, {"level": ["gold"]}]},
     "do": [{"multiply": {"unit": "points", "bp": 20000}}]},
    {"id": "review", "on": "review", "do": [{"give": {"unit": "points", "amount": 15}}],
     "limit": [{"amount": 45, "per": "month"}]},
    {"id": "stay", "on": "stay", "do": [{"give": {"unit": "nights", "per": "nights"}}]},
    {"id": "ten", "name": {"nl": "Tien", "en": "Ten"}, "milestone": true,
     "on": {"reaches": "orders", "every": 10}, "do": [{"issue": {"offer": "gift-bag"}}]},
    {"id": "steady", "on": {"streak": "order", "each": "week", "of": 3},
     "if": {"amount": {"at_least": 1000}},
     "do": [{"multiply": {"unit": "points", "bp": 15000, "for_days": 30}}]},
    {"id": "up", "on": {"enters": "gold"}, "secret": true,
     "do": [{"perk": {"id": "early", "days": 30}},
            {"tell": {"text": {"nl": "Goud!", "en": "Gold!"}}}]},
    {"id": "said", "on": {"answered": "roast"}, "if": {"answer": "roast", "is": ["dark"]},
     "do": [{"give": {"unit": "card", "amount": 1}}]},
    {"id": "club", "on": {"bought": "five-euro"}, "do": [{"level": {"level": "club"}}]}
],
"prompts": [
    {"id": "roast", "kind": "choice", "question": {"nl": "Welke?", "en": "Which?"},
     "purpose": {"nl": "Advies", "en": "Advice"}, "legal_basis": "consent",
     "if": {"since": "joined", "days": {"at_least": 7}},
     "options": [{"id": "light", "label": {"nl": "Licht", "en": "Light"}},
                 {"id": "dark", "label": {"nl": "Donker", "en": "Dark"}}]}
]})";

}  // namespace

std::string sound_program() {
    return std::string(head) + who + what;
}

std::string bakery() {
    std::ifstream file(spaarpas::test::in_repository("tests/unit/engine/support/bakery.json"));
    return {std::istreambuf_iterator<char>(file), {}};
}

void replace(std::string& text, std::string_view old_text, std::string_view new_text) {
    const std::size_t place = text.find(old_text);
    CHECK_MESSAGE(place != std::string::npos, std::string(old_text));
    if (place != std::string::npos) {
        text.replace(place, old_text.size(), new_text);
    }
}

std::string changed(std::string_view old_text, std::string_view new_text) {
    std::string text = sound_program();
    replace(text, old_text, new_text);
    return text;
}

}  // namespace spaarpas::engine::test

#include "tests/unit/loyalty/program_text.h"

#include <doctest/doctest.h>

namespace spaarpas::test {

namespace {

constexpr const char* sound = R"({
"id": "koffiebar", "version": 1, "name": {"nl": "Pas", "en": "Card"},
"currency": "EUR", "time_zone": "Europe/Amsterdam", "locales": ["nl", "en"],
"points": {
    "name_one": {"nl": "punt", "en": "point"}, "name_other": {"nl": "punten", "en": "points"},
    "pending_days": 14, "expires_after_days": 365, "shortfall": "hold_back"
},
"earning": {
    "cap": {"points": 1000, "per": "day"},
    "rules": [
        {"id": "base", "kind": "per_amount", "rate": {"points": 1, "per_minor": 100},
         "budget_points": 100000, "rounding": "half_up"},
        {"id": "coffee-week", "kind": "multiplier", "multiplier_bp": 20000,
         "when": {"categories": ["coffee"], "not_categories": ["gift"], "tiers": ["gold"],
                  "weekdays": ["sat", "sun"], "from": "2025-11-01", "until": "2027-03-01",
                  "day_from": "18:00", "day_until": "02:00"}},
        {"id": "review", "kind": "fixed", "event": "review", "points": 15,
         "cap": {"points": 45, "per": "month"}}
    ]
},
"tiers": {
    "metric": "spend_minor", "window": "rolling_days", "window_days": 365,
    "levels": [
        {"id": "base", "name": {"nl": "Basis", "en": "Base"}, "threshold": 0},
        {"id": "gold", "name": {"nl": "Goud", "en": "Gold"}, "threshold": 40000,
         "multiplier_bp": 15000,
         "perks": [{"id": "early", "name": {"nl": "Eerst", "en": "First"}}]}
    ]
},
"rewards": [
    {"id": "five-euro", "name": {"nl": "Vijf euro", "en": "Five euros"}, "kind": "amount_off",
     "amount_minor": 500, "cost_points": 100, "valid_days": 90, "stock": 10},
    {"id": "gift-bag", "name": {"nl": "Cadeau", "en": "Gift"}, "kind": "product", "sku": "beans",
     "milestone_only": true}
],
"milestones": [
    {"id": "five-orders", "name": {"nl": "Vijf", "en": "Five"}, "kind": "count", "target": 5,
     "repeats": true, "benefit": {"reward": "gift-bag"}},
    {"id": "steady", "name": {"nl": "Trouw", "en": "Steady"}, "kind": "streak",
     "period": "week", "target": 3, "benefit": {"multiplier_bp": 15000, "multiplier_days": 30}}
],
"prompts": [
    {"id": "roast", "kind": "choice", "question": {"nl": "Welke?", "en": "Which?"},
     "purpose": {"nl": "Advies", "en": "Advice"}, "legal_basis": "consent",
     "options": [
        {"id": "light", "label": {"nl": "Licht", "en": "Light"}},
        {"id": "dark", "label": {"nl": "Donker", "en": "Dark"}}
     ]}
]})";

}  // namespace

std::string sound_program() {
    return sound;
}

void replace(std::string& text, std::string_view old_text, std::string_view new_text) {
    const std::size_t place = text.find(old_text);
    REQUIRE(place != std::string::npos);
    text.replace(place, old_text.size(), new_text);
}

std::string changed(std::string_view old_text, std::string_view new_text) {
    std::string text = sound_program();
    replace(text, old_text, new_text);
    return text;
}

}  // namespace spaarpas::test

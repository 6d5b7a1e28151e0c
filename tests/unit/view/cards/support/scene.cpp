#include "unit/view/cards/support/scene.h"

#include <utility>

#include <doctest/doctest.h>

#include "engine/tiers/status.h"
#include "view/texts/native.h"

namespace spaarpas::view::testing::cards {
namespace {

constexpr const char* bakery = R"({
"id": "bakker", "version": 1, "applies_from_ms": 0, "name": {"nl": "Bakkerskaart"},
"currency": "EUR", "time_zone": "Europe/Amsterdam", "locales": ["nl"],
"units": [
    {"id": "stempels", "kind": "stamps", "of": 10,
     "name_one": {"nl": "stempel"}, "name_other": {"nl": "stempels"}},
    {"id": "tegoed", "kind": "money",
     "name_one": {"nl": "tegoed"}, "name_other": {"nl": "tegoed"}},
    {"id": "bezoeken", "kind": "counter",
     "name_one": {"nl": "bezoek"}, "name_other": {"nl": "bezoeken"}},
    {"id": "brood", "kind": "counter",
     "name_one": {"nl": "cent aan brood"}, "name_other": {"nl": "cent aan brood"}}
],
"tiers": [
    {"id": "vaste-klant", "name": {"nl": "Vaste klanten"}, "levels": [
        {"id": "vast", "name": {"nl": "Vaste klant"},
         "enter": {"all": [{"unit": "orders", "over": "year", "at_least": 20},
                           {"unit": "spend", "over": "year", "at_least": 10000}]}}]},
    {"id": "club", "name": {"nl": "Broodclub"}, "levels": [
        {"id": "lid", "name": {"nl": "Clublid"}}]}
],
"offers": [
    {"id": "koffie", "name": {"nl": "Gratis koffie"},
     "price": {"unit": "stempels", "amount": 10}, "gives": {"item": "koffie"},
     "use_if": {"lines": {"categories": ["koffie"]}}},
    {"id": "taart", "name": {"nl": "Taart"},
     "price": {"unit": "tegoed", "amount": 1500}, "gives": {"item": "taart"}}
],
"rules": [
    {"id": "stempel", "name": {"nl": "Een stempel per koffie"}, "on": "order",
     "if": {"lines": {"categories": ["koffie"]}},
     "do": [{"give": {"unit": "stempels", "per_item": 1}}]},
    {"id": "terug", "name": {"nl": "Een deel terug"}, "on": "order",
     "if": {"amount": {"at_least": 1000}},
     "do": [{"give": {"unit": "tegoed", "rate": {"units": 1, "per_minor": 10}}}]},
    {"id": "brood", "name": {"nl": "Telt voor de broodliefhebber"}, "on": "order",
     "if": {"lines": {"categories": ["brood"]}},
     "do": [{"give": {"unit": "brood", "rate": {"units": 1, "per_minor": 1}}}]},
    {"id": "verrassing", "on": "order", "secret": true,
     "do": [{"give": {"unit": "tegoed", "amount": 500}}, {"issue": "taart"}]}
]})";

engine::Program bakery_program() {
    auto program = engine::load_program(bakery);
    for (const base::Problem& problem : program.problems()) {
        FAIL_CHECK(problem.pointer << ": " << problem.code << ", " << problem.found);
    }
    REQUIRE(program.ok());
    program.value().zone = {{0, 60}};
    return program.value();
}

engine::Balances held(const char* unit, std::int64_t available) {
    engine::Balances balances;
    balances.unit = unit;
    balances.available = available;
    return balances;
}

}  // namespace

void judge(State& state) {
    const engine::Program& program = *state.program.value;
    wire::Wallet& wallet = *state.wallet.value;
    wallet.levels = engine::level_statuses(program, wallet.facts, noon_ms);
    wallet.offers.clear();
    for (const engine::Offer& offer : program.offers) {
        wallet.offers.push_back(
            engine::offer_state(program, wallet.facts, wallet.balances, {}, offer, noon_ms));
    }
}

State bakery_state(std::int64_t stamps) {
    State state = wallet_state();
    *state.program.value = bakery_program();
    wire::Wallet wallet;
    wallet.as_of_ms = noon_ms;
    wallet.program_version = 1;
    wallet.member = wire::MemberInfo{"klant-2", noon_ms - day_ms};
    wallet.facts.at_ms = noon_ms;
    wallet.facts.program_version = 1;
    wallet.facts.joined_at_ms = noon_ms - day_ms;
    wallet.balances = {held("stempels", stamps), held("tegoed", 1250), held("bezoeken", 3)};
    *state.wallet.value = wallet;
    judge(state);
    return state;
}

engine::TraceStep step(engine::Code code, const char* subject, json::IntegerMap numbers) {
    engine::TraceStep made;
    made.code = code;
    made.subject = subject;
    made.numbers = std::move(numbers);
    return made;
}

wire::EntryView entry(const char* id, wire::EntryKind kind, std::int64_t beans) {
    wire::EntryView made;
    made.id = id;
    made.kind = kind;
    made.amounts = {{"bonen", beans}};
    made.occurred_at_ms = noon_ms - day_ms;
    made.trace = {step(engine::Code::given_amount, "euro")};
    made.trace[0].unit = "bonen";
    made.trace[0].delta = beans;
    return made;
}

wire::Voucher voucher(const char* code, wire::VoucherState voucher_state) {
    wire::Voucher made;
    made.code = code;
    made.offer = "verzending";
    made.state = voucher_state;
    made.expires_at_ms = noon_ms + day_ms / 2;
    return made;
}

engine::Cart cart_of(std::int64_t unit_price_minor, std::int64_t quantity) {
    engine::CartLine line;
    line.id = "1";
    line.categories = {"koffie"};
    line.quantity = quantity;
    line.unit_price_minor = unit_price_minor;
    engine::Cart cart;
    cart.currency = "EUR";
    cart.lines = {line};
    cart.shipping_minor = 495;
    return cart;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace spaarpas::view::testing::cards

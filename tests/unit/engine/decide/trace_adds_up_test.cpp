#include <string>

#include <doctest/doctest.h>

#include "engine/decide/standing.h"
#include "tests/support/rounds.h"
#include "tests/unit/engine/model/giving_model.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::test::Dice;
using spaarpas::test::SeededDice;

namespace {

/// One of these, by chance.
template <std::size_t count>
const char* one_of(Dice& dice, const char* const (&texts)[count]) {
    return texts[dice.roll(count)];
}

std::string random_trigger(Dice& dice) {
    return one_of(dice,
                  {R"("order")",
                   R"("order")",
                   R"("review")",
                   R"({"reaches": "spend", "every": 5000})",
                   R"({"reaches": "orders", "at": 3, "over": "month"})",
                   R"({"reaches": "orders", "at": 2, "over": {"days": 7}})",
                   R"({"streak": "order", "each": "week", "of": 2, "grace": 1})",
                   R"({"enters": "silver"})",
                   R"({"leaves": "silver"})",
                   R"({"enters": "regulars"})"});
}

std::string random_condition(Dice& dice) {
    return one_of(dice,
                  {"",
                   "",
                   R"("if": {"unit": "orders", "over": "ever", "below": 1}, )",
                   R"("if": {"level": ["silver"]}, )",
                   R"("if": {"unit": "points", "over": "month", "at_least": 40}, )"});
}

std::string random_limit(Dice& dice) {
    return one_of(dice,
                  {"",
                   "",
                   R"("limit": [{"amount": 30, "per": "day"}], )",
                   R"("limit": [{"times": 2, "per": "month"}, {"amount": 70, "per": "order"}], )",
                   R"("limit": [{"amount": 200, "per": "ever"}], )"});
}

std::string random_action(Dice& dice, bool on_order) {
    if (on_order && dice.chance(50)) {
        return one_of(dice,
                      {R"({"give": {"unit": "points", "rate": {"units": 3, "per_minor": 70}}})",
                       R"({"give": {"unit": "stamps", "per_item": 1}})",
                       R"({"multiply": {"unit": "points", "bp": 17500}})"});
    }
    return one_of(dice,
                  {R"({"give": {"unit": "points", "amount": 25}})",
                   R"({"issue": {"offer": "bag", "instead": {"unit": "stamps", "amount": 2}}})",
                   R"({"multiply": {"unit": "points", "bp": 15000, "for_days": 5}})",
                   R"({"perk": {"id": "fast-lane", "days": 3}})"});
}

std::string random_rules(Dice& dice) {
    std::string text;
    for (std::int64_t index = dice.between(1, 7); index > 0; --index) {
        const std::string trigger = random_trigger(dice);
        const bool on_order = trigger == R"("order")";
        text += text.empty() ? "[" : ", ";
        text += R"({"id": "rule)" + std::to_string(index) + R"(", "on": )" + trigger + ", " +
                random_condition(dice) + random_limit(dice) + R"("do": [)" +
                random_action(dice, on_order) + ", " + random_action(dice, on_order) + "]}";
    }
    return text + ']';
}

Event random_event(Dice& dice, int index, std::int64_t at_ms) {
    Event event = order_event("e" + std::to_string(index), at_ms, random_cart(dice));
    if (dice.chance(25)) {
        event.kind = "review";
        event.cart.reset();
    } else if (dice.chance(25) && !event.cart->lines.empty()) {
        Return& item = event.returns.emplace_back();
        item.id = "r" + event.id;
        const CartLine& line = event.cart->lines[0];
        item.lines.push_back({line.id, dice.between(1, line.quantity)});
    }
    event.cancelled = dice.chance(10);
    return event;
}

/// What the effects alone must agree on; that the explanation adds up and is
/// documented is checked by `Deciding`.
void check_decision(const Deciding& member, std::int64_t points_before, std::int64_t points) {
    CHECK(member.figure("points") == points_before + points);
    for (const Effect& effect : member.last.effects) {
        std::int64_t lines = 0;
        for (const LineAmount& line : effect.lines) {
            lines += line.amount;
        }
        CHECK((effect.lines.empty() || lines == effect.amount));
        CHECK((effect.kind != EffectKind::give || effect.amount > 0));
        for (const Effect& other : member.last.effects) {
            CHECK((&other == &effect || other.cause != effect.cause || other.kind != effect.kind ||
                   other.place != effect.place));
        }
    }
}

}  // namespace

TEST_CASE(
    "decide: over 300 random pasts every explanation adds up, is documented, and no two "
    "effects are the same") {
    SeededDice dice(7);
    std::int64_t given_in_all = 0;
    const int count = spaarpas::test::rounds(300);
    for (int round = 0; round < count; ++round) {
        CAPTURE(round);
        Deciding member(random_rules(dice));
        Limit limit;
        limit.times = 2;
        member.program.offers[0].limit.push_back(limit);
        std::int64_t at_ms = 1770000000000;
        for (int index = 0; index < 12; ++index) {
            CAPTURE(index);
            at_ms += dice.between(0, 500000000);
            const std::int64_t before = member.figure("points");
            const std::int64_t points = member.happens(random_event(dice, index, at_ms));
            CHECK(member.refusal.empty());
            check_decision(member, before, points);
            given_in_all += points;
        }
    }
    CHECK(given_in_all > std::int64_t{33} * count);
}

#include "engine/preview/next_step.h"

#include <string>

#include <doctest/doctest.h>

#include "engine/explain/note.h"
#include "engine/offers/missing.h"
#include "tests/unit/engine/support/deciding.h"

namespace spaarpas::engine::test {
namespace {

constexpr const char* goals = R"([
    {"id": "goal", "on": {"reaches": "orders", "every": 10}, "milestone": true,
     "do": [{"issue": "bag"}]}])";

OfferState offer_that_lacks(const char* id, std::int64_t missing) {
    OfferState state{id, missing == 0, {}};
    if (missing > 0) {
        note(state.why, Code::not_enough_units, id, {{"missing", missing}});
    }
    return state;
}

/// A program whose offers `near` and `far` cost 100 and 400 points, and one that is not sold.
Program with_offers() {
    Program program = coffee_bar(goals);
    program.offers.clear();
    for (const auto& [id, price] : {std::pair("near", 100), std::pair("far", 400)}) {
        Offer& offer = program.offers.emplace_back();
        offer.id = id;
        offer.price = Price{"points", price};
    }
    program.offers.emplace_back().id = "gift";
    return program;
}

/// What an offer would do in a cart that lacks so much of what its condition asks; 0 is nothing.
OfferInCart tried(const char* id, std::int64_t missing_minor, std::int64_t at_least_minor = 2500) {
    OfferInCart one;
    one.offer = id;
    one.discount.fits = missing_minor == 0;
    if (!one.discount.fits) {
        note(one.discount.why,
             Code::not_met_amount,
             id,
             {{"missing_minor", missing_minor}, {"at_least_minor", at_least_minor}});
    }
    return one;
}

/// `near 40 of 100`, with `coming` after it where what is missing is pending, or `in cart` where it
/// is the cart that lacks it.
std::string step_of(const base::List<OfferState>& offers,
                    const base::List<MilestoneStatus>& milestones,
                    std::int64_t pending = 0,
                    const base::List<OfferInCart>& in_cart = {}) {
    const Program program = with_offers();
    Balances points;
    points.unit = "points";
    points.pending = pending;
    const base::List<Balances> balances = {points};
    const auto step = next_step(program, {offers, milestones, balances, in_cart});
    if (!step) {
        return "none";
    }
    const std::string id = step->offer != nullptr ? step->offer->id : step->milestone->rule;
    return id + " " + std::to_string(step->missing) + " of " + std::to_string(step->target) +
           (step->is_coming ? " coming" : "") + (step->is_of_cart ? " in cart" : "");
}

MilestoneStatus goal(std::int64_t progress, bool open = true) {
    return {"goal", "orders", progress, 10, 0, open, {}};
}

}  // namespace

TEST_CASE("next step: what can be had comes before what is near, the dearest of a unit first") {
    CHECK(step_of({offer_that_lacks("near", 0), offer_that_lacks("far", 0)}, {goal(9)}) ==
          "far 0 of 400");
    CHECK(step_of({offer_that_lacks("near", 0), offer_that_lacks("far", 10)}, {goal(9)}) ==
          "near 0 of 100");
    CHECK(step_of({offer_that_lacks("gift", 0)}, {goal(9)}) == "goal 1 of 10");
}

TEST_CASE("next step: the smallest part of a way is nearest, whatever it is counted in") {
    CHECK(step_of({offer_that_lacks("near", 30), offer_that_lacks("far", 80)}, {goal(7)}) ==
          "far 80 of 400");
    CHECK(step_of({offer_that_lacks("near", 30), offer_that_lacks("far", 160)}, {goal(8)}) ==
          "goal 2 of 10");
    CHECK(step_of({offer_that_lacks("near", 20)}, {goal(8)}) == "near 20 of 100");
}

TEST_CASE("next step: a debt makes the way longer, and what is pending shorter") {
    CHECK(step_of({offer_that_lacks("near", 130)}, {}) == "near 130 of 100");
    CHECK(step_of({offer_that_lacks("near", 60)}, {}, 20) == "near 40 of 100");
    CHECK(step_of({offer_that_lacks("near", 60)}, {goal(9)}, 60) == "near 0 of 100 coming");
    CHECK(step_of({offer_that_lacks("near", 60)}, {}, -20) == "near 60 of 100");
}

TEST_CASE("next step: a little that the cart lacks comes first, the nearest of it") {
    const base::List<OfferState> offers = {offer_that_lacks("near", 0), offer_that_lacks("far", 0)};
    const auto with_cart = [&](const base::List<OfferInCart>& in_cart) {
        return step_of(offers, {goal(9)}, 0, in_cart);
    };
    CHECK(with_cart({tried("near", 150)}) == "near 150 of 2500 in cart");
    CHECK(with_cart({tried("near", 150), tried("far", 149)}) == "far 149 of 2500 in cart");
    CHECK(with_cart({tried("near", 150), tried("far", 150)}) == "near 150 of 2500 in cart");
    CHECK(with_cart({tried("gift", 625)}) == "gift 625 of 2500 in cart");
    CHECK(step_of({}, {}, 0, {tried("near", 1)}) == "near 1 of 2500 in cart");
}

TEST_CASE("next step: a cart that fits, lacks much, or lacks something else brings no step") {
    const auto with_cart = [](const OfferInCart& one) { return step_of({}, {goal(9)}, 0, {one}); };
    CHECK(with_cart(tried("near", 0)) == "goal 1 of 10");
    CHECK(with_cart(tried("near", 626)) == "goal 1 of 10");
    CHECK(with_cart(tried("gone", 150)) == "goal 1 of 10");
    OfferInCart other = tried("near", 150);
    note(other.discount.why, Code::not_met_lines, "near");
    CHECK(with_cart(other) == "goal 1 of 10");
    other.discount.why.clear();
    CHECK(with_cart(other) == "goal 1 of 10");
    other.discount.why = tried("near", 150).discount.why;
    other.discount.why.front().code = Code::not_met_lines;
    CHECK(with_cart(other) == "goal 1 of 10");
}

TEST_CASE("next step: nothing is in reach, nothing is told") {
    CHECK(step_of({}, {}) == "none");
    OfferState refused = offer_that_lacks("near", 0);
    refused.can_have = false;
    CHECK(step_of({refused}, {goal(10), goal(3, false)}) == "none");
    MilestoneStatus unknown = goal(3);
    unknown.rule = "gone";
    CHECK(step_of({}, {unknown}) == "none");
}

TEST_CASE("next step: numbers at the edge of what can be counted are compared exactly") {
    OfferState far = offer_that_lacks("far", base::max_safe_integer);
    CHECK(step_of({far}, {goal(9)}) == "goal 1 of 10");
}

TEST_CASE("reach: a quarter of the price is near, more is later, and so is what no units bring") {
    const Program program = with_offers();
    const Offer& offer = program.offers[0];
    CHECK(reach_of(offer, offer_that_lacks("near", 0)) == Reach::now);
    CHECK(reach_of(offer, offer_that_lacks("near", 25)) == Reach::nearly);
    CHECK(reach_of(offer, offer_that_lacks("near", 26)) == Reach::later);
    OfferState refused = offer_that_lacks("near", 0);
    refused.can_have = false;
    note(refused.why, Code::not_met_level, "near");
    CHECK(reach_of(offer, refused) == Reach::later);
}

}  // namespace spaarpas::engine::test

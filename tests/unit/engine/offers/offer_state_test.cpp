#include <doctest/doctest.h>

#include "engine/decide/figures.h"
#include "engine/offers/offers.h"
#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// A member who looks at an offer of 150 points, with 200 available.
struct Shelf {
    Program program = euro_program();
    Facts facts;
    Offer offer;
    spaarpas::base::List<Balances> balances = {{"stamps", 9, 0, 0, 0, {}},
                                               {"points", 200, 50, 0, 0, {}}};
    spaarpas::base::List<Room> room;
    std::int64_t at_ms = utc("2026-03-04T12:00");

    Shelf() {
        offer.id = "mug";
        offer.price = Price{"points", 150};
        offer.gives.item = "mug";
    }
    std::string why() {
        const OfferState state = offer_state(program, facts, balances, room, offer, at_ms);
        CHECK(state.offer == "mug");
        CHECK(state.why.size() == 1);
        CHECK(state.why[0].subject == "mug");
        CHECK(state.can_have == (state.why[0].code == Code::offer_affordable));
        return said(state.why);
    }
};

Limit times(std::int64_t count, Period per, LimitOf of = LimitOf::member) {
    return {count, 0, {Span::period, per, 0}, of};
}

}  // namespace

TEST_CASE("offer: it can be had by who has its price, and says what is left") {
    Shelf shelf;
    CHECK(shelf.why() == "offer_affordable price=150 left=50");
    shelf.offer.price->amount = 200;
    CHECK(shelf.why() == "offer_affordable price=200 left=0");
    shelf.offer.price->amount = 201;
    CHECK(shelf.why() == "not_enough_units missing=1 price=201 available=200 unit=points");
}

TEST_CASE("offer: a debt has to be earned before its price") {
    Shelf shelf;
    shelf.offer.price->amount = 50;
    shelf.balances = {{"points", 0, 0, 0, -86, {}}};
    CHECK(shelf.why() == "not_enough_units missing=136 price=50 available=0 unit=points");
}

TEST_CASE("offer: a guest has nothing") {
    Shelf shelf;
    shelf.balances = {};
    CHECK(shelf.why() == "not_enough_units missing=150 price=150 available=0 unit=points");
}

TEST_CASE("offer: without a price it is only given by rules") {
    Shelf shelf;
    shelf.offer.price.reset();
    CHECK(shelf.why() == "offer_not_for_sale");
}

TEST_CASE("offer: its condition is asked of the member who wants it") {
    Shelf shelf;
    shelf.offer.condition = condition(R"({"level": ["gold"]})");
    CHECK(shelf.why() == "not_met_level level=gold");
    shelf.facts.levels = {{"status", "gold", 0, {}, false}};
    CHECK(shelf.why() == "offer_affordable price=150 left=50");
    shelf.offer.condition = condition(R"({"unit": "stamps", "over": "now", "at_least": 10})");
    shelf.program.units = {{}};
    shelf.program.units[0].id = "stamps";
    shelf.program.units[0].kind = UnitKind::stamps;
    CHECK(shelf.why() == "not_met_unit missing=1 at_least=10 figure=9 unit=stamps over=now");
}

TEST_CASE("offer: a limit of the member counts what was had in its period") {
    Shelf shelf;
    shelf.offer.limit = {times(2, Period::year), times(1, Period::month)};
    CHECK(move_figure(shelf.facts, {}, "offer/mug/1", utc("2026-02-27"), 1));
    CHECK(shelf.why() == "offer_affordable price=150 left=50");
    CHECK(move_figure(shelf.facts, {}, "offer/mug/1", utc("2026-03-01"), 1));
    CHECK(shelf.why() == "offer_limit_reached limit=1 used=1 per=month");
    CHECK(move_figure(shelf.facts, {}, "offer/mug/0", utc("2026-01-01"), 2));
    CHECK(shelf.why() == "offer_limit_reached limit=2 used=2 per=year");
}

TEST_CASE("offer: it is out of stock where a limit of all members leaves none") {
    Shelf shelf;
    shelf.offer.limit = {times(1, Period::year), times(10, Period::year, LimitOf::all)};
    CHECK(shelf.why() == "offer_affordable price=150 left=50");
    shelf.room = {{"offer/tea/1", 0}, {"offer/mug/1", 1}};
    CHECK(shelf.why() == "offer_affordable price=150 left=50");
    shelf.room = {{"offer/mug/1", 0}};
    CHECK(shelf.why() == "offer_out_of_stock");
}

TEST_CASE("offer: having it uses each of its limits") {
    Shelf shelf;
    shelf.offer.limit = {times(1, Period::year), times(10, Period::year, LimitOf::all)};
    const auto uses = uses_of(shelf.offer, 3);
    CHECK(uses.size() == 2);
    CHECK(uses[0].key == "offer/mug/0");
    CHECK(uses[1].key == "offer/mug/1");
    CHECK(uses[1].amount == 3);
}

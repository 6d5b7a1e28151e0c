#include <doctest/doctest.h>

#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string units = R"("units": [{"id": "points", "kind": "points",
    "name_one": {"nl": "punt"}, "name_other": {"nl": "punten"}}], )";

/// A point a euro.
const std::string earn = R"({"id": "earn", "name": {"nl": "Punten"}, "on": "order", "do":
    [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]})";

/// 25 points for the first order, beside a point a euro.
const std::string first_order = units + R"("rules": [)" + earn + R"(,
    {"id": "first", "name": {"nl": "Eerste"}, "on": {"reaches": "orders", "at": 1},
     "do": [{"give": {"unit": "points", "amount": 25}}]}])";

/// Two orders bring 100 points and a level.
const std::string two_orders =
    units + R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels":
    [{"id": "regular", "name": {"nl": "Vast"}, "enter": {"unit": "orders", "over": "ever", "at_least": 2}}]}],
    "rules": [)" +
    earn + R"(, {"id": "second", "name": {"nl": "Tweede"}, "on": {"reaches": "orders", "at": 2},
     "do": [{"give": {"unit": "points", "amount": 100}}]}])";

/// Gold from 100.00 in a calendar year, to the end of the next, with a gift of 300 points.
const std::string gold_by_year = units +
                                 R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels":
    [{"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "year", "at_least": 10000},
      "keep": {"until_end_of": "year", "plus": 1}}]}],
    "rules": [)" + earn + R"(, {"id": "gift", "name": {"nl": "Cadeau"}, "on": {"enters": "gold"},
     "do": [{"give": {"unit": "points", "amount": 300}}]}])";

/// Every fifth order brings a free bag.
constexpr const char* fifth_order = R"(
    "offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"}}],
    "rules": [{"id": "fifth", "name": {"nl": "Vijfde"}, "on": {"reaches": "orders", "every": 5},
     "do": [{"issue": {"offer": "bag"}}]}])";

std::string program_with_limit(const std::string& of_unit, const std::string& of_rule) {
    return R"("units": [{"id": "points", "kind": "points", "name_one": {"nl": "punt"},
        "name_other": {"nl": "punten"})" +
           of_unit + R"(}],
        "rules": [{"id": "earn", "name": {"nl": "Punten"}, "on": "order", "do":
        [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}])" +
           of_rule + "}]";
}

}  // namespace

TEST_CASE("E1: a member has one first order, whichever of two arrives first") {
    Past past(first_order);
    Books books;
    past.order("noon", "2026-03-02T12:00", 3000);
    CHECK(books.book(past.stand("2026-03-02T13:00")) == "noon/earn points +30, first/1 points +25");
    past.order("morning", "2026-03-02T09:00", 2000);
    CHECK(books.book(past.stand("2026-03-02T13:00")) == "morning/earn points +20");
    CHECK(given(past.stand("2026-03-02T13:00"), "points") == 75);
}

TEST_CASE("E2: an order that a discount made free is undone when it is cancelled") {
    Past past(two_orders);
    past.order("free", "2026-03-02T12:00", 2000);
    past.cart("free").order_discount_minor = 2000;
    past.event("free").cancelled = true;
    past.order("paid", "2026-03-03T12:00", 2000);
    const Standing standing = past.stand("2026-03-04T12:00");
    CHECK(given(standing, "points") == 20);
    CHECK(figure(standing, "orders") == 1);
    CHECK(levels(standing.facts).empty());
}

TEST_CASE("E3: goods that all came back leave no order, though their shipping is kept") {
    Past past(two_orders);
    past.order("back", "2026-03-02T12:00", 2000);
    past.cart("back").shipping_minor = 495;
    past.event("back").returns = {{"r", local("2026-03-03T12:00"), {{"line", 1}}, 0}};
    past.order("kept", "2026-03-04T12:00", 2000);
    const Standing standing = past.stand("2026-03-05T12:00");
    CHECK(given(standing, "points") == 20);
    CHECK(figure(standing, "orders") == 1);
    CHECK(levels(standing.facts).empty());
    past.event("back").returns = {{"r", local("2026-03-03T12:00"), {}, 2000}};
    CHECK(figure(past.stand("2026-03-05T12:00"), "orders") == 1);
}

TEST_CASE("E6: an order that is cancelled gives its room in a limit back") {
    const std::string programs[] = {
        program_with_limit(R"(, "limit": [{"amount": 50, "per": "day"}])", ""),
        program_with_limit(R"(, "limit": [{"amount": 50, "per": "ever"}])", ""),
        program_with_limit("", R"(, "limit": [{"amount": 50, "per": "day"}])"),
        program_with_limit("", R"(, "limit": [{"amount": 50, "per": "ever"}])"),
        program_with_limit("", R"(, "limit": [{"times": 1, "per": "ever"}])"),
    };
    for (const std::string& program : programs) {
        CAPTURE(program);
        Past past(program);
        past.order("first", "2026-03-02T09:00", 5000).cancelled = true;
        past.order("second", "2026-03-02T12:00", 5000);
        CHECK(given(past.stand("2026-03-03T12:00"), "points") == 50);
        past.event("first").cancelled = false;
        CHECK(given(past.stand("2026-03-03T12:00"), "points") == 50);
    }
}

TEST_CASE("E6: a part of an order that came back gives its part of the room back") {
    Past past(program_with_limit("", R"(, "limit": [{"amount": 50, "per": "day"}])"));
    past.order("first", "2026-03-02T09:00", 2000).cart->lines[0].quantity = 2;
    past.event("first").returns = {{"r", local("2026-03-05T12:00"), {{"line", 1}}, 0}};
    past.order("second", "2026-03-02T12:00", 5000);
    CHECK(given(past.stand("2026-03-06T12:00"), "points") == 50);
    past.event("first").returns = {};
    const Standing standing = past.stand("2026-03-06T12:00");
    CHECK(given(standing, "points") == 50);
    CHECK(given(standing.decisions[1], "points") == 10);
}

TEST_CASE("E6: a limit of all members gets back what an order used that is undone") {
    Past past(program_with_limit("", R"(, "limit": [{"amount": 50, "per": "ever", "of": "all"}])"));
    Event& order = past.order("first", "2026-03-02T09:00", 5000);
    order.room = {{"rule/earn/0", 20}};
    const Standing kept = past.stand("2026-03-03T12:00");
    CHECK(given(kept, "points") == 20);
    CHECK(kept.decisions[0].uses.size() == 1);
    CHECK(kept.decisions[0].uses[0].amount == 20);
    order.cancelled = true;
    CHECK(past.stand("2026-03-03T12:00").decisions[0].uses.empty());
}

TEST_CASE("E7: a level falls at once when the order that bought it goes back") {
    Past past(
        units +
        R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold", "name": {"nl": "Goud"},
        "enter": {"unit": "spend", "over": {"days": 365}, "at_least": 10000}, "keep": {"days": 365}}]}])");
    past.order("big", "2026-03-02T12:00", 10000);
    CHECK(levels(past.stand("2026-03-02T12:00").facts) == "gold until 2027-03-03T00:00");
    past.refund("big", "2026-03-03T12:00");
    const Standing standing = past.stand("2026-03-03T12:00");
    CHECK(levels(standing.facts).empty());
    CHECK(standing.facts.figures.empty());
}

TEST_CASE("E8: meeting a level's condition again moves its date") {
    Past past(gold_by_year);
    past.order("may", "2024-05-10T12:00", 10000);
    CHECK(levels(past.stand("2024-05-10T12:00").facts) == "gold until 2026-01-01T00:00");
    past.order("june", "2025-06-10T12:00", 20000);
    CHECK(levels(past.stand("2025-06-10T12:00").facts) == "gold until 2027-01-01T00:00");
    CHECK(levels(past.stand("2026-06-01T12:00").facts) == "gold until 2027-01-01T00:00");
    CHECK(levels(past.stand("2027-01-01T00:00").facts).empty());
}

TEST_CASE("E9: five kept orders bring one bag, however often one of them is swapped") {
    Past past(fifth_order);
    Books books;
    for (const char* const id : {"a", "b", "c", "d", "e"}) {
        past.order(id, "2026-03-02T12:00", 1000);
    }
    CHECK(books.book(past.stand("2026-03-02T12:00")) == "fifth/1 bag +1");
    books.use("fifth/1");
    for (const char* const id : {"f", "g", "h", "i"}) {
        past.events()[past.events().size() - 1].cancelled = true;
        CHECK(books.book(past.stand("2026-03-03T12:00")).empty());
        past.order(id, "2026-03-03T12:00", 1000);
        CHECK(books.book(past.stand("2026-03-03T12:00")).empty());
    }
    CHECK(books.net("fifth/1", "bag") == 1);
    CHECK(books.booked().size() == 1);
}

TEST_CASE("E9: a bag that was not used is taken back with the order, and given with the next") {
    Past past(fifth_order);
    Books books;
    for (const char* const id : {"a", "b", "c", "d", "e"}) {
        past.order(id, "2026-03-02T12:00", 1000);
    }
    CHECK(books.book(past.stand("2026-03-02T12:00")) == "fifth/1 bag +1");
    past.refund("b", "2026-03-03T12:00");
    CHECK(books.book(past.stand("2026-03-03T12:00")) == "fifth/1 bag -1");
    past.order("f", "2026-03-04T12:00", 1000);
    CHECK(books.book(past.stand("2026-03-04T12:00")) == "fifth/1 bag +1");
}

TEST_CASE("E10: a past that arrives in any order ends in the same levels, dates and balances") {
    constexpr int orders = 60;
    const auto tell = [](Past& past, std::int64_t index) {
        const std::string id = "o" + std::to_string(index);
        past.order(id, "2025-03-01T12:00", 500 + 700 * (index % 7)).at_ms +=
            index * 11 * spaarpas::base::ms_per_day;
        past.event(id).cancelled = index % 9 == 4;
    };
    const auto end = [](Past& past, Books& books) {
        const Standing standing = past.stand("2027-03-01T12:00");
        books.book(standing);
        return levels(standing.facts) + ", " + std::to_string(given(standing, "points"));
    };
    Past live(gold_by_year);
    Past late(gold_by_year);
    Books booked_live;
    Books booked_late;
    std::string at_last_live;
    std::string at_last_late;
    for (int step = 0; step < orders; ++step) {
        tell(live, step);
        tell(late, step * 23 % orders);
        at_last_live = end(live, booked_live);
        at_last_late = end(late, booked_late);
    }
    CHECK(at_last_live == at_last_late);
    CHECK(booked_live.sum("points") == booked_late.sum("points"));
    CHECK(booked_live.net("gift/1", "points") == 300);
    CHECK(booked_late.net("gift/1", "points") == 300);
}

TEST_CASE("E11: an order that arrives late brings a level and its gift") {
    Past past(gold_by_year);
    Books books;
    past.order("december", "2025-12-10T12:00", 6000);
    past.order("january", "2026-01-02T09:00", 1000);
    CHECK(books.book(past.stand("2026-01-02T10:00")) ==
          "december/earn points +60, january/earn points +10");
    past.order("late", "2025-12-31T20:00", 5000);
    const Standing standing = past.stand("2026-01-02T11:00");
    CHECK(books.book(standing) == "late/earn points +50, gift/1 points +300");
    CHECK(levels(standing.facts) == "gold until 2027-01-01T00:00");
}

TEST_CASE("E14: a gift card counts when it is spent, not when it is bought") {
    Past past(R"("counts": {"except": {"categories": ["gift-card"]}}, )" + units + R"("rules": [)" +
              earn + "]");
    past.order("card", "2026-03-02T12:00", 10000).cart->lines[0].categories = {"gift-card"};
    past.order("goods", "2026-03-03T12:00", 10000);
    const Standing standing = past.stand("2026-03-04T12:00");
    CHECK(figure(standing, "spend") == 10000);
    CHECK(figure(standing, "orders") == 1);
    CHECK(given(standing, "points") == 100);
}

TEST_CASE("E14: a gift card that is sent brings nothing, and is no first order") {
    Past past(R"("counts": {"except": {"categories": ["gift-card"]}}, )" + units + R"("rules": [)" +
              earn + R"(, {"id": "first", "on": "order", "limit": [{"times": 1, "per": "ever"}],
        "do": [{"give": {"unit": "points", "amount": 25}}]},
        {"id": "most", "on": "order", "if": {"lines": {"not_categories": ["gift-card"]}},
         "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    past.order("card", "2026-03-02T12:00", 10000).cart->lines[0].categories = {"gift-card"};
    past.cart("card").shipping_minor = 495;
    CHECK(given(past.stand("2026-03-02T13:00"), "points") == 0);
    past.order("goods", "2026-03-03T12:00", 10000).cart->shipping_minor = 495;
    CHECK(given(past.stand("2026-03-04T12:00"), "points") == 130);
}

TEST_CASE("E22: an order that grows is one order, and the difference is booked") {
    Past past(first_order);
    Books books;
    past.order("a", "2026-03-02T12:00", 1000);
    CHECK(books.book(past.stand("2026-03-02T12:00")) == "a/earn points +10, first/1 points +25");
    past.cart("a").lines[0].quantity = 2;
    const Standing standing = past.stand("2026-03-02T13:00");
    CHECK(books.book(standing) == "a/earn points +10");
    CHECK(figure(standing, "orders") == 1);
}

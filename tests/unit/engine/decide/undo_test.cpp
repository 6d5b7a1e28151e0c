#include <doctest/doctest.h>

#include "tests/unit/engine/support/bought.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("undo: an order of which nothing came back is left as it was") {
    Bought order;
    order.line("bread", 2, 900).shipping(495).give("earn", "points", {{"bread", 9}});
    CHECK(order.settle().empty());
    CHECK(order.amount(0) == 9);
    CHECK(order.decision.counted_minor == 900);
    CHECK(order.decision.paid_minor == 1395);
    CHECK(order.decision.kept.size() == 2);
    CHECK(order.decision.trace.size() == 1);
    CHECK_FALSE(order.gone());
}

TEST_CASE("undo: pieces take their part of what was recorded, the last piece takes all") {
    Bought order;
    order.line("bread", 3, 1000).give("earn", "points", {{"bread", 10}});
    order.return_lines({{"bread", 1}}).return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    // A third of 10 is 3, half of the 7 that are left is 3 again.
    CHECK(order.amount(0) == 4);
    CHECK(order.decision.counted_minor == 334);
    CHECK(order.decision.kept[0].quantity == 1);
    CHECK(sum_of(order.decision.trace, "points") == 4);
    CHECK_FALSE(order.gone());
}

TEST_CASE("undo: money is taken from the goods first, then from shipping") {
    Bought order;
    order.line("bread", 1, 1000).line("cake", 1, 3000).shipping(500);
    order.give("earn", "points", {{"bread", 10}, {"cake", 30}});
    order.return_amount(1000);
    CHECK(order.settle().empty());
    CHECK(order.amount(0) == 30);
    CHECK(order.decision.effects[0].lines[0].amount == 7);
    CHECK(order.decision.kept[0].paid_minor == 750);
    CHECK(order.decision.kept[2].paid_minor == 500);
    CHECK(order.decision.counted_minor == 3000);
}

TEST_CASE("undo: money beyond the goods is taken from the shipping, and what is left is the most") {
    Bought order;
    order.line("bread", 1, 1000).shipping(500).return_amount(1200);
    CHECK(order.settle().empty());
    CHECK(order.decision.kept[1].paid_minor == 300);
    CHECK(order.decision.paid_minor == 300);
    Bought refused;
    refused.line("bread", 1, 1000).shipping(500).return_amount(1200).return_amount(301);
    CHECK(refused.refusal() == "refund_exceeds_order /returns/1/amount_minor");
}

TEST_CASE("undo: goods of a cent are gone with that cent") {
    Bought order;
    order.line("sample", 1, 1).return_amount(1);
    CHECK(order.settle().empty());
    CHECK(order.gone());
}

TEST_CASE("undo: the last of a price takes everything, and shipping that is kept keeps nothing") {
    Bought order;
    order.line("bread", 2, 1000).shipping(500);
    order.give("earn", "points", {{"bread", 10}, {"shipping", 5}});
    order.give_apart("visit", "visits", 1);
    order.return_amount(1000);
    CHECK(order.settle().empty());
    CHECK(order.gone());
    CHECK(order.amount(0) == 0);
    CHECK(order.amount(1) == 0);
    CHECK(order.decision.kept[1].paid_minor == 500);
}

TEST_CASE("undo: goods that all came back in pieces leave nothing, shipping or not") {
    Bought order;
    order.line("bread", 2, 2000).shipping(495).give("earn", "points", {{"bread", 20}});
    order.return_lines({{"bread", 2}});
    CHECK(order.settle().empty());
    CHECK(order.gone());
    CHECK(sum_of(order.decision.trace, "points") == 0);
}

TEST_CASE("undo: an order that a discount made free is alive until it is cancelled") {
    Bought kept;
    kept.line("bread", 1, 0).give("earn", "points", {{"bread", 0}});
    CHECK(kept.settle().empty());
    CHECK_FALSE(kept.gone());
    Bought cancelled;
    cancelled.line("bread", 1, 0).give_apart("visit", "visits", 1);
    cancelled.event.cancelled = true;
    CHECK(cancelled.settle().empty());
    CHECK(cancelled.gone());
    CHECK(cancelled.amount(0) == 0);
}

TEST_CASE("undo: what was not given by line goes with the last of the goods alone") {
    Bought order;
    order.line("bread", 2, 2000).give_apart("visit", "visits", 1);
    order.return_lines({{"bread", 1}}).return_amount(300);
    CHECK(order.settle().empty());
    CHECK(order.amount(0) == 1);
    Bought gone;
    gone.line("bread", 2, 2000).give_apart("visit", "visits", 1);
    gone.return_lines({{"bread", 1}}).return_rest();
    CHECK(gone.settle().empty());
    CHECK(gone.amount(0) == 0);
}

TEST_CASE("undo: the rules of a unit give back in proportion to what is left of each") {
    Bought order;
    order.line("bread", 4, 4000);
    order.give("earn", "points", {{"bread", 40}}).give("spring", "points", {{"bread", 20}});
    order.give("stamp", "stamps", {{"bread", 4}});
    order.return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    CHECK(order.amount(0) == 30);
    CHECK(order.amount(1) == 15);
    CHECK(order.amount(2) == 3);
}

TEST_CASE("undo: what two rules gave of one unit is taken back together, and said once") {
    Bought order;
    order.line("bread", 2, 200).give("earn", "points", {{"bread", 1}});
    order.give("spring", "points", {{"bread", 1}}).return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    CHECK(order.amount(0) + order.amount(1) == 1);
    CHECK(order.decision.trace.size() == 3);
}

TEST_CASE("undo: money is taken by what was paid for each line, what counts by what it counted") {
    Bought order;
    order.line("card", 1, 1000).line("bread", 1, 1000).return_amount(1000);
    order.counted.lines[0].counted_minor = 0;
    order.counted.counted_minor = 1000;
    CHECK(order.settle().empty());
    CHECK(order.decision.kept[0].paid_minor == 500);
    CHECK(order.decision.kept[1].paid_minor == 500);
    CHECK(order.decision.kept[0].counted_minor == 0);
    CHECK(order.decision.kept[1].counted_minor == 500);
}

TEST_CASE("undo: what came back gives limits on amounts their room back, limits on times not") {
    Bought order;
    Rule& rule = order.program.rules.emplace_back();
    rule.id = "earn";
    rule.limit.resize(2);
    rule.limit[0].times = 3;
    rule.limit[1].amount = 50;
    Unit& unit = order.program.units.emplace_back();
    unit.id = "points";
    unit.limit.resize(1);
    unit.limit[0].amount = 100;
    order.line("bread", 2, 2000).give("earn", "points", {{"bread", 20}});
    order.decision.uses = {{"rule/earn/0", 1}, {"rule/earn/1", 20}, {"unit/points/0", 20}};
    order.return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    CHECK(order.decision.uses[0].amount == 1);
    CHECK(order.decision.uses[1].amount == 10);
    CHECK(order.decision.uses[2].amount == 10);
}

TEST_CASE("undo: each return says how much of what came back, and what that took of each unit") {
    Bought order;
    order.line("bread", 4, 4000).give("earn", "points", {{"bread", 40}});
    order.give("stamp", "stamps", {{"bread", 4}}).give_apart("visit", "visits", 1);
    order.return_lines({{"bread", 1}}).return_amount(1000).return_rest();
    CHECK(order.settle().empty());
    std::string text;
    for (const TraceStep& step : order.decision.trace) {
        text += said({step}) + ' ' + step.unit + ' ' + std::to_string(step.delta) + '\n';
    }
    CHECK(text ==
          "given_amount points 40\ngiven_amount stamps 4\ngiven_amount visits 1\n"
          "returned_line quantity=1 of_quantity=4 points -10\n"
          "returned_line quantity=1 of_quantity=4 stamps -1\n"
          "returned_amount amount_minor=1000 of_minor=3000 points -10\n"
          "returned_amount amount_minor=1000 of_minor=3000 stamps -1\n"
          "returned_rest points -20\nreturned_rest stamps -2\nreturned_rest visits -1\n");
    CHECK(order.decision.counted_minor == 0);
    CHECK(order.decision.paid_minor == 0);
}

TEST_CASE("undo: a return that takes nothing of any unit is said once") {
    Bought order;
    order.line("bread", 2, 2000).line("cake", 1, 500).give("earn", "points", {{"cake", 5}});
    order.return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    CHECK(order.decision.trace.size() == 2);
    CHECK(said({order.decision.trace[1]}) == "returned_line quantity=1 of_quantity=2");
    CHECK(order.decision.trace[1].unit.empty());
    CHECK(order.decision.trace[1].subject == "bread");
}

TEST_CASE("undo: returns apply in the order of their instants, not of their arrival") {
    Bought order;
    order.line("bread", 3, 1000).give("earn", "points", {{"bread", 10}});
    order.returned({"b", 2, {{"bread", 1}}, 0}).returned({"a", 1, {}, 500});
    CHECK(order.settle().empty());
    // Half of the money takes 5 of the points first, a third of the pieces 1 of the 5 that are
    // left.
    CHECK(order.amount(0) == 4);
}

TEST_CASE("undo: shipping comes back by its name, as one piece") {
    Bought order;
    order.line("bread", 1, 1000).shipping(495).return_lines({{"shipping", 1}});
    CHECK(order.settle().empty());
    CHECK(order.decision.paid_minor == 1000);
    CHECK_FALSE(order.gone());
}

TEST_CASE("undo: a return that is not of this order, or of too much of it, is refused") {
    const auto refusal = [](Return item) {
        Bought order;
        order.line("bread", 2, 1000).shipping(495);
        order.return_lines({{"bread", 1}}).returned(std::move(item));
        return order.refusal();
    };
    CHECK(refusal({"r", 9, {{"cake", 1}}, 0}) == "unknown_line /returns/1/lines/0/line");
    CHECK(refusal({"r", 9, {{"bread", 2}}, 0}) ==
          "refund_exceeds_order /returns/1/lines/0/quantity");
    CHECK(refusal({"r", 9, {{"bread", 0}}, 0}) == "refund_invalid /returns/1/lines/0/quantity");
    CHECK(refusal({"r", 9, {}, 996}) == "refund_exceeds_order /returns/1/amount_minor");
    CHECK(refusal({"r", 9, {}, -1}) == "refund_invalid /returns/1/amount_minor");
    CHECK(refusal({"r", 9, {}, 995}).empty());
    Bought order;
    order.line("bread", 2, 1000).shipping(495).return_amount(1496);
    CHECK(order.settle()[0].expected == "at most 1495");
}

TEST_CASE("undo: an order that is cancelled is gone whatever came back of it before") {
    Bought order;
    order.line("bread", 2, 1000).give("earn", "points", {{"bread", 10}});
    order.return_lines({{"bread", 1}});
    order.event.cancelled = true;
    CHECK(order.settle().empty());
    CHECK(order.gone());
    CHECK(order.amount(0) == 0);
    CHECK(sum_of(order.decision.trace, "points") == 0);
}

TEST_CASE("undo: goods that cost nothing are kept when the money for shipping comes back") {
    Bought order;
    order.line("gift", 1, 0).shipping(500).give("earn", "points", {{"gift", 5}});
    order.return_amount(500);
    CHECK(order.settle().empty());
    CHECK_FALSE(order.gone());
    CHECK(order.amount(0) == 5);
}

TEST_CASE("undo: of two returns of one instant the first by its name applies first") {
    Bought order;
    order.line("bread", 3, 1000).give("earn", "points", {{"bread", 10}});
    order.returned({"b", 1, {{"bread", 1}}, 0}).returned({"a", 1, {}, 500});
    CHECK(order.settle().empty());
    CHECK(order.amount(0) == 4);
}

TEST_CASE("undo: what counts and what is paid are taken apart") {
    Bought order;
    order.line("bread", 2, 2000);
    order.counted.lines[0].counted_minor = 1000;
    order.counted.counted_minor = 1000;
    order.return_lines({{"bread", 1}});
    CHECK(order.settle().empty());
    CHECK(order.decision.counted_minor == 500);
    CHECK(order.decision.paid_minor == 1000);
}

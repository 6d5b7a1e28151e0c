#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("hairdresser: a ticket a visit, two on quiet days, six a quarter") {
    Story client("hairdresser");
    // 6 January 2026 is a Tuesday.
    client.on("2026-01-06").orders("a", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 2);
    client.on("2026-01-08").orders("b", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 1);
    client.on("2026-01-13").orders("c", {goods("wax", 1, 1500, "product")}).gives("tickets", 0);
    client.on("2026-01-14").orders("d", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 2);
    client.on("2026-01-20").orders("e", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 1);
    client.on("2026-03-31").orders("f", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 0);
    client.on("2026-04-01").orders("g", {goods("cut", 1, 4000, "treatment")}).gives("tickets", 2);
    // What a visit leaves of the quarter goes to the ones after it, in their order.
    client.on("2026-04-02").refunds("a").gives("tickets", -2 + 1 + 1).counts("tickets", 8);
}

TEST_CASE("hairdresser: four months in a row, one of which may be left out") {
    Story client("hairdresser");
    client.on("2026-01-08").orders("january", {goods("cut", 1, 4000, "treatment")});
    // Two months lie between: it begins anew.
    client.on("2026-04-09").orders("april", {goods("cut", 1, 4000, "treatment")});
    client.on("2026-05-07").orders("may", {goods("cut", 1, 4000, "treatment")});
    client.on("2026-06-04").orders("june", {goods("wax", 1, 1500, "product")});
    client.on("2026-07-09").orders("july", {goods("cut", 1, 4000, "treatment")});
    client.issues("scalp-massage", 0);
    client.on("2026-08-06").orders("august", {goods("cut", 1, 4000, "treatment")});
    client.issues("scalp-massage", 1);
    // Without July, two months lie between May and August.
    client.on("2026-08-10").refunds("july").issues("scalp-massage", -1);
}

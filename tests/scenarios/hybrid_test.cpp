#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("hybrid: points after two weeks, stamps at once") {
    Story member("hybrid");
    member.on("2026-03-02")
        .orders("a", {goods("cheese", 1, 15000), goods("rye", 4, 400, "bread")})
        .gives("points", 166)
        .gives("stamps", 4);
    member.has("points", 0).waits_for("points", 166).has("stamps", 4).stands_on("");
    // 210.00 within 90 days; 90 days from 3 March is 1 June.
    member.on("2026-03-03")
        .orders("b", {goods("cheese", 1, 4000), goods("rye", 1, 400, "bread")})
        .gives("points", 44)
        .issues("loaf", 1)
        .stands_on("neighbour to 2026-06-01");
    member.on("2026-03-15").has("points", 0);
    member.on("2026-03-16").has("points", 166).waits_for("points", 44);
    // Stamps live for a year, each on its own.
    member.on("2027-03-02").has("stamps", 5);
    member.on("2027-03-03").has("stamps", 1);
    member.on("2027-03-04").has("stamps", 0);
}

TEST_CASE("hybrid: of a neighbour's and a friend's rate the higher one counts") {
    Story member("hybrid");
    member.on("2026-03-02").orders("a", {goods("cheese", 2, 10000)}).gives("points", 200);
    // 300 * 1.5 is 450; a day has room for 300.
    member.on("2026-03-20").orders("b", {goods("cheese", 3, 10000)}).gives("points", 300);
    member.stands_on("neighbour to 2026-06-18");
    member.on("2026-03-21").orders("year", {goods("friend-year", 1, 4900)}).gives("points", 0);
    // Whoever still meets a level stands on it for longer, whatever happens.
    member.stands_on("neighbour to 2026-06-19, friend to 2027-03-21");
    member.on("2026-03-22").orders("c", {goods("cheese", 1, 10000)}).gives("points", 200);
    member.on("2026-06-20").stands_on("neighbour to 2026-06-20, friend to 2027-03-21");
    member.on("2026-06-21").stands_on("friend to 2027-03-21");
    member.orders("d", {goods("cheese", 1, 1000)}).gives("points", 20);
}

TEST_CASE("hybrid: what comes back within two weeks was never there") {
    Story member("hybrid");
    member.on("2026-03-02").orders("a", {goods("cheese", 3, 5000)}).gives("points", 150);
    member.on("2026-03-10").refunds("a", "cheese", 2).gives("points", -100);
    member.waits_for("points", 50).owes("points", 0);
    member.on("2026-03-16").has("points", 50);
}

#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("beauty retailer: a level and its gift for what a calendar year brings") {
    Story member("beauty-retailer");
    member.on("2026-03-01").joins().stands_on("insider");
    member.on("2026-03-02").orders("a", {goods("cream", 1, 20000)}).gives("points", 200);
    // A gift card counts nothing: 350.00 of the year are reached exactly.
    member.on("2026-03-10")
        .orders("b", {goods("serum", 1, 15000), goods("card", 1, 10000, "gift-card")})
        .gives("points", 150)
        .issues("mini-set", 1)
        .stands_on("vip to 2027-12-31");
    member.on("2026-04-01").orders("c", {goods("cream", 1, 10000)}).gives("points", 125);
    // 550 * 1.25 is 687.5; with them the year has 1,000.00.
    member.on("2026-06-01").orders("d", {goods("perfume", 5, 11000)}).gives("points", 687);
    member.issues("perfume", 1).issues("ten-percent", 1).stands_on("diamond to 2027-12-31");
    member.has("points", 1162).buys("three-euro").has("points", 1062);
    member.on("2027-01-15").orders("e", {goods("cream", 2, 20000)}).gives("points", 600);
    member.on("2027-12-31").stands_on("diamond to 2027-12-31");
    // The 400.00 of 2027 are no diamond any more, but vip until the end of the year after it.
    member.on("2028-01-01").stands_on("vip to 2028-12-31").issues("mini-set", 1);
    member.on("2028-01-15").has("points", 1662);
    member.on("2028-01-16").has("points", 0);
}

TEST_CASE("beauty retailer: an order that is told late takes its place, and its level with it") {
    Story member("beauty-retailer");
    member.on("2026-03-10").orders("a", {goods("cream", 3, 10000)}).gives("points", 300);
    member.on("2026-03-20").orders("b", {goods("cream", 1, 10000)}).gives("points", 100);
    member.issues("mini-set", 1).stands_on("vip to 2027-12-31");
    // With 100.00 on 5 March the first order made vip: the second has a quarter more, 25 points.
    member.on("2026-03-25").ordered("late", "2026-03-05", {goods("cream", 1, 10000)});
    member.gives("points", 100 + 25).issues("mini-set", 0).has("points", 525);
}

TEST_CASE("beauty retailer: the gift goes with the level, unless it was used") {
    Story member("beauty-retailer");
    member.on("2026-03-10").orders("a", {goods("cream", 4, 10000)}).issues("mini-set", 1);
    member.on("2026-03-11").refunds("a", "cream", 1).issues("mini-set", -1).gives("points", -100);
    member.stands_on("insider");
    member.on("2026-03-12").orders("b", {goods("cream", 1, 10000)}).issues("mini-set", 1);
    member.uses("mini-set").refunds("b").issues("mini-set", 0).stands_on("insider");
    member.on("2026-03-14").orders("c", {goods("cream", 1, 10000)}).issues("mini-set", 0);
    member.stands_on("vip to 2027-12-31");
}

TEST_CASE("beauty retailer: a discount of ten percent is 50.00 at most") {
    Story member("beauty-retailer");
    member.on("2026-03-10").joins();
    member.takes_off("ten-percent", {goods("cream", 1, 10000)}, 1000);
    member.takes_off("ten-percent", {goods("cream", 6, 10000)}, 5000);
}

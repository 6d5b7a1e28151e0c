#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("coffee chain: who drinks more coffee gets more stars for it") {
    Story member("coffee-chain");
    member.on("2026-01-05").joins().stands_on("");
    member.on("2026-01-06").orders("a", {goods("latte", 2, 450)}).gives("stars", 9);
    member.stands_on("green");
    // 499 stars are one short of gold.
    member.on("2026-02-02").orders("b", {goods("machine", 1, 49000)}).gives("stars", 490);
    member.stands_on("green");
    member.on("2026-02-03").orders("c", {goods("cake", 1, 499)}).gives("stars", 4);
    member.stands_on("gold to 2027-02-03");
    // 9.00 * 1.2 is 10.8. Whoever meets gold again is gold for longer.
    member.on("2026-02-04").orders("d", {goods("latte", 2, 450)}).gives("stars", 10);
    member.stands_on("gold to 2027-02-04").has("stars", 513);
    // 513 + 1700 * 1.2 = 2553.
    member.on("2026-03-02").orders("e", {goods("machine", 2, 85000)}).gives("stars", 2040);
    member.stands_on("reserve to 2027-03-02");
    member.on("2026-03-03").orders("f", {goods("beans", 1, 1000)}).gives("stars", 17);
    member.stands_on("reserve to 2027-03-03").has("stars", 2570);
    member.buys("any-drink").has("stars", 2370);
}

TEST_CASE("coffee chain: a reserve member's stars stay for as long as the level does") {
    Story member("coffee-chain");
    member.on("2026-03-03").orders("a", {goods("machine", 3, 85000)}).gives("stars", 2550);
    member.stands_on("reserve to 2027-03-03");
    // Six idle months are over at the end of 3 September; reserve counts as an event on the 4th,
    // and six months from there end with 4 March, when the member is green again.
    member.on("2027-03-03").has("stars", 2550).stands_on("reserve to 2027-03-03");
    member.on("2027-03-04").has("stars", 2550).stands_on("green");
    member.on("2027-03-05").has("stars", 0);
}

TEST_CASE("coffee chain: green stars go after six months without an order") {
    Story member("coffee-chain");
    member.on("2026-01-06").orders("a", {goods("latte", 2, 450)});
    member.on("2026-04-30").orders("b", {goods("latte", 2, 450)});
    member.on("2026-10-30").has("stars", 18);
    member.on("2026-10-31").has("stars", 0);
}

TEST_CASE("coffee chain: the refund of what made gold takes the level and its rate along") {
    Story member("coffee-chain");
    member.on("2026-01-06").orders("a", {goods("machine", 1, 60000)}).gives("stars", 600);
    member.on("2026-01-07").orders("b", {goods("beans", 1, 10000)}).gives("stars", 120);
    // 600 of the machine, and 20 that the beans had for gold.
    member.on("2026-01-08").refunds("a").gives("stars", -620).stands_on("green");
    member.has("stars", 100).counts("orders", 1);
}

TEST_CASE("coffee chain: an own cup is worth five stars, twice a day") {
    Story member("coffee-chain");
    member.on("2026-01-06T09:00").orders("a", {goods("latte", 3, 400), goods("own-cup", 3, 0)});
    member.gives("stars", 12 + 10);
    member.on("2026-01-06T15:00").orders("b", {goods("latte", 1, 400), goods("own-cup", 1, 0)});
    member.gives("stars", 4);
    // Where the first goes, its room is there for the second.
    member.on("2026-01-06T16:00").refunds("a").gives("stars", -22 + 5);
    member.on("2026-01-07").orders("c", {goods("latte", 1, 400), goods("own-cup", 1, 0)});
    member.gives("stars", 4 + 5);
}

TEST_CASE("coffee chain: the higher the level, the longer the birthday") {
    Story green("coffee-chain");
    green.on("2026-01-05").answers("birthday", "03");
    green.on("2026-02-28").orders("a", {goods("latte", 1, 450)}).issues("birthday-drink", 0);
    green.on("2026-03-01").orders("b", {goods("latte", 1, 450)}).issues("birthday-drink", 1);
    green.on("2026-03-31").orders("c", {goods("latte", 1, 450)}).issues("birthday-drink", 0);

    Story gold("coffee-chain");
    gold.on("2026-01-05").answers("birthday", "03").orders("a", {goods("machine", 1, 50000)});
    gold.on("2026-02-21").orders("b", {goods("latte", 1, 450)}).issues("birthday-drink", 0);
    gold.on("2026-02-22").orders("c", {goods("latte", 1, 450)}).issues("birthday-drink", 1);

    // 30 days before 1 March is 30 January, 30 days after the 31st is 30 April.
    Story reserve("coffee-chain");
    reserve.on("2026-01-05").answers("birthday", "03").orders("a", {goods("machine", 1, 250000)});
    reserve.on("2026-01-29").orders("b", {goods("latte", 1, 450)}).issues("birthday-drink", 0);
    reserve.on("2026-01-30").orders("c", {goods("latte", 1, 450)}).issues("birthday-drink", 1);
    reserve.on("2026-02-01").refunds("c").issues("birthday-drink", -1);
    reserve.on("2026-04-30").orders("d", {goods("latte", 1, 450)}).issues("birthday-drink", 1);
}

#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("bakery: a card that is filled twice at once brings two coffees") {
    Story member("bakery");
    member.on("2026-01-05").orders("a", {goods("espresso", 3, 300, "coffee")}).gives("stamps", 3);
    member.on("2026-01-06")
        .orders("b", {goods("espresso", 5, 300, "coffee"), goods("tea", 2, 280, "tea")})
        .gives("stamps", 5);
    member.on("2026-01-07T09:00").orders("c", {goods("espresso", 12, 300, "coffee")});
    member.gives("stamps", 12).issues("free-coffee", 2).counts("stamps", 20);
    // Twelve stamps a day are all there are.
    member.on("2026-01-07T10:00").orders("d", {goods("espresso", 1, 300, "coffee")});
    member.gives("stamps", 0);
    // The big order goes, and the little one after it has room again: 8 + 1.
    member.on("2026-01-08").refunds("c").gives("stamps", -12 + 1).issues("free-coffee", -2);
    member.has("stamps", 9).holds("free-coffee", 0);
}

TEST_CASE("bakery: two coffees of three that come back take two stamps") {
    Story member("bakery");
    member.on("2026-01-05").orders("a", {goods("espresso", 10, 300, "coffee")});
    member.issues("free-coffee", 1);
    member.on("2026-01-06").refunds("a", "espresso", 2).gives("stamps", -2);
    member.issues("free-coffee", -1).has("stamps", 8);
}

TEST_CASE("bakery: a coffee that was drunk is not given a second time") {
    Story member("bakery");
    member.on("2026-01-05").orders("a", {goods("espresso", 9, 300, "coffee")});
    member.on("2026-01-06").orders("b", {goods("espresso", 1, 300, "coffee")});
    member.issues("free-coffee", 1).uses("free-coffee");
    member.on("2026-01-07").refunds("b").gives("stamps", -1).issues("free-coffee", 0);
    member.on("2026-01-08").orders("c", {goods("espresso", 1, 300, "coffee")});
    member.gives("stamps", 1).issues("free-coffee", 0).holds("free-coffee", 0);
    member.on("2026-01-09").orders("d", {goods("espresso", 10, 300, "coffee")});
    member.issues("free-coffee", 1).holds("free-coffee", 1);
}

TEST_CASE("bakery: the free coffee is one of the coffees in the order") {
    Story member("bakery");
    member.on("2026-01-05").joins();
    member.takes_off("free-coffee", {goods("coffee", 2, 320), goods("bun", 1, 250)}, 320);
    member.takes_off("free-coffee", {goods("bun", 1, 250)}, 0, "voucher_no_item");
}

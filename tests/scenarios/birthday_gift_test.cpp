#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("birthday gift: a cake from a week before the month to three days after it") {
    Story member("birthday-gift");
    member.on("2026-02-10").joins().answers("birthday", "06");
    member.on("2026-05-24").orders("a", {goods("tart", 1, 1000)}).issues("cake", 0);
    member.on("2026-05-25").orders("b", {goods("tart", 1, 1000)}).issues("cake", 1);
    member.gives("points", 10);
    // One cake a year; whoever comes again has ten points instead.
    member.on("2026-06-10").orders("c", {goods("tart", 1, 1000)}).issues("cake", 0);
    member.gives("points", 10 + 10);
    member.on("2026-07-03").orders("d", {goods("tart", 1, 1000)}).gives("points", 10 + 10);
    member.on("2026-07-04").orders("e", {goods("tart", 1, 1000)}).gives("points", 10);
    member.has("points", 70).buys("bouquet").has("points", 20);
    // Without the order that brought it, the next one brings the cake.
    member.on("2026-07-05").refunds("b").issues("cake", -1 + 1).gives("points", -10 - 10);
    member.has("points", 0);
}

TEST_CASE("birthday gift: the week from the day of joining counts double, from the first year on") {
    Story member("birthday-gift");
    member.on("2026-02-10").joins();
    member.on("2026-02-12").orders("a", {goods("tart", 1, 1000)}).gives("points", 10);
    member.on("2027-02-09").orders("b", {goods("tart", 1, 1000)}).gives("points", 10);
    member.on("2027-02-10").orders("c", {goods("tart", 1, 1000)}).gives("points", 20);
    member.on("2027-02-16").orders("d", {goods("tart", 1, 1000)}).gives("points", 20);
    member.on("2027-02-17").orders("e", {goods("tart", 1, 1000)}).gives("points", 10);
}

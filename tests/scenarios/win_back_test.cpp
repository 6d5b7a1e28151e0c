#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("win-back: who comes back after 60 to 120 days has a bonus and a month of more") {
    Story member("win-back");
    member.on("2026-01-10").orders("a", {goods("book", 1, 5000)}).gives("points", 50);
    // 60 days later; the boost is for the orders after this one, to the end of 10 April.
    member.on("2026-03-11").orders("b", {goods("book", 1, 2000)}).gives("points", 20 + 20);
    member.on("2026-03-20").orders("c", {goods("book", 1, 1000)}).gives("points", 15);
    member.on("2026-04-10").orders("d", {goods("book", 1, 1000)}).gives("points", 15);
    member.on("2026-04-11").orders("e", {goods("book", 1, 1000)}).gives("points", 10);
    // 121 days are too long. The 50 points of January are gone since 10 July.
    member.on("2026-08-10").orders("f", {goods("book", 1, 1000)}).gives("points", 10);
    member.has("points", 40 + 15 + 15 + 10 + 10);
}

TEST_CASE("win-back: 59 days are too short, and whoever has spent the points has no bonus") {
    Story soon("win-back");
    soon.on("2026-01-10").orders("a", {goods("book", 1, 5000)});
    soon.on("2026-03-10").orders("b", {goods("book", 1, 1000)}).gives("points", 10);

    Story spent("win-back");
    spent.on("2026-01-10").orders("a", {goods("book", 1, 11900)}).buys("five-euro");
    spent.has("points", 19);
    spent.on("2026-03-11").orders("b", {goods("book", 1, 1000)}).gives("points", 10);
}

TEST_CASE("win-back: without the order that came back, nobody came back") {
    Story member("win-back");
    member.on("2026-01-10").orders("a", {goods("book", 1, 5000)});
    member.on("2026-03-11").orders("b", {goods("book", 1, 2000)});
    member.on("2026-03-20").orders("c", {goods("book", 1, 1000)}).gives("points", 15);
    // The 40 points of March go, and 5 that the boost gave; but c itself comes 69 days after a,
    // with a bonus of its own.
    member.on("2026-03-21").refunds("b").gives("points", -40 - 5 + 20);
}

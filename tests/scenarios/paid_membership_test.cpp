#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("paid membership: a month on trial, once") {
    Story member("paid-membership");
    member.on("2026-01-10").happens("trial", "trial-started").stands_on("plus to 2026-02-09");
    member.on("2026-01-20").orders("a", {goods("shoes", 1, 8000)}).gives("points", 160);
    member.on("2026-02-09").stands_on("plus to 2026-02-09");
    member.on("2026-02-10").stands_on("").orders("b", {goods("shoes", 1, 8000)});
    member.gives("points", 80);
    member.on("2026-02-11").happens("second", "trial-started").stands_on("");
}

TEST_CASE(
    "paid membership: a year of plus is bought like anything else, and counts as nothing else") {
    Story member("paid-membership");
    member.on("2026-02-15").orders("year", {goods("plus-year", 1, 4900)}).gives("points", 0);
    member.stands_on("plus to 2027-02-15").counts("orders", 0).counts("spend", 0);
    member.on("2026-02-20").orders("a", {goods("shoes", 1, 8000)}).gives("points", 160);
    member.on("2027-02-10").orders("next", {goods("plus-year", 1, 4900)});
    member.stands_on("plus to 2028-02-10");
}

TEST_CASE("paid membership: money back takes the year back, and what it raised") {
    Story unused("paid-membership");
    unused.on("2026-02-15").orders("year", {goods("plus-year", 1, 4900)});
    unused.on("2026-02-18").refunds("year").stands_on("");

    Story used("paid-membership");
    used.on("2026-02-15").orders("year", {goods("plus-year", 1, 4900)});
    used.on("2026-02-16").orders("a", {goods("shoes", 1, 12500)}).gives("points", 250);
    used.buys("five-euro").has("points", 0);
    // Half of the 250 points were for plus; they are spent, so they are owed.
    used.on("2026-02-18").refunds("year").gives("points", -125).has("points", 0);
    used.owes("points", 125);
    used.on("2026-02-19").orders("b", {goods("shoes", 1, 20000)}).has("points", 75);
}

TEST_CASE("paid membership: the free levels go their own way beside it") {
    Story member("paid-membership");
    member.on("2026-02-15").orders("year", {goods("plus-year", 1, 4900)});
    for (const char* const day : {"2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"}) {
        member.on(day).orders(day, {goods("socks", 1, 900)});
    }
    // The year itself is none of the six orders.
    member.on("2026-03-05").orders("five", {goods("socks", 1, 900)});
    member.stands_on("plus to 2027-02-15");
    member.on("2026-03-06").orders("six", {goods("socks", 1, 900)});
    member.stands_on("plus to 2027-02-15, regular to 2027-12-31");
    member.on("2027-02-16").stands_on("regular to 2027-12-31");
}

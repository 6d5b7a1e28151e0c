#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("hotel: platinum takes nights and money, and fifty nights are a choice") {
    Story guest("hotel");
    // 1,200.00 at ten points a euro.
    guest.on("2026-01-10").orders("winter", {goods("double", 10, 12000, "room")});
    guest.gives("points", 12000).gives("nights", 10).stands_on("silver to 2027-12-31");
    guest.on("2026-03-01").orders("spring", {goods("double", 30, 12000, "room")});
    guest.gives("points", 36000).counts("nights", 40).stands_on("silver to 2027-12-31");
    // Forty nights are there; dinner is no night, but with it the year has 5,000.00.
    guest.on("2026-03-05").orders("dinner", {goods("dinner", 1, 20000)}).gives("points", 2000);
    guest.counts("nights", 40).stands_on("platinum to 2027-12-31");
    guest.on("2026-06-01").orders("june", {goods("single", 10, 10000, "room")});
    guest.gives("points", 20000).says("fifty-nights").has("points", 70000);
    guest.on("2026-06-02").answers("fifty", "night").issues("free-night", 1);
    guest.on("2026-06-03").answers("fifty", "suite").issues("suite", 0);
    // With a night less there was nothing to choose: the night goes, and 2,000 of 20,000 points.
    guest.on("2026-06-10").refunds("june", "single", 1).gives("nights", -1);
    guest.gives("points", -2000).issues("free-night", -1).counts("choices", 0);
}

TEST_CASE("hotel: an answer without fifty nights brings nothing") {
    Story guest("hotel");
    guest.on("2026-01-10").orders("winter", {goods("double", 49, 10000, "room")});
    guest.on("2026-01-11").answers("fifty", "suite").issues("suite", 0);
}

TEST_CASE("hotel: points that are transferred keep no others alive") {
    Story guest("hotel");
    guest.on("2026-06-01").orders("june", {goods("double", 1, 10000, "room")});
    guest.on("2026-07-01").happens("gift", "transferred", {{"points", 5000}});
    guest.gives("points", 5000).has("points", 6000);
    guest.on("2028-06-01").has("points", 6000);
    // 24 months after the stay; what was transferred has its own 24 months.
    guest.on("2028-06-02").has("points", 5000);
    guest.on("2028-07-02").has("points", 0);
}

TEST_CASE("hotel: a stay keeps all points for 24 months more") {
    Story guest("hotel");
    guest.on("2026-06-01").orders("june", {goods("double", 1, 10000, "room")});
    guest.on("2027-06-01").orders("again", {goods("double", 1, 10000, "room")});
    guest.on("2028-06-02").has("points", 2000);
}

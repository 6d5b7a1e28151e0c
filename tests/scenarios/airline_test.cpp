#include <string>

#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("airline: miles wait for the flight") {
    Story flyer("airline");
    flyer.on("2026-01-10").orders("lisbon", {goods("ams-lis", 1, 30000)}).gives("miles", 1200);
    flyer.has("miles", 0).waits_for("miles", 1200).cannot_buy("extra-bag", "not_enough_units");
    flyer.on("2026-02-01").settles("flown", "lisbon", {{"status_points", 200}});
    flyer.gives("status-points", 200).gives("flights", 1);
    flyer.has("miles", 1200).waits_for("miles", 0);
    flyer.on("2026-03-01").orders("rome", {goods("ams-fco", 1, 50000)}).waits_for("miles", 2000);
    flyer.on("2026-03-05").cancels("rome").gives("miles", -2000).waits_for("miles", 0);
    // They became available in 2026: its end, and 24 months.
    flyer.on("2028-12-31").has("miles", 1200);
    flyer.on("2029-01-01").has("miles", 0);
}

TEST_CASE("airline: points make silver, but not without four flights") {
    Story flyer("airline");
    flyer.on("2026-02-01").happens("one", "flown", {{"status_points", 300}}).stands_on("");
    flyer.on("2026-02-08").happens("two", "flown", {{"status_points", 20}});
    flyer.on("2026-03-01").happens("three", "flown", {{"status_points", 20}}).stands_on("");
    flyer.on("2026-03-08").happens("four", "flown").gives("status-points", 0);
    flyer.counts("status-points", 340).stands_on("silver to 2027-12-31");
    // 500 euros, four miles each, and half as much again.
    flyer.on("2026-04-01").orders("rome", {goods("ams-fco", 1, 50000)}).gives("miles", 3000);
}

TEST_CASE("airline: flights alone make gold, and its end is one step down") {
    Story flyer("airline");
    flyer.on("2026-05-01");
    for (int flight = 1; flight <= 39; ++flight) {
        flyer.happens("flight " + std::to_string(flight), "flown");
    }
    flyer.stands_on("silver to 2027-12-31");
    flyer.happens("flight 40", "flown").stands_on("gold to 2027-12-31");
    flyer.on("2027-12-31").stands_on("gold to 2027-12-31");
    // One step down, for the year that begins.
    flyer.on("2028-01-01").stands_on("silver to 2028-12-31");
    flyer.on("2029-01-01").stands_on("");
}

TEST_CASE("airline: a flight that is told late counts in its own year") {
    Story flyer("airline");
    flyer.on("2026-12-29").happens("one", "flown", {{"status_points", 100}});
    flyer.happens("two", "flown", {{"status_points", 100}});
    flyer.happens("three", "flown", {{"status_points", 100}});
    flyer.on("2027-01-02").happens("four", "flown", {{"status_points", 100}}).stands_on("");
    flyer.cancels("four").counts("flights", 3);
    flyer.on("2026-12-31").happens("four again", "flown", {{"status_points", 100}});
    flyer.on("2027-01-03").stands_on("silver to 2027-12-31");
}

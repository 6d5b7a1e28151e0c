#include "engine/tiers/told.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/past.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// Gold by what was spent in a year of days, beside a club of each month.
const std::string two_sets = R"("tiers": [
    {"id": "status", "name": {"nl": "Status"}, "levels": [
        {"id": "silver", "name": {"nl": "Zilver"}, "enter": {"unit": "spend", "over": {"days": 365}, "at_least": 5000}},
        {"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": {"days": 365}, "at_least": 10000},
         "keep": {"days": 365}}]},
    {"id": "club", "name": {"nl": "Club"}, "levels": [
        {"id": "month", "name": {"nl": "Maand"}, "enter": {"unit": "spend", "over": "month", "at_least": 1000},
         "keep": {"until_end_of": "month", "plus": 1}}]}])";

/// What is told of one change of a level.
std::string told_of(const Past& past, const LevelChange& change) {
    Trace trace;
    tell_levels(past.program(), {change}, trace);
    CHECK(undocumented(trace).empty());
    return trace[0].subject + ": " + said(trace);
}

}  // namespace

TEST_CASE("levels: time alone moves no date but that of the level that ends") {
    Past past(two_sets);
    past.order("a", "2026-03-02T12:00", 10000);
    const std::string gold = "gold until 2027-03-03T00:00";
    CHECK(levels(past.stand("2026-03-02T12:00").facts) == gold + ", month until 2026-05-01T00:00");
    CHECK(levels(past.stand("2026-05-01T00:00").facts) == gold);
    CHECK(levels(past.stand("2027-03-02T23:59").facts) == gold);
}

TEST_CASE("levels: where changes have led is told in the order of the set") {
    const Past past(two_sets);
    CHECK(told_of(past, {"status", "", "gold", 1, 5}) == "gold: level_reached until_ms=5");
    CHECK(told_of(past, {"status", "silver", "gold", 1, 5}) == "gold: level_reached until_ms=5");
    CHECK(told_of(past, {"status", "gold", "gold", 1, 5}) == "gold: level_kept until_ms=5");
    CHECK(told_of(past, {"status", "gold", "silver", 1, {}}) ==
          "silver: level_lowered before=gold");
    CHECK(told_of(past, {"status", "gold", "", 1, {}}) == "gold: level_ended");
}

TEST_CASE("levels: what is told of levels is known by its code") {
    for (const Code code :
         {Code::level_reached, Code::level_kept, Code::level_lowered, Code::level_ended}) {
        CHECK(is_of_levels(code));
    }
    CHECK_FALSE(is_of_levels(Code::given_amount));
}

TEST_CASE(
    "levels: a level that is gone, or its set, is told as one that has ended or was reached") {
    const Past past(two_sets);
    CHECK(told_of(past, {"status", "old", "older", 1, {}}) == "older: level_reached");
    CHECK(told_of(past, {"gone", "old", "", 1, {}}) == "old: level_ended");
    CHECK(told_of(past, {"gone", "old", "older", 1, {}}) == "older: level_reached");
}

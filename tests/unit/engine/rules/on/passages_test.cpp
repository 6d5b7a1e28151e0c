#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

std::string on(const std::string& trigger) {
    return R"([{"id": "rule", "on": )" + trigger +
           R"(, "do": [{"give": {"unit": "points", "amount": 50}}]}])";
}

}  // namespace

TEST_CASE("enters: a rule follows when a member comes to a level, once each time") {
    Deciding member(on(R"({"enters": "silver"})"));
    CHECK(member.order(day, 9999) == 0);
    CHECK(member.order(day, 1) == 50);
    CHECK(member.last.effects[0].cause == "rule/1");
    CHECK(member.order(day, 100) == 0);
}

TEST_CASE("enters: a level that is passed over is not come to") {
    Deciding member(on(R"({"enters": "silver"})"));
    CHECK(member.order(day, 50000) == 0);
}

TEST_CASE("leaves: a rule follows when a member goes from a level") {
    Deciding member(on(R"({"leaves": "silver"})"));
    CHECK(member.order(day, 10000) == 0);
    CHECK(member.order(day, 40000) == 50);
}

TEST_CASE("enters: a segment is come into when its condition holds") {
    Deciding member(on(R"({"enters": "regulars"})"));
    CHECK(member.order(day, 100) == 0);
    CHECK(member.order(day, 100) == 0);
    CHECK(member.order(day, 100) == 50);
    CHECK(member.order(day, 100) == 0);
}

TEST_CASE("enters: a level that a rule gives is come to as well") {
    Deciding member(R"([
        {"id": "club", "on": {"bought": "bag"}, "do": [{"level": {"level": "gold"}}]},
        {"id": "gift", "on": {"enters": "gold"}, "do": [{"issue": "mug"}]}])");
    member.event(day, "bought", "bag");
    CHECK(member.others() == "level gold 1, issue mug 1");
}

TEST_CASE(
    "enters: one whose condition comes to hold in a later wave of the event is granted then") {
    Deciding member(R"([
        {"id": "gift", "on": {"enters": "silver"},
         "if": {"unit": "points", "over": "ever", "at_least": 10}, "do": [{"issue": "mug"}]},
        {"id": "first", "on": {"reaches": "orders", "at": 1},
         "do": [{"give": {"unit": "points", "amount": 10}}]}])");
    member.order(day, 10000);
    CHECK(member.others() == "issue mug 1");
    Deciding without(R"([
        {"id": "gift", "on": {"enters": "silver"},
         "if": {"unit": "points", "over": "ever", "at_least": 10}, "do": [{"issue": "mug"}]}])");
    without.order(day, 10000);
    CHECK(without.others().empty());
    CHECK(without.number(Code::not_met_unit, "missing") == 10);
    without.order(day, 100);
    CHECK(without.last.trace.empty());  // it was due with that order alone
}

TEST_CASE(
    "enters: what follows is measured at once, so that a segment is come into twice in one event") {
    Deciding member(R"([
        {"id": "base", "on": "order", "do": [{"give": {"unit": "points", "amount": 10}}]},
        {"id": "more", "on": {"reaches": "points", "at": 10},
         "do": [{"give": {"unit": "points", "amount": 10}}]},
        {"id": "most", "on": {"reaches": "points", "at": 20},
         "do": [{"give": {"unit": "points", "amount": 10}}]},
        {"id": "gift", "on": {"enters": "regulars"}, "do": [{"issue": "mug"}]}])");
    member.program.segments[0].condition = condition(R"({"any": [
        {"unit": "points", "over": "ever", "at_least": 10, "below": 20},
        {"unit": "points", "over": "ever", "at_least": 30}]})");
    CHECK(member.order(day, 100) == 30);
    CHECK(member.others() == "issue mug 1, issue mug 1");
}

TEST_CASE("enters: a level that is given by hand is come to as well") {
    Deciding member(on(R"({"enters": "silver"})"));
    CHECK(member.event("2026-01-01T12:00", "level", "silver") > 0);
}

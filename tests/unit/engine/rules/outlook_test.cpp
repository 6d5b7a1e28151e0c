#include "engine/rules/outlook.h"

#include <doctest/doctest.h>

#include "engine/rules/milestone.h"
#include "json/message.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string points =
    R"("units": [{"id": "points", "kind": "points", "name_one": {"nl": "punt"},
    "name_other": {"nl": "punten"}}])";

std::string rules_with(const std::string& rule, const std::string& lists = "") {
    return points + lists + R"(, "rules": [{"id": "r", "name": {"nl": "R"},
        "do": [{"give": {"unit": "points", "amount": 10}}], )" +
           rule + "}]";
}

std::string milestone(const std::string& on, const std::string& more = "") {
    return rules_with(R"("milestone": true, "on": )" + on + more);
}

/// The status of the one milestone: `40 of 100, 1 times, open`.
std::string way(const Past& past, std::string_view when) {
    const auto all = milestone_statuses(past.program(), past.stand(when).facts, local(when));
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "r");
    return std::to_string(all[0].progress) + " of " + std::to_string(all[0].target) + ", " +
           std::to_string(all[0].times) + " times, " + (all[0].open ? "open" : "closed");
}

bool reaches_member(const Past& past, std::string_view when) {
    return !reachable_rules(past.program(), past.stand(when).facts, local(when)).empty();
}

/// Whether a rule on orders with that condition can still reach the member of the past.
bool can_hold(const std::string& condition,
              std::string_view when,
              const std::string& lists = R"(, "segments": [
        {"id": "new", "name": {"nl": "Nieuw"}, "if": {"unit": "orders", "over": "ever", "below": 2}},
        {"id": "old", "name": {"nl": "Oud"}, "if": {"unit": "orders", "over": "ever", "at_least": 1}},
        {"id": "posted", "name": {"nl": "Lijst"}}])") {
    Past past{rules_with(R"("on": "order", "if": )" + condition, lists)};
    past.happens("j", "joined", "2026-01-31T12:00");
    past.order("o1", "2026-02-01T12:00", 2000);
    past.order("o2", "2026-02-02T12:00", 2000);
    return reaches_member(past, when);
}

/// The way to the first goal on 2 February, had a figure fallen or risen to that since.
std::string way_after(const Past& past, std::string_view unit, std::int64_t amount) {
    Facts facts = past.stand("2026-02-02T12:00").facts;
    for (Figure& figure : facts.figures) {
        figure.ever = figure.key == unit ? amount : figure.ever;
    }
    const auto all = milestone_statuses(past.program(), facts, local("2026-02-02T12:00"));
    return std::to_string(all[0].progress) + " of " + std::to_string(all[0].target);
}

}  // namespace

TEST_CASE("milestone: a figure for ever is reached once and then for good") {
    Past past{milestone(R"({"reaches": "spend", "at": 5000})")};
    CHECK(way(past, "2026-02-01T12:00") == "0 of 5000, 0 times, open");
    past.order("o1", "2026-02-01T12:00", 2000);
    CHECK(way(past, "2026-02-02T12:00") == "2000 of 5000, 0 times, open");
    CHECK(reaches_member(past, "2026-02-02T12:00"));
    past.order("o2", "2026-02-03T12:00", 4000);
    CHECK(way(past, "2026-02-04T12:00") == "5000 of 5000, 1 times, closed");
    CHECK_FALSE(reaches_member(past, "2026-02-04T12:00"));
}

TEST_CASE("milestone: the first order is one step, and names its unit") {
    Past past{milestone(R"({"reaches": "orders", "at": 1})")};
    CHECK(way(past, "2026-02-01T12:00") == "0 of 1, 0 times, open");
    CHECK(milestone_statuses(past.program(), Facts(), 0)[0].unit == "orders");
    past.order("o1", "2026-02-01T12:00", 2000);
    CHECK(way(past, "2026-02-02T12:00") == "1 of 1, 1 times, closed");
    CHECK_FALSE(reaches_member(past, "2026-02-02T12:00"));
    Past every{milestone(R"({"reaches": "orders", "every": 1})")};
    every.order("o1", "2026-02-01T12:00", 2000);
    CHECK(way(every, "2026-02-02T12:00") == "0 of 1, 1 times, open");
}

TEST_CASE("milestone: once for each order is open for the next one") {
    const Past past{milestone(R"({"reaches": "orders", "every": 2})",
                              R"(, "limit": [{"times": 1, "per": "order"}])")};
    CHECK(way(past, "2026-02-01T12:00") == "0 of 2, 0 times, open");
}

TEST_CASE("milestone: a streak that has begun says when it breaks off") {
    Past past{milestone(R"({"streak": "order", "each": "month", "of": 3, "grace": 1})")};
    const auto until = [&](std::string_view when) {
        return milestone_statuses(past.program(), past.stand(when).facts, local(when))[0].until_ms;
    };
    CHECK_FALSE(until("2026-02-01T12:00"));
    past.order("o1", "2026-02-10T12:00", 2000);
    CHECK(until("2026-02-11T12:00") == local("2026-05-01T00:00"));
    CHECK(until("2026-04-30T23:59") == local("2026-05-01T00:00"));
    CHECK_FALSE(until("2026-05-01T00:00"));
    past.order("o2", "2026-04-10T12:00", 2000);
    CHECK(until("2026-04-11T12:00") == local("2026-07-01T00:00"));
    past.order("o3", "2026-05-10T12:00", 2000);
    CHECK_FALSE(until("2026-05-11T12:00"));
}

TEST_CASE("milestone: its unit is an id, or none") {
    const auto is_read = [](std::size_t length) {
        MilestoneStatus status;
        status.rule = "r";
        status.unit.assign(length, 'a');
        return spaarpas::json::read_message<MilestoneStatus>(spaarpas::json::write_message(status),
                                                             spaarpas::json::UnknownFields::refused)
            .ok();
    };
    CHECK(is_read(0));
    CHECK(is_read(64));
    CHECK_FALSE(is_read(65));
}

TEST_CASE("milestone: a figure of a year is open again in the next one") {
    Past past{milestone(R"({"reaches": "spend", "at": 5000, "over": "year"})")};
    past.order("o1", "2026-02-01T12:00", 6000);
    CHECK(way(past, "2026-12-31T12:00") == "5000 of 5000, 1 times, closed");
    CHECK(reaches_member(past, "2026-12-31T12:00"));
    CHECK(way(past, "2027-01-01T12:00") == "0 of 5000, 0 times, open");
}

TEST_CASE("milestone: a figure of days is open while it is below") {
    Past past{milestone(R"({"reaches": "spend", "at": 5000, "over": {"days": 30}})")};
    past.order("o1", "2026-02-01T12:00", 5000);
    CHECK(way(past, "2026-02-02T12:00") == "5000 of 5000, 1 times, closed");
    CHECK(way(past, "2026-03-15T12:00") == "0 of 5000, 1 times, open");
}

TEST_CASE("milestone: every fifth order counts from the last time that it was granted") {
    Past past{milestone(R"({"reaches": "orders", "every": 5})")};
    for (int order = 1; order <= 7; ++order) {
        past.order(
            "o" + std::to_string(order), "2026-02-0" + std::to_string(order) + "T12:00", 500);
    }
    CHECK(way(past, "2026-02-06T00:00") == "0 of 5, 1 times, open");
    CHECK(way(past, "2026-02-08T12:00") == "2 of 5, 1 times, open");
    past.refund("o6", "2026-02-09T12:00");
    CHECK(way(past, "2026-02-10T12:00") == "1 of 5, 1 times, open");
}

TEST_CASE("milestone: what a goal was granted for and is gone lengthens the way to the next one") {
    Past past{milestone(R"({"reaches": "spend", "every": 1000})")};
    past.order("o1", "2026-02-01T12:00", 500);
    past.order("o2", "2026-02-01T13:00", 500);
    CHECK(way(past, "2026-02-02T12:00") == "0 of 1000, 1 times, open");
    CHECK(way_after(past, "spend", 999) == "999 of 2000");
    CHECK(way_after(past, "spend", 0) == "0 of 2000");
    CHECK(way_after(past, "spend", -1) == "999 of 3000");
    CHECK(way_after(past, "spend", 1001) == "1 of 1000");
    Past each{milestone(R"({"reaches": "orders", "every": 1})")};
    each.order("o1", "2026-02-01T12:00", 500);
    each.order("o2", "2026-02-01T13:00", 500);
    CHECK(way_after(each, "orders", 1) == "0 of 2");
}

TEST_CASE("milestone: what a limit leaves none of is closed, until its time is over") {
    Past past{milestone(R"({"reaches": "orders", "every": 2})",
                        R"(, "limit": [{"times": 1, "per": "month"}])")};
    past.order("o1", "2026-02-01T12:00", 500);
    past.order("o2", "2026-02-02T12:00", 500);
    CHECK(way(past, "2026-02-03T12:00") == "0 of 2, 1 times, closed");
    CHECK(reaches_member(past, "2026-02-03T12:00"));
    CHECK(way(past, "2026-03-03T12:00") == "0 of 2, 1 times, open");
}

TEST_CASE("milestone: a streak counts the periods in a row, and none once the grace is over") {
    Past past{milestone(R"({"streak": "order", "each": "week", "of": 4, "grace": 1})")};
    past.order("o1", "2026-02-02T12:00", 500);
    past.order("o2", "2026-02-09T12:00", 500);
    CHECK(way(past, "2026-02-10T12:00") == "2 of 4, 0 times, open");
    // The week of the 16th may be missing; with that of the 23rd two lie between.
    CHECK(way(past, "2026-03-01T12:00") == "2 of 4, 0 times, open");
    CHECK(way(past, "2026-03-02T12:00") == "0 of 4, 0 times, open");
    past.order("o3", "2026-02-16T12:00", 500);
    past.order("o4", "2026-02-23T12:00", 500);
    CHECK(way(past, "2026-02-24T12:00") == "0 of 4, 1 times, open");
}

TEST_CASE("milestone: to come to a level is one step") {
    const std::string levels = R"(, "tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [
        {"id": "gold", "name": {"nl": "Goud"}, "enter": {"unit": "spend", "over": "ever", "at_least": 1000}}]}])";
    Past past{rules_with(R"("milestone": true, "on": {"enters": "gold"})", levels)};
    CHECK(way(past, "2026-02-01T12:00") == "0 of 1, 0 times, open");
    past.order("o1", "2026-02-01T12:00", 1000);
    CHECK(way(past, "2026-02-02T12:00") == "1 of 1, 1 times, closed");
}

TEST_CASE("reachable: a rule on joining is nothing to somebody who has joined") {
    Past past{rules_with(R"("on": "joined")")};
    CHECK(reaches_member(past, "2026-02-01T12:00"));
    past.happens("j", "joined", "2026-02-01T12:00");
    CHECK_FALSE(reaches_member(past, "2026-02-01T13:00"));
}

TEST_CASE("reachable: a limit for ever that is used up ends a rule, one of a day does not") {
    for (const auto& tried : {std::pair(R"([{"times": 1, "per": "ever"}])", false),
                              std::pair(R"([{"times": 1, "per": "day"}])", true),
                              std::pair(R"([{"times": 2, "per": "ever"}])", true),
                              std::pair(R"([{"amount": 10, "per": "ever"}])", false),
                              std::pair(R"([{"amount": 10, "per": "ever", "of": "all"}])", true)}) {
        const std::string limit = tried.first;
        CAPTURE(limit);
        Past past{rules_with(R"("on": "order", "limit": )" + limit)};
        CHECK(reaches_member(past, "2026-02-01T11:00"));
        past.order("o1", "2026-02-01T12:00", 500);
        CHECK(reaches_member(past, "2026-02-01T13:00") == tried.second);
    }
}

TEST_CASE("reachable: what a rule does besides giving goes on when its amount is used up") {
    Past past{points + R"(, "rules": [{"id": "r", "name": {"nl": "R"}, "on": "order",
        "limit": [{"amount": 10, "per": "ever"}],
        "do": [{"give": {"unit": "points", "amount": 10}}, {"tell": {"text": {"nl": "Dank"}}}]}])"};
    past.order("o1", "2026-02-01T12:00", 500);
    CHECK(reaches_member(past, "2026-02-01T13:00"));
}

TEST_CASE("reachable: a rule that does anything but give ends with its only time") {
    Past past{points + R"(, "rules": [{"id": "r", "name": {"nl": "R"}, "on": "order",
        "limit": [{"times": 1, "per": "ever"}], "do": [{"tell": {"text": {"nl": "Dank"}}}]}])"};
    CHECK(reaches_member(past, "2026-02-01T11:00"));
    past.order("o1", "2026-02-01T12:00", 500);
    CHECK_FALSE(reaches_member(past, "2026-02-01T13:00"));
}

TEST_CASE("reachable: a surprise is not told of") {
    const Past past{rules_with(R"("on": "order", "secret": true)")};
    CHECK_FALSE(reaches_member(past, "2026-02-01T13:00"));
}

TEST_CASE("reachable: a rule whose condition never holds again is left out, any other is not") {
    struct Row {
        const char* condition;
        bool reachable;
    };
    for (const Row& row : {
             // The bonus for a first order, to somebody who has two.
             Row{R"({"unit": "orders", "over": "ever", "below": 1})", false},
             Row{R"({"unit": "orders", "over": "now", "below": 1})", false},
             Row{R"({"unit": "orders", "over": "year", "below": 1})", true},
             Row{R"({"unit": "orders", "over": "ever", "below": 3})", true},
             Row{R"({"unit": "points", "over": "now", "below": 1})", true},
             Row{R"({"not": {"unit": "orders", "over": "ever", "at_least": 2}})", false},
             Row{R"({"not": {"unit": "orders", "over": "ever", "at_least": 3}})", true},
             Row{R"({"date": {"until": "2026-03-01"}})", false},
             Row{R"({"date": {"until": "2026-03-02"}})", true},
             Row{R"({"date": {"from": "2026-09-01"}})", true},
             Row{R"({"not": {"date": {"from": "2026-01-01"}}})", false},
             Row{R"({"not": {"date": {"from": "2026-01-01", "weekdays": ["mon"]}}})", true},
             Row{R"({"since": "joined", "days": {"below": 14}})", false},
             Row{R"({"since": "order", "days": {"below": 14}})", true},
             Row{R"({"segment": ["new"]})", false},
             Row{R"({"segment": ["new", "posted"]})", true},
             Row{R"({"not": {"segment": ["old"]}})", false},
             Row{R"({"not": {"segment": ["posted"]}})", true},
             Row{R"({"all": [{"channel": ["web"]}, {"date": {"until": "2026-03-01"}}]})", false},
             Row{R"({"any": [{"channel": ["web"]}, {"date": {"until": "2026-03-01"}}]})", true},
             Row{R"({"any": [{"segment": ["new"]}, {"date": {"until": "2026-03-01"}}]})", false},
             Row{R"({"consent": "news"})", true},
         }) {
        CAPTURE(row.condition);
        CHECK(can_hold(row.condition, "2026-03-01T12:00") == row.reachable);
    }
    CHECK_FALSE(can_hold(R"({"date": {"until": "2026-03-01"}})", "2026-03-01T00:00"));
    CHECK(can_hold(R"({"date": {"until": "2026-03-01"}})", "2026-02-28T23:59"));
    CHECK_FALSE(can_hold(R"({"not": {"date": {"from": "2026-03-01"}}})", "2026-03-01T00:00"));
    CHECK(can_hold(R"({"not": {"date": {"from": "2026-03-01"}}})", "2026-02-28T23:59"));
}

#include <doctest/doctest.h>

#include "engine/condition/level.h"
#include "engine/decide/figures.h"
#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

Unit unit_of(const std::string& id, UnitKind kind) {
    Unit unit;
    unit.id = id;
    unit.kind = kind;
    return unit;
}

/// A member with ten nights in February and four on the third of March, asked on the fourth.
Asking hotel_guest() {
    Asking asking;
    asking.program.units = {unit_of("nights", UnitKind::counter),
                            unit_of("points", UnitKind::points)};
    const auto& zone = asking.program.zone;
    CHECK(move_figure(asking.facts, zone, "nights", utc("2026-02-10T12:00"), 10));
    CHECK(move_figure(asking.facts, zone, "nights", utc("2026-03-03T12:00"), 4));
    return asking;
}

}  // namespace

TEST_CASE("unit: a member's figure over a window is within bounds") {
    struct Case {
        const char* condition;
        const char* why_not;
    };
    const Case cases[] = {
        {R"({"unit": "nights", "over": "year", "at_least": 14})", ""},
        {R"({"unit": "nights", "over": "year", "at_least": 15})",
         "not_met_unit missing=1 at_least=15 figure=14 unit=nights over=year"},
        {R"({"unit": "nights", "over": "month", "at_least": 10})",
         "not_met_unit missing=6 at_least=10 figure=4 unit=nights over=month"},
        {R"({"unit": "nights", "over": {"days": 2}, "at_least": 4})", ""},
        {R"({"unit": "nights", "over": {"days": 1}, "at_least": 4})",
         "not_met_unit missing=4 at_least=4 figure=0 days=1 unit=nights over=days"},
        {R"({"unit": "nights", "over": "ever", "below": 14})",
         "not_met_unit below=14 figure=14 unit=nights over=ever"},
        {R"({"unit": "nights", "over": "ever", "at_least": 1, "below": 14})",
         "not_met_unit below=14 figure=14 unit=nights over=ever"},
        {R"({"unit": "nights", "over": "now", "at_least": 14, "below": 15})", ""},
        {R"({"unit": "orders", "over": "ever", "below": 1})", ""},
        {R"({"unit": "points", "over": "now", "below": 1})", ""},
    };
    Asking asking = hotel_guest();
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.why_not(one.condition) == one.why_not);
    }
}

TEST_CASE("unit: the balance of points now is the one that the event carries") {
    Asking asking = hotel_guest();
    CHECK(move_figure(asking.facts, asking.program.zone, "points", utc("2026-03-03"), 500));
    const char* const rich = R"({"unit": "points", "over": "now", "at_least": 100})";
    CHECK(asking.why_not(rich) ==
          "not_met_unit missing=100 at_least=100 figure=0 unit=points over=now");
    asking.event.balances = {{"stamps", 7}, {"points", 120}};
    CHECK(asking.ask(rich).holds);
    CHECK_FALSE(asking.ask_member(rich).holds);
    CHECK_FALSE(asking.ask_member(R"({"unit": "points", "over": "now", "at_least": 1})").holds);
}

TEST_CASE("level: a member stands on one of the levels") {
    Asking asking;
    CHECK(asking.why_not(R"({"level": ["gold", "silver"]})") == "not_met_level level=gold");
    asking.facts.levels = {{"club", "member", 0, {}, false}, {"status", "silver", 0, {}, false}};
    CHECK(asking.ask(R"({"level": ["gold", "silver"]})").holds);
    CHECK_FALSE(asking.ask(R"({"level": ["gold"]})").holds);
}

TEST_CASE("level: what asks for a level names it, alone or among others, but not to keep it away") {
    struct Case {
        const char* condition;
        bool asks;
    };
    const Case cases[] = {
        {R"({"level": ["gold"]})", true},
        {R"({"level": ["silver", "gold"]})", true},
        {R"({"level": ["silver"]})", false},
        {R"({"all": [{"channel": ["web"]}, {"any": [{"level": ["gold"]}, {"channel": ["till"]}]}]})",
         true},
        {R"({"not": {"level": ["gold"]}})", false},
        {R"({"segment": ["gold"]})", false},
    };
    for (const Case& item : cases) {
        CAPTURE(item.condition);
        CHECK(asks_for_level(condition(item.condition), "gold") == item.asks);
    }
}

TEST_CASE("segment: a member is in a segment that the shop posted, or whose condition holds") {
    Asking asking;
    asking.program.segments = {
        {"staff", {}, {}}, {"new", {}, condition(R"({"since": "joined", "days": {"below": 7}})")}};
    CHECK(asking.why_not(R"({"segment": ["staff", "new"]})") == "not_met_segment segment=staff");
    asking.facts.posted = {"press", "staff"};
    CHECK(asking.ask(R"({"segment": ["staff"]})").holds);
    CHECK_FALSE(asking.ask(R"({"segment": ["new"]})").holds);
    asking.facts.joined_at_ms = utc("2026-03-01");
    CHECK(asking.ask(R"({"segment": ["new"]})").holds);
    CHECK_FALSE(asking.ask(R"({"segment": ["unknown"]})").holds);
}

TEST_CASE("segment: a segment is asked of the member, not of the order") {
    Asking asking;
    asking.program.segments = {{"web", {}, condition(R"({"lines": {}})")}};
    CHECK_FALSE(asking.ask(R"({"segment": ["web"]})").holds);
}

TEST_CASE("since: local days are counted from the newest event of the kind") {
    struct Case {
        const char* condition;
        const char* why_not;
    };
    const Case cases[] = {
        {R"({"since": "order", "days": {"at_least": 2}})", ""},
        {R"({"since": "order", "days": {"at_least": 3}})",
         "not_met_since days=2 at_least=3 event=order"},
        {R"({"since": "order", "days": {"below": 3}})", ""},
        {R"({"since": "order", "days": {"below": 2}})", "not_met_since days=2 below=2 event=order"},
        {R"({"since": "review", "days": {"at_least": 0}})", "not_met_since event=review"},
        {R"({"since": "joined", "days": {"at_least": 365}})", ""},
    };
    Asking asking;
    // Two local days before 12:00 on the fourth, though not 36 hours.
    asking.facts.newest = {{"visit", 0}, {"order", utc("2026-03-02T22:59")}};
    asking.facts.joined_at_ms = utc("2025-03-04T22:59");
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.why_not(one.condition) == one.why_not);
    }
}

TEST_CASE("since: a guest has not joined") {
    Asking asking;
    CHECK(asking.why_not(R"({"since": "joined", "days": {"below": 9}})") ==
          "not_met_since event=joined");
}

TEST_CASE("answer: a prompt was answered, by one of the options") {
    Asking asking;
    CHECK(asking.why_not(R"({"answer": "taste"})") == "not_met_answer prompt=taste");
    asking.facts.answers = {{"pet", {"dog"}}, {"taste", {"dark", "mild"}}};
    CHECK(asking.ask(R"({"answer": "taste"})").holds);
    CHECK(asking.ask(R"({"answer": "taste", "is": ["sweet", "mild"]})").holds);
    CHECK_FALSE(asking.ask(R"({"answer": "taste", "is": ["dog"]})").holds);
}

TEST_CASE("consent: a purpose is consented to") {
    Asking asking;
    CHECK(asking.why_not(R"({"consent": "newsletter"})") == "not_met_consent purpose=newsletter");
    asking.facts.consents = {"newsletter"};
    CHECK(asking.ask(R"({"consent": "newsletter"})").holds);
}

#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

struct Moment {
    /// UTC.
    const char* at;
    bool holds;
};

template <std::size_t count>
void holds_at(Asking& asking, const char* condition, const Moment (&moments)[count]) {
    CAPTURE(condition);
    for (const Moment& moment : moments) {
        CAPTURE(moment.at);
        asking.at_ms = utc(moment.at);
        CHECK(asking.ask(condition).holds == moment.holds);
    }
}

}  // namespace

TEST_CASE("date: a window is in local time and half-open") {
    Asking asking;
    holds_at(asking,
             R"({"date": {"from": "2026-12-01", "until": "2026-12-02T09:00"}})",
             {{"2026-11-30T22:59", false},
              {"2026-11-30T23:00", true},
              {"2026-12-02T07:59", true},
              {"2026-12-02T08:00", false}});
}

TEST_CASE(
    "date: of a local time that comes twice the first is meant, of one that is jumped over the "
    "jump") {
    Asking asking;
    holds_at(asking,
             R"({"date": {"from": "2026-10-25T02:30"}})",
             {{"2026-10-25T00:29", false}, {"2026-10-25T00:30", true}, {"2026-10-25T01:15", true}});
    holds_at(asking,
             R"({"date": {"from": "2026-03-29T02:30"}})",
             {{"2026-03-29T00:59", false}, {"2026-03-29T01:00", true}});
}

TEST_CASE("date: weekdays are local") {
    Asking asking;
    holds_at(asking,
             R"({"date": {"weekdays": ["sat", "sun"]}})",
             {{"2026-03-06T22:59", false},
              {"2026-03-06T23:00", true},
              {"2026-03-08T22:59", true},
              {"2026-03-08T23:00", false}});
}

TEST_CASE("date: hours that pass midnight belong to the day on which they began") {
    Asking asking;
    holds_at(asking,
             R"({"date": {"weekdays": ["fri"], "from_hour": "22:00", "until_hour": "02:00"}})",
             {{"2026-03-06T20:59", false},
              {"2026-03-06T21:00", true},
              {"2026-03-07T00:59", true},
              {"2026-03-07T01:00", false},
              {"2026-03-07T21:30", false},
              {"2026-03-06T00:30", false}});
}

TEST_CASE("date: an end of the day that is left out leaves that side open") {
    Asking asking;
    holds_at(asking,
             R"({"date": {"from_hour": "17:00"}})",
             {{"2026-03-04T15:59", false}, {"2026-03-04T16:00", true}, {"2026-03-04T22:59", true}});
    holds_at(asking,
             R"({"date": {"until_hour": "12:00"}})",
             {{"2026-03-04T10:59", true}, {"2026-03-04T11:00", false}});
}

TEST_CASE("date: each refusal has its own reason") {
    struct Case {
        const char* condition;
        const char* why_not;
    };
    const Case cases[] = {
        {R"({"date": {"from": "2026-03-05"}})", "not_met_date from_ms=1772665200000"},
        {R"({"date": {"until": "2026-03-04"}})", "not_met_date until_ms=1772578800000"},
        {R"({"date": {"weekdays": ["mon", "tue"]}})", "not_met_weekday weekday=wed"},
        {R"({"date": {"from_hour": "13:00", "until_hour": "14:00"}})",
         "not_met_hours from=13:00 until=14:00"},
    };
    Asking asking;
    for (const Case& one : cases) {
        CAPTURE(one.condition);
        CHECK(asking.why_not(one.condition) == one.why_not);
    }
}

TEST_CASE("near: the yearly day of joining is near for so many days before and after it") {
    Asking asking;
    asking.facts.joined_at_ms = utc("2024-03-10T09:00");
    holds_at(asking,
             R"({"near": "joined", "days": {"before": 2, "after": 3}})",
             {{"2026-03-07T22:59", false},
              {"2026-03-07T23:00", true},
              {"2026-03-13T22:59", true},
              {"2026-03-13T23:00", false}});
    holds_at(
        asking,
        R"({"near": "joined"})",
        {{"2026-03-09T22:59", false}, {"2026-03-10T12:00", true}, {"2026-03-10T23:00", false}});
}

TEST_CASE("near: who has not joined has no day of joining") {
    Asking asking;
    holds_at(asking,
             R"({"near": "joined", "days": {"before": 366}})",
             {{"1970-01-01T12:00", false}, {"2026-01-01T12:00", false}});
}

TEST_CASE("near: the turn of the year is passed over") {
    Asking asking;
    asking.facts.joined_at_ms = utc("2024-01-01T12:00");
    holds_at(asking,
             R"({"near": "joined", "days": {"before": 2}})",
             {{"2026-12-29T12:00", false}, {"2026-12-30T12:00", true}, {"2026-12-31T12:00", true}});
    asking.facts.joined_at_ms = utc("2024-12-31T12:00");
    holds_at(asking,
             R"({"near": "joined", "days": {"after": 1}})",
             {{"2026-01-01T12:00", true}, {"2026-01-02T12:00", false}});
}

TEST_CASE("near: who joined on the leap day has the last of February in other years") {
    Asking asking;
    asking.facts.joined_at_ms = utc("2024-02-29T12:00");
    holds_at(asking,
             R"({"near": "joined"})",
             {{"2026-02-27T12:00", false},
              {"2026-02-28T12:00", true},
              {"2026-03-01T12:00", false},
              {"2028-02-28T12:00", false},
              {"2028-02-29T12:00", true}});
}

TEST_CASE("near: the month that somebody answered is near on all its days") {
    Asking asking;
    CHECK(asking.why_not(R"({"near": "birthday"})") == "not_met_near day=birthday");
    asking.facts.answers = {{"birthday", {"02"}}};
    holds_at(asking,
             R"({"near": "birthday", "days": {"before": 1}})",
             {{"2026-01-30T12:00", false},
              {"2026-01-31T12:00", true},
              {"2026-02-28T12:00", true},
              {"2026-03-01T12:00", false}});
    asking.facts.answers = {{"birthday", {"12"}}};
    holds_at(asking,
             R"({"near": "birthday", "days": {"after": 2}})",
             {{"2026-11-30T12:00", false},
              {"2026-12-01T12:00", true},
              {"2027-01-02T12:00", true},
              {"2027-01-03T12:00", false}});
    for (const char* const month : {"01", "09", "10", "12"}) {
        CAPTURE(month);
        asking.facts.answers = {{"birthday", {month}}};
        asking.at_ms = utc("2026-" + std::string(month) + "-15T12:00");
        CHECK(asking.ask(R"({"near": "birthday"})").holds);
    }
    for (const char* const no_month : {"", "0", "00", "13", "1", "may", "0:", "1/", "0/", " 9"}) {
        CAPTURE(no_month);
        asking.facts.answers = {{"birthday", {no_month}}};
        CHECK_FALSE(asking.ask(R"({"near": "birthday", "days": {"before": 366}})").holds);
    }
}

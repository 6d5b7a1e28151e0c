#include "engine/decide/retained.h"

#include <doctest/doctest.h>

#include "engine/decide/standing.h"
#include "tests/unit/engine/support/carts.h"
#include "tests/unit/engine/support/past.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// A bag for each order, and one for the second, within limits.
std::string bags(const std::string& of_rule, const std::string& of_offer) {
    return R"("offers": [{"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "bag"}, "limit": [)" +
           of_offer +
           R"(]}], "rules": [{"id": "each", "name": {"nl": "Elke"}, "on": "order", "limit": [)" +
           of_rule + R"(], "do": [{"issue": "bag"}]},
           {"id": "second", "name": {"nl": "Tweede"}, "on": {"reaches": "orders", "at": 2},
            "do": [{"issue": "bag"}]}])";
}

Effect issued(const char* cause, const char* rule, const char* at) {
    Effect issue;
    issue.cause = cause;
    issue.source = cause;
    issue.rule = rule;
    issue.kind = EffectKind::issue;
    issue.subject = "bag";
    issue.amount = 1;
    issue.at_ms = local(at);
    return issue;
}

/// The causes of the bags that two orders of March bring, beside those that stay.
std::string brought(const std::string& program, const spaarpas::base::List<Effect>& retained) {
    Past past(program);
    past.order("a", "2026-03-03T12:00", 1000);
    past.order("b", "2026-03-05T12:00", 1000);
    const auto standing =
        stand(past.versions(), past.events(), local("2026-03-06T12:00"), retained);
    REQUIRE(standing.ok());
    std::string causes;
    for (const Decision& decision : standing.value().decisions) {
        for (const Effect& effect : decision.effects) {
            causes += (causes.empty() ? "" : " ") + effect.cause;
        }
    }
    return causes;
}

}  // namespace

TEST_CASE("retained: a grant whose voucher stays brings none, and others are brought") {
    CHECK(brought(bags("", ""), {}) == "a/each b/each second/1");
    const Effect second = issued("second/1", "second", "2026-03-02T12:00");
    CHECK(brought(bags("", ""), {second}) == "a/each b/each");
    CHECK(retained_name(second) == "second/1/0/bag");
    Effect another = second;
    another.place = 1;
    CHECK(brought(bags("", ""), {another}) == "a/each b/each second/1");
}

TEST_CASE("retained: what a voucher that stays has used of limits is used") {
    const Effect gone = issued("gone/each", "each", "2026-03-04T12:00");
    const std::string once = R"({"times": 1, "per": "ever"})";
    CHECK(brought(bags(once, ""), {}) == "a/each second/1");
    CHECK(brought(bags(once, ""), {gone}) == "second/1");
    CHECK(brought(bags("", R"({"times": 2, "per": "ever"})"), {gone}) == "a/each");
    CHECK(brought(bags("", once), {gone}).empty());
}

TEST_CASE("retained: what comes late finds the period's limit used, and not that of another one") {
    const Effect gone = issued("gone/each", "each", "2026-03-04T12:00");
    for (const char* const per : {"\"week\"", "\"month\"", "\"year\""}) {
        CAPTURE(per);
        const std::string limit = std::string(R"({"times": 1, "per": )") + per + "}";
        CHECK(brought(bags(limit, ""), {gone}) == "second/1");
    }
    // The day of the first order is before, that of the second after it.
    CHECK(brought(bags(R"({"times": 1, "per": "day"})", ""), {gone}) == "a/each b/each second/1");
    CHECK(brought(bags(R"({"times": 1, "per": {"days": 2}})", ""), {gone}) == "a/each second/1");
}

TEST_CASE("retained: two vouchers of one grant used their rule's limit once") {
    Effect first = issued("gone/each", "each", "2026-03-01T12:00");
    Effect other = first;
    other.place = 1;
    const std::string twice = R"({"times": 2, "per": "ever"})";
    CHECK(brought(bags(twice, ""), {first, other}) == "a/each second/1");
    CHECK(brought(bags(twice, ""), {first, issued("x/each", "each", "2026-03-01T12:00")}) ==
          "second/1");
}

TEST_CASE("retained: the order in which they are told makes no difference") {
    const Effect one = issued("gone/each", "each", "2026-03-01T12:00");
    const Effect two = issued("again/each", "each", "2026-03-02T12:00");
    Past past(bags(R"({"times": 5, "per": "week"})", R"({"times": 9, "per": "month"})"));
    const std::int64_t at_ms = local("2026-03-06T12:00");
    const auto there = stand(past.versions(), past.events(), at_ms, {one, two});
    const auto back = stand(past.versions(), past.events(), at_ms, {two, one});
    REQUIRE(there.ok());
    REQUIRE(back.ok());
    CHECK(there.value().facts.retained == back.value().facts.retained);
    REQUIRE(there.value().facts.figures.size() == back.value().facts.figures.size());
    for (std::size_t place = 0; place < there.value().facts.figures.size(); ++place) {
        CHECK(there.value().facts.figures[place].key == back.value().facts.figures[place].key);
        CHECK(there.value().facts.figures[place].days == back.value().facts.figures[place].days);
    }
    // What it brings, and what it used of limits of the member and of all.
    CHECK(there.value().by_time.size() == 2);
    CHECK(there.value().by_time[0].effects[0].cause == "again/each");
    CHECK(there.value().by_time[0].uses.size() == 2);
}

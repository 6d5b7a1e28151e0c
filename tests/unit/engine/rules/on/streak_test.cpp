#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string streak(const std::string& of, const std::string& condition = "") {
    return R"([{"id": "goal", "on": {"streak": "order", )" + of + "}, " + condition +
           R"("do": [{"give": {"unit": "points", "amount": 50}}]}])";
}

std::int64_t length(const Deciding& member) {
    return member.facts.streaks.empty() ? 0 : member.facts.streaks[0].length;
}

}  // namespace

TEST_CASE("streak: it counts local months in a row, each once") {
    Deciding member(streak(R"("each": "month", "of": 3)"));
    member.order("2026-01-05T12:00", 1000);
    member.order("2026-01-31T22:59", 1000);  // still January
    CHECK(length(member) == 1);
    member.order("2026-01-31T23:00", 1000);  // February in Amsterdam
    CHECK(length(member) == 2);
    CHECK(member.why() == "streak_grown goal");
    CHECK(member.order("2026-03-31T21:59", 1000) == 50);
    CHECK(member.order("2026-03-31T21:59", 1000) == 0);
    CHECK(length(member) == 3);
}

TEST_CASE("streak: it is granted again at each multiple") {
    Deciding member(streak(R"("each": "month", "of": 2)"));
    CHECK(member.order("2026-01-05T12:00", 1000) == 0);
    CHECK(member.order("2026-02-05T12:00", 1000) == 50);
    CHECK(member.order("2026-03-05T12:00", 1000) == 0);
    CHECK(member.order("2026-04-05T12:00", 1000) == 50);
    CHECK(member.last.effects[0].cause == "goal/2");
}

TEST_CASE("streak: a missed month breaks it") {
    Deciding member(streak(R"("each": "month", "of": 3)"));
    member.order("2026-01-05T12:00", 1000);
    CHECK(member.why() == "streak_grown goal");
    member.order("2026-02-05T12:00", 1000);
    member.order("2026-04-05T12:00", 1000);
    CHECK(member.why() == "streak_broken goal, streak_grown goal");
    CHECK(member.number(Code::streak_broken, "length") == 2);
    CHECK(length(member) == 1);
    member.order("2026-06-05T12:00", 1000);
    CHECK(member.number(Code::streak_broken, "length") == 1);
}

TEST_CASE("streak: of months it is written as it is read") {
    const Program program = coffee_bar(streak(R"("each": "month", "of": 3)"));
    const std::string text = spaarpas::json::write_message(program);
    CHECK(text.find(R"("each":"month")") != std::string::npos);
}

TEST_CASE("streak: grace forgives so many periods, and no more") {
    struct Case {
        const char* second;
        std::int64_t length;
    };
    const Case cases[] = {
        {"2026-02-05T12:00", 2}, {"2026-03-05T12:00", 2}, {"2026-04-05T12:00", 1}};
    for (const Case& one : cases) {
        CAPTURE(one.second);
        Deciding member(streak(R"("each": "month", "of": 3, "grace": 1)"));
        member.order("2026-01-05T12:00", 1000);
        member.order(one.second, 1000);
        CHECK(length(member) == one.length);
    }
}

TEST_CASE("streak: weeks begin on Monday, also over the change of the clock") {
    Deciding member(streak(R"("each": "week", "of": 2)"));
    member.order("2026-03-29T21:59", 1000);  // Sunday 23:59, after the change
    CHECK(member.order("2026-03-29T22:00", 1000) == 50);
}

TEST_CASE("streak: an event counts for which the rule's condition holds") {
    Deciding member(
        streak(R"("each": "month", "of": 2)", R"("if": {"amount": {"at_least": 2000}},)"));
    member.order("2026-01-05T12:00", 1999);
    CHECK(length(member) == 0);
    member.order("2026-01-06T12:00", 2000);
    CHECK(length(member) == 1);
    CHECK(member.event("2026-02-06T12:00", "visit") == 0);
    CHECK(length(member) == 1);
    CHECK(member.order("2026-02-06T12:00", 2000) == 50);
}

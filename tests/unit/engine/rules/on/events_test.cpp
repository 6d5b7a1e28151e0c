#include <doctest/doctest.h>

#include "tests/unit/engine/support/deciding.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr const char* day = "2026-03-04T12:00";

std::string on(const std::string& trigger) {
    return R"([{"id": "rule", "on": )" + trigger +
           R"(, "do": [{"give": {"unit": "points", "amount": 5}}]}])";
}

}  // namespace

TEST_CASE("on: an event by its kind sets a rule off, and no other does") {
    Deciding member(on(R"("review")"));
    CHECK(member.event(day, "review") == 5);
    CHECK(member.event(day, "visit") == 0);
    CHECK(member.order(day, 1000) == 0);
    CHECK(member.last.effects.empty());
}

TEST_CASE("on: joining, an answer, a purchase and a redemption, any or one of them") {
    struct Case {
        const char* trigger;
        const char* kind;
        const char* subject;
        std::int64_t points;
    };
    const Case cases[] = {
        {R"("joined")", "joined", "", 5},
        {R"("answered")", "answered", "roast", 5},
        {R"({"answered": "roast"})", "answered", "roast", 5},
        {R"({"answered": "roast"})", "answered", "size", 0},
        {R"({"answered": "roast"})", "bought", "roast", 0},
        {R"("bought")", "bought", "mug", 5},
        {R"({"bought": "bag"})", "bought", "bag", 5},
        {R"({"bought": "bag"})", "bought", "mug", 0},
        {R"({"bought": "bag"})", "redeemed", "bag", 0},
        {R"("redeemed")", "redeemed", "mug", 5},
        {R"({"redeemed": "bag"})", "redeemed", "bag", 5},
        {R"({"redeemed": "bag"})", "redeemed", "mug", 0},
    };
    for (const Case& one : cases) {
        CAPTURE(one.trigger);
        CAPTURE(one.subject);
        Deciding member(on(one.trigger));
        CHECK(member.event(day, one.kind, one.subject) == one.points);
    }
}

TEST_CASE("on: a rule on an answer sees what was answered") {
    Deciding member(R"([{"id": "dark", "on": {"answered": "roast"},
        "if": {"answer": "roast", "is": ["dark"]},
        "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    Event answer;
    answer.id = "a1";
    answer.kind = "answered";
    answer.subject = "roast";
    answer.names = {"light"};
    CHECK(member.happens(answer) == 0);
    CHECK(member.why() == "not_met_answer dark");
    answer.names = {"dark"};
    CHECK(member.happens(answer) == 5);
    CHECK(member.facts.answers.size() == 1);
}

TEST_CASE("on: a rule on coming back asks for the visit before this one") {
    Deciding member(R"([{"id": "welcome-back", "on": "visit",
        "if": {"since": "visit", "days": {"at_least": 60}},
        "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    CHECK(member.event("2026-01-01T12:00", "visit") == 0);
    CHECK(member.event("2026-03-01T12:00", "visit") == 0);
    CHECK(member.event("2026-05-01T12:00", "visit") == 5);
    CHECK(member.facts.newest.size() == 1);
}

TEST_CASE("on: consents and posted segments are noted, and taken back") {
    Deciding member(R"([{"id": "news", "on": "review", "if": {"consent": "news"},
        "do": [{"give": {"unit": "points", "amount": 5}}]}])");
    Event consent;
    consent.id = "c1";
    consent.kind = "consented";
    consent.subject = "news";
    consent.attributes.emplace_back("given", 1);
    member.happens(consent);
    CHECK(member.event(day, "review") == 5);
    consent.attributes.front().second = 0;
    member.happens(consent);
    CHECK(member.event(day, "review") == 0);
    Event posted;
    posted.id = "p1";
    posted.kind = "segments";
    posted.names = {"staff"};
    member.happens(posted);
    CHECK(member.facts.posted.size() == 1);
    posted.names.clear();
    member.happens(posted);
    CHECK(member.facts.posted.empty());
}

TEST_CASE("on: an answer that was emptied is none, and its rules keep what they gave") {
    Deciding member(R"([{"id": "told", "on": {"answered": "roast"},
        "do": [{"give": {"unit": "points", "amount": 15}}]},
        {"id": "any", "on": "review", "if": {"answer": "roast"},
        "do": [{"give": {"unit": "points", "amount": 1}}]}])");
    Event answer;
    answer.id = "a1";
    answer.kind = "answered";
    answer.subject = "roast";
    answer.names = {"dark"};
    CHECK(member.happens(answer) == 15);
    CHECK(member.event(day, "review") == 1);
    answer.names.clear();
    CHECK(member.happens(answer) == 15);
    CHECK(member.facts.answers.empty());
    CHECK(member.event(day, "review") == 0);
}

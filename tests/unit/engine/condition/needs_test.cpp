#include "engine/decide/needs.h"

#include <doctest/doctest.h>

#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

Needs needs_of_condition(const char* text) {
    Needs needs;
    add_needs(condition(text), needs);
    return needs;
}

std::string joined(const spaarpas::base::List<std::string>& list) {
    std::string text;
    for (const std::string& item : list) {
        text += (text.empty() ? "" : " ") + item;
    }
    return text;
}

}  // namespace

TEST_CASE("needs: a figure is needed for the longest of its windows") {
    const Needs needs = needs_of_condition(R"({"all": [
        {"unit": "spend", "over": {"days": 40}, "at_least": 1},
        {"not": {"unit": "spend", "over": "quarter", "at_least": 1}},
        {"any": [{"unit": "spend", "over": "week", "below": 1},
                 {"unit": "orders", "over": "ever", "below": 1}]}]})");
    CHECK(needs.figures.size() == 2);
    CHECK(needs.figures[0].key == "spend");
    CHECK(needs.figures[0].days == 92);
    CHECK(needs.figures[1].key == "orders");
    CHECK(needs.figures[1].days == 0);
}

TEST_CASE("needs: each leaf says what it reads of a member, once") {
    const Needs needs = needs_of_condition(R"({"any": [
        {"unit": "points", "over": "now", "at_least": 1},
        {"since": "order", "days": {"below": 9}}, {"since": "order", "days": {"below": 5}},
        {"near": "birthday"}, {"answer": "birthday"}, {"answer": "taste"},
        {"consent": "sms"}, {"consent": "sms"}]})");
    CHECK(joined(needs.balances) == "points");
    CHECK(joined(needs.newest) == "order");
    CHECK(joined(needs.answers) == "birthday taste");
    CHECK(joined(needs.consents) == "sms");
    CHECK_FALSE(needs.joined_at);
    CHECK(joined(needs_of_condition(R"({"near": "birthday"})").answers) == "birthday");
}

TEST_CASE("needs: who asks for the day of joining needs it") {
    CHECK(needs_of_condition(R"({"near": "joined"})").joined_at);
    const Needs needs = needs_of_condition(R"({"since": "joined", "days": {"below": 9}})");
    CHECK(needs.joined_at);
    CHECK(needs.newest.empty());
}

TEST_CASE("needs: what is said by the order itself needs nothing") {
    const Needs needs = needs_of_condition(
        R"({"all": [{"lines": {"skus": ["a"]}}, {"channel": ["web"]}, {"amount": {"below": 1}},
            {"date": {"from_hour": "09:00"}}, {"level": ["gold"]}]})");
    CHECK(needs.figures.empty());
    CHECK(needs.newest.empty());
    CHECK(needs.answers.empty());
}

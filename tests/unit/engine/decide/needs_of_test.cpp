#include <doctest/doctest.h>

#include "engine/decide/needs.h"
#include "tests/unit/engine/support/asking.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)

namespace {

/// What a program needs in one text: `spend:366 nights:0`.
std::string figures_of(const Needs& needs) {
    std::string text;
    for (const NeededFigure& figure : needs.figures) {
        text += (text.empty() ? "" : " ") + figure.key + ':' + std::to_string(figure.days);
    }
    return text;
}

Limits some_limits() {
    return {{1, 0, {Span::period, Period::year, 0}, LimitOf::member},
            {1, 0, {Span::period, Period::year, 0}, LimitOf::all},
            {0, 9, {Span::order, Period::day, 0}, LimitOf::member},
            {0, 9, {Span::ever, Period::day, 0}, LimitOf::member}};
}

Rule waiting_for(const std::string& on) {
    const auto rule = spaarpas::json::read_message<Rule>(
        R"({"id": "card", "name": {}, "on": )" + on +
            R"(, "do": [{"give": {"unit": "stamps", "amount": 1}}]})",
        spaarpas::json::UnknownFields::refused);
    CHECK(rule.ok());
    return rule.ok() ? rule.value() : Rule();
}

Condition asks_for(const std::string& prompt) {
    return condition(R"({"answer": ")" + prompt + R"("})");
}

}  // namespace

TEST_CASE("needs: a program needs what each of its conditions asks") {
    Program program = euro_program();
    program.rules = {{}};
    program.rules[0].condition = asks_for("rule");
    program.tiers = {{}};
    program.tiers[0].levels = {{}};
    program.tiers[0].levels[0].enter = asks_for("level");
    program.units = {{}};
    program.units[0].expires = Expires();
    program.units[0].expires->unless = asks_for("unit");
    program.segments = {{"segment", {}, asks_for("segment")}};
    program.offers = {{}};
    program.offers[0].condition = asks_for("offer");
    program.offers[0].use_condition = asks_for("use");
    program.prompts = {{}};
    program.prompts[0].condition = asks_for("prompt");
    const Needs needs = needs_of(program);
    for (const char* const asked : {"rule", "level", "unit", "segment", "offer", "use", "prompt"}) {
        CAPTURE(asked);
        bool found = false;
        for (const std::string& answer : needs.answers) {
            found = found || answer == asked;
        }
        CHECK(found);
    }
    CHECK(needs.answers.size() == 7);
}

TEST_CASE(
    "needs: a limit of the member is counted in its window, one of all members is not the "
    "member's") {
    Program program = euro_program();
    program.rules = {{}};
    program.rules[0].id = "welcome";
    program.rules[0].limit = some_limits();
    program.units = {{}};
    program.units[0].id = "points";
    program.units[0].limit = some_limits();
    program.offers = {{}};
    program.offers[0].id = "mug";
    program.offers[0].limit = some_limits();
    CHECK(figures_of(needs_of(program)) ==
          "rule/welcome/0:366 rule/welcome/2:0 unit/points/0:366 unit/points/2:0 "
          "offer/mug/0:366 offer/mug/2:0");
}

TEST_CASE("needs: a rule that follows needs the figure or the segment that it waits for") {
    Program program = euro_program();
    program.rules = {waiting_for(R"({"reaches": "stamps", "every": 10, "over": "month"})"),
                     waiting_for(R"({"enters": "regulars"})"),
                     waiting_for(R"({"leaves": "friends"})")};
    const Needs needs = needs_of(program);
    CHECK(figures_of(needs) == "stamps:31");
    CHECK(needs.segments == spaarpas::base::List<std::string>{"regulars", "friends"});
}

TEST_CASE("needs: a unit that expires when idle needs the newest of its events") {
    Program program = euro_program();
    program.units = {{}};
    program.units[0].expires = Expires();
    program.units[0].expires->events = {"order", "stay"};
    CHECK(needs_of(program).newest == spaarpas::base::List<std::string>{"order", "stay"});
}

#include <doctest/doctest.h>

#include "tests/unit/base/zones.h"
#include "tests/unit/engine/support/deciding.h"
#include "tests/unit/engine/support/steps.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::engine::test;  // NOLINT(google-build-using-namespace)
using spaarpas::test::utc;

namespace {

constexpr const char* day = "2026-03-04T12:00";

std::string two_multipliers(std::int64_t coffee_bp, std::int64_t other_bp) {
    return R"([{"id": "base", "on": "order",
                "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
               {"id": "coffee-week", "on": "order", "if": {"lines": {"categories": ["coffee"]}},
                "do": [{"multiply": {"unit": "points", "bp": )" +
           std::to_string(coffee_bp) + R"(}}]},
               {"id": "club", "on": "order",
                "do": [{"multiply": {"unit": "points", "bp": )" +
           std::to_string(other_bp) + "}}]}]";
}

/// Ten euros of coffee and ten of other things.
Cart coffee_and_mug() {
    return euro_cart({line_in("beans", 1000, "coffee"), line_in("cup", 1000, "mug")});
}

struct Member : Deciding {
    using Deciding::Deciding;
    std::int64_t shop() { return order(day, coffee_and_mug()); }
};

}  // namespace

TEST_CASE("multiply: stacking is the unit's choice") {
    struct Case {
        Stacking stacking;
        std::int64_t coffee;
        std::int64_t other;
    };
    const Case cases[] = {
        {Stacking::highest, 20, 15}, {Stacking::multiply, 30, 15}, {Stacking::add, 25, 15}};
    for (const Case& one : cases) {
        Member member(two_multipliers(20000, 15000));
        member.program.units[0].stacking = one.stacking;
        member.shop();
        CHECK(member.on_line("beans") == one.coffee);
        CHECK(member.on_line("cup") == one.other);
    }
}

TEST_CASE("multiply: the explanation has the base, then by how much each multiplier raised it") {
    Member member(two_multipliers(20000, 15000));
    CHECK(member.shop() == 35);
    const Trace& trace = member.last.trace;
    CHECK(find_step(trace, Code::given_by_rate)->delta == 20);
    CHECK(find_step(trace, Code::raised)->subject == "coffee-week");
    CHECK(find_step(trace, Code::raised)->delta == 10);
    CHECK(trace.back().subject == "club");
    CHECK(trace.back().delta == 5);
    CHECK(member.number(Code::raised, "amount_minor") == 1000);
}

TEST_CASE("multiply: one that has no effect is not named") {
    Member member(two_multipliers(20000, 30000));
    CHECK(member.shop() == 60);
    CHECK(member.why() == "given_by_rate base, raised club");
    Member once(two_multipliers(20000, 10000));
    CHECK(once.shop() == 30);
    CHECK(once.why() == "given_by_rate base, raised coffee-week");
}

TEST_CASE("multiply: the product is exact and rounded once") {
    Member member(two_multipliers(13333, 17777));
    member.program.units[0].stacking = Stacking::multiply;
    // 1000 * 1.3333 * 1.7777 / 100 + 1000 * 1.7777 / 100 = 23.7020741 + 17.777 = 41.4790741
    CHECK(member.shop() == 41);
}

TEST_CASE("multiply: a product beyond exact arithmetic is refused") {
    std::string rules = R"([{"id": "base", "on": "order", "do": [
        {"give": {"unit": "points", "rate": {"units": 10000, "per_minor": 1000000000}}}]})";
    for (const char* const id : {"one", "two", "three", "four"}) {
        rules += R"(, {"id": ")" + std::string(id) +
                 R"(", "on": "order", "do": [{"multiply": {"unit": "points", "bp": 99999}}]})";
    }
    Member member(rules + ']');
    member.program.units[0].stacking = Stacking::multiply;
    member.order(day, 9007199254740991);
    CHECK(member.refusal == "amount_overflow");
    // Ten points, nearly ten times as many for each of the four.
    CHECK(member.order(day, 1000000) == 99996);
}

TEST_CASE("multiply: a factor that is too long to be exact is refused, however small the order") {
    std::string rules = R"([{"id": "base", "on": "order", "do": [
        {"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]})";
    for (const char id : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'}) {
        rules += R"(, {"id": ")" + std::string(1, id) +
                 R"(", "on": "order", "do": [{"multiply": {"unit": "points", "bp": 99999}}]})";
    }
    Member member(rules + ']');
    member.program.units[0].stacking = Stacking::multiply;
    member.order(day, 1);
    CHECK(member.refusal == "amount_overflow");
}

TEST_CASE("multiply: a cent is raised as well as any other amount") {
    Member member(R"([
        {"id": "base", "on": "order",
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 1}}}]},
        {"id": "double", "on": "order", "do": [{"multiply": {"unit": "points", "bp": 20000}}]}])");
    CHECK(member.order(day, 1) == 2);
    CHECK(member.number(Code::raised, "amount_minor") == 1);
}

TEST_CASE("multiply: less than once lowers, and none at all earns nothing") {
    Member half(two_multipliers(5000, 10000));
    half.program.units[0].stacking = Stacking::multiply;
    CHECK(half.shop() == 15);
    CHECK(find_step(half.last.trace, Code::raised)->delta == -5);
    Member none(two_multipliers(0, 0));
    none.program.units[0].stacking = Stacking::add;
    CHECK(none.shop() == 0);  // 1 - 1 - 1 is held at 0 for coffee, 1 - 1 for the rest
    CHECK(none.order(day, 100000000) == 0);
}

TEST_CASE("multiply: it raises what rates give of its unit, and nothing else") {
    Member member(R"([
        {"id": "double", "on": "order", "do": [{"multiply": {"unit": "points", "bp": 20000}}]},
        {"id": "pieces", "on": "order", "do": [{"give": {"unit": "points", "per_item": 5}}]},
        {"id": "fixed", "on": "order", "do": [{"give": {"unit": "points", "amount": 7}}]},
        {"id": "stamps", "on": "order",
         "do": [{"give": {"unit": "stamps", "rate": {"units": 1, "per_minor": 500}}}]}])");
    CHECK(member.shop() == 17);
    CHECK(given(member.last, "stamps") == 4);
}

TEST_CASE("multiply: a boost holds from the event that gives it to the end of its last local day") {
    Deciding member(R"([
        {"id": "base", "on": "order",
         "do": [{"give": {"unit": "points", "rate": {"units": 1, "per_minor": 100}}}]},
        {"id": "review", "on": "review",
         "do": [{"multiply": {"unit": "points", "bp": 20000, "for_days": 2}}]}])");
    CHECK(member.order("2026-01-01T12:00", 1000) == 10);
    member.event("2026-01-01T12:00", "review");
    CHECK(member.others() == "multiply points 20000");
    CHECK(member.number(Code::boost_given, "until_ms") == utc("2026-01-03T23:00"));
    CHECK(member.order("2026-01-03T22:59", 1000) == 20);
    CHECK(member.why() == "given_by_rate base, raised_by_boost review");
    CHECK(member.order("2026-01-03T23:00", 1000) == 10);
}

TEST_CASE("multiply: a rule's new boost takes the place of its old one") {
    Deciding member(R"([{"id": "review", "on": "review",
        "do": [{"multiply": {"unit": "points", "bp": 20000, "for_days": 2}}]}])");
    member.event("2026-01-01T12:00", "review");
    member.program = coffee_bar(R"([{"id": "review", "on": "review",
        "do": [{"multiply": {"unit": "points", "bp": 30000, "for_days": 1}}]}])");
    member.event("2026-01-03T12:00", "review");
    CHECK(member.facts.boosts.size() == 1);
    CHECK(member.facts.boosts[0].bp == 30000);
    CHECK(member.facts.boosts[0].until_ms == utc("2026-01-04T23:00"));
    const TraceStep& step = *find_step(member.last.trace, Code::boost_given);
    CHECK(step.subject == "review");
    CHECK(said({step}) == "boost_given bp=30000 until_ms=" +
                              std::to_string(utc("2026-01-04T23:00")) + " unit=points");
}

TEST_CASE("multiply: one that chooses nothing says so") {
    Deciding member(two_multipliers(20000, 10000));
    CHECK(member.order(day, euro_cart({line("tea", 1, 1000)})) == 10);
    CHECK(member.why() == "not_met_lines coffee-week, given_by_rate base");
}

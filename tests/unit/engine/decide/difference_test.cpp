#include "engine/decide/difference.h"

#include <doctest/doctest.h>

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using spaarpas::base::List;

namespace {

Effect give(const std::string& cause, const std::string& unit, std::int64_t amount) {
    Effect effect;
    effect.cause = cause;
    effect.subject = unit;
    effect.amount = amount;
    return effect;
}

Effect issue(const std::string& cause, std::int64_t vouchers) {
    Effect effect = give(cause, "coffee", vouchers);
    effect.kind = EffectKind::issue;
    return effect;
}

Effect boost(const std::string& cause, std::int64_t bp, std::int64_t until_ms) {
    Effect effect = give(cause, "points", bp);
    effect.kind = EffectKind::multiply;
    effect.until_ms = until_ms;
    return effect;
}

/// As a person would note it: `a points +5, b points -3`.
std::string told(const List<Effect>& changes) {
    std::string text;
    for (const Effect& change : changes) {
        text += text.empty() ? "" : ", ";
        text += change.cause + ' ' + change.subject + (change.amount < 0 ? " " : " +") +
                std::to_string(change.amount);
    }
    return text;
}

}  // namespace

TEST_CASE("difference: what is booked already needs no booking") {
    const List<Effect> effects{give("a", "points", 5), issue("b/1", 1), boost("c", 20000, 9)};
    CHECK(told(difference(effects, effects)).empty());
}

TEST_CASE("difference: what takes back comes first, the newest first, then what gives") {
    const List<Effect> booked{give("a", "points", 5), give("b", "points", 7), issue("c/1", 1)};
    const List<Effect> now{give("b", "points", 4), give("d", "points", 1), give("e", "stars", 2)};
    CHECK(told(difference(booked, now)) ==
          "c/1 coffee -1, b points -3, a points -5, d points +1, e stars +2");
}

TEST_CASE("difference: another unit of the same cause is another effect") {
    CHECK(told(difference({give("a", "points", 5)}, {give("a", "stars", 5)})) ==
          "a points -5, a stars +5");
}

TEST_CASE("difference: a boost that has another end is taken back and made anew") {
    CHECK(told(difference({boost("a", 20000, 9)}, {boost("a", 20000, 12)})) ==
          "a points -1, a points +1");
}

TEST_CASE("difference: an effect of another action of the same rule is not taken for it") {
    Effect second = give("a", "points", 5);
    second.place = 1;
    CHECK(told(difference({give("a", "points", 5)}, {give("a", "points", 5), second})) ==
          "a points +5");
}

TEST_CASE("difference: the lines of a give change with it") {
    Effect before = give("a", "points", 5);
    before.lines = {{"bread", 3}, {"cake", 2}};
    Effect after = give("a", "points", 3);
    after.lines = {{"bread", 3}};
    const List<Effect> changes = difference({before}, {after});
    CHECK(changes.size() == 1);
    CHECK(changes[0].lines.size() == 1);
    CHECK(changes[0].lines[0].line == "cake");
    CHECK(changes[0].lines[0].amount == -2);
}

TEST_CASE("difference: what is taken back is taken from the lines that had it") {
    Effect before = give("a", "points", 5);
    before.lines = {{"bread", 3}, {"cake", 2}};
    const List<Effect> changes = difference({before}, {});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].lines[0].amount == -3);
    CHECK(changes[0].lines[1].amount == -2);
}

TEST_CASE("difference: a boost that is taken back already is not taken back again") {
    CHECK(told(difference({boost("a", 0, 9)}, {})).empty());
}

TEST_CASE("difference: what came to nothing and was never booked is nothing to book") {
    CHECK(told(difference({}, {give("a", "points", 0)})).empty());
    CHECK(told(difference({give("a", "points", 0)}, {})).empty());
}

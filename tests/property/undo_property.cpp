#include <doctest/doctest.h>

#include "engine/decide/undo.h"
#include "engine/explain/note.h"
#include "tests/property/support/property.h"

using namespace spaarpas::engine;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;    // NOLINT(google-build-using-namespace)
using spaarpas::base::List;

namespace {

std::int64_t amount(Dice& dice) {
    return dice.chance(80) ? dice.between(0, 20000) : dice.between(0, 1LL << 50);
}

/// Any order with any gives, not only those that rules could bring: what was recorded is taken as
/// it is.
struct Awarded {
    explicit Awarded(Dice& dice) {
        event.kind = "order";
        event.cart.emplace();
        const std::int64_t lines = dice.between(1, 4);
        for (std::int64_t index = 0; index < lines; ++index) {
            CartLine& line = event.cart->lines.emplace_back();
            line.id = "line-" + std::to_string(index);
            line.quantity = dice.between(1, 9);
            counted.lines.push_back({&line, line.quantity, amount(dice), amount(dice)});
        }
        if (dice.chance(40)) {
            counted.lines.push_back({nullptr, 0, amount(dice), dice.between(1, 900)});
        }
        for (const CountedLine& line : counted.lines) {
            counted.counted_minor += line.counted_minor;
            counted.paid_minor += line.paid_minor;
        }
        for (std::int64_t count = dice.between(1, 4); count > 0; --count) {
            add_give(dice, dice.chance(60) ? "points" : "stamps");
        }
    }
    Awarded(const Awarded&) = delete;
    Awarded& operator=(const Awarded&) = delete;

    void add_give(Dice& dice, const char* unit) {
        Effect& give = award.effects.emplace_back();
        give.subject = unit;
        for (const CountedLine& line : counted.lines) {
            const std::string id = line.line != nullptr ? line.line->id : shipping_line;
            give.lines.push_back({id, dice.chance(70) ? dice.between(0, 300) : amount(dice)});
            give.amount += give.lines.back().amount;
        }
        note_delta(note(award.trace, Code::given_amount, ""), unit, give.amount);
    }

    /// What is left of the award after the returns so far; refused ones leave the text of why.
    std::string settle(Decision& left) const {
        left = award;
        const auto problems = take_off_returns(program, event, counted, left);
        return problems.empty() ? "" : problems[0].code;
    }

    void return_some(Dice& dice) {
        Return& item = event.returns.emplace_back();
        item.id = 'r' + std::to_string(event.returns.size());
        item.at_ms = static_cast<std::int64_t>(event.returns.size());
        if (dice.chance(60)) {
            const CountedLine& line = counted.lines[dice.roll(counted.lines.size())];
            item.lines.push_back(
                {line.line != nullptr ? line.line->id : shipping_line, dice.between(1, 4)});
        } else {
            item.amount_minor = dice.between(1, std::max<std::int64_t>(counted.paid_minor, 1));
        }
    }

    Program program;
    Event event;
    CountedCart counted;
    Decision award;
};

/// What is wrong with what is left after one more return.
std::string wrong_step(const Decision& before, const Decision& after) {
    for (std::size_t index = 0; index < after.effects.size(); ++index) {
        const Effect& give = after.effects[index];
        std::int64_t lines = 0;
        for (const LineAmount& part : give.lines) {
            lines += part.amount;
            if (part.amount < 0) {
                return "more was taken of a line than it had";
            }
        }
        if (lines != give.amount || give.amount > before.effects[index].amount) {
            return "the lines do not add up, or a return gave something";
        }
    }
    for (const char* const unit : {"points", "stamps"}) {
        if (sum_of(after.trace, unit) != given(after, unit)) {
            return "the steps do not add up";
        }
    }
    const bool less = after.counted_minor <= before.counted_minor &&
                      after.paid_minor <= before.paid_minor && after.counted_minor >= 0;
    return less ? "" : "more counts than before";
}

std::string returns_not_adding_up(Dice& dice) {
    Awarded order(dice);
    Decision before;
    std::string wrong = order.settle(before);
    for (std::int64_t steps = dice.between(0, 6); steps > 0 && wrong.empty(); --steps) {
        order.return_some(dice);
        Decision after;
        const std::string refusal = order.settle(after);
        if (!refusal.empty()) {
            order.event.returns.pop_back();
            wrong = refusal == "refund_exceeds_order" ? "" : refusal;
            continue;
        }
        wrong = wrong_step(before, after);
        before = after;
    }
    Return& rest = order.event.returns.emplace_back();
    rest.at_ms = 100;
    Decision after;
    wrong += order.settle(after);
    if (!wrong.empty() || after.counted_minor != 0 || after.paid_minor != 0 ||
        given(after, "points") != 0 || given(after, "stamps") != 0) {
        return wrong + " or something is left of all";
    }
    return wrong_step(before, after) + (nothing_left(order.event, after) ? "" : "goods are left");
}

std::string money_not_the_last(Dice& dice) {
    Awarded order(dice);
    std::int64_t goods_minor = 0;
    for (const CountedLine& line : order.counted.lines) {
        goods_minor += line.line != nullptr ? line.paid_minor : 0;
    }
    std::int64_t left_minor = goods_minor;
    while (left_minor > 0) {
        Return& item = order.event.returns.emplace_back();
        item.id = 'r' + std::to_string(order.event.returns.size());
        item.at_ms = static_cast<std::int64_t>(order.event.returns.size());
        item.amount_minor =
            dice.chance(50) ? left_minor : dice.between(left_minor / 2 + 1, left_minor);
        left_minor -= item.amount_minor;
    }
    Decision after;
    std::string wrong = order.settle(after);
    if (!wrong.empty() || goods_minor == 0) {
        return wrong;
    }
    const bool gone = nothing_left(order.event, after) && given(after, "points") == 0;
    return gone ? "" : "the money is back and something is left";
}

}  // namespace

TEST_CASE("undo: the returns of any award add up to it, to the unit and to the cent") {
    CHECK(always_holds("returns", returns_not_adding_up));
}

TEST_CASE("undo: whatever the parts, the last of the money takes all that was given") {
    CHECK(always_holds("money back", money_not_the_last));
}

#include <numeric>

#include <doctest/doctest.h>

#include "base/exact.h"
#include "loyalty/ledger/movements.h"
#include "tests/property/support/property.h"
#include "tests/unit/loyalty/model/earn_model.h"

using namespace spaarpas::loyalty;  // NOLINT(google-build-using-namespace): a test speaks of rules
using namespace spaarpas::test;     // NOLINT(google-build-using-namespace)
namespace exact = spaarpas::base::exact;

namespace {

std::int64_t amount(Dice& dice) {
    return dice.chance(80) ? dice.between(0, 20000) : dice.between(0, 1LL << 50);
}

/// Any award, not only one that a rule could give: what was recorded is taken as it is.
Award any_award(Dice& dice) {
    Award award;
    for (std::int64_t count = dice.between(1, 5); count > 0; --count) {
        LineAward line;
        const bool shipping = count == 1 && dice.chance(40);
        line.line = shipping ? "shipping" : "line-" + std::to_string(count);
        line.quantity = shipping ? 1 : dice.between(1, 9);
        line.paid_minor = amount(dice);
        line.amount_minor = dice.chance(70) ? line.paid_minor : amount(dice);
        line.points = dice.chance(70) ? dice.between(0, 300) : amount(dice);
        award.points += line.points;
        award.amount_minor += line.amount_minor;
        award.paid_minor += line.paid_minor;
        award.lines.push_back(line);
    }
    return award;
}

/// What several refunds of one order came to.
struct Refunds {
    RefundState state;
    std::int64_t points = 0;
    std::int64_t amount_minor = 0;
};

/// One partial refund, of a line or of money. One that asks too much is refused and changes
/// nothing.
std::string refund_some(const Award& award, Refunds& refunds, Dice& dice) {
    spaarpas::base::List<RefundLine> lines;
    std::int64_t money = 0;
    if (dice.chance(60)) {
        lines.push_back({award.lines[dice.roll(award.lines.size())].line, dice.between(1, 4)});
    } else {
        money = dice.between(1, std::max<std::int64_t>(award.paid_minor, 1));
    }
    const auto share = refund_share(award, refunds.state, lines, money);
    if (!share.ok()) {
        return share.problems().front().code == "refund_exceeds_order" ? "" : "refused otherwise";
    }
    const std::int64_t paid = share.value().state.paid_minor - refunds.state.paid_minor;
    refunds.points += share.value().points;
    refunds.amount_minor += share.value().amount_minor;
    refunds.state = share.value().state;
    if (share.value().points < 0 || share.value().amount_minor < 0 || paid < 0) {
        return "a refund gives something";
    }
    return money == 0 || paid == money ? "" : "the money of the refund is not what went back";
}

bool is_all_of(const Award& award, const Refunds& refunds) {
    bool all = refunds.points == award.points && refunds.amount_minor == award.amount_minor &&
               refunds.state.paid_minor == award.paid_minor &&
               refunds.state.reversed_points == award.points;
    for (std::size_t index = 0; index < award.lines.size(); ++index) {
        const LineAward& line = award.lines[index];
        const LineAward& back = refunds.state.lines[index];
        all = all && back.points == line.points && back.paid_minor == line.paid_minor &&
              back.amount_minor == line.amount_minor && back.quantity == line.quantity;
    }
    return all;
}

std::string refunds_not_adding_up(Dice& dice) {
    const Award award = any_award(dice);
    Refunds refunds;
    for (std::int64_t steps = dice.between(0, 6); steps > 0; --steps) {
        const std::string wrong = refund_some(award, refunds, dice);
        if (!wrong.empty() || refunds.points > award.points) {
            return wrong + ", or more was taken back than the order earned";
        }
    }
    const auto rest = refund_share(award, refunds.state, {}, 0);
    if (!rest.ok()) {
        return "the rest is refused";
    }
    refunds.points += rest.value().points;
    refunds.amount_minor += rest.value().amount_minor;
    refunds.state = rest.value().state;
    return is_all_of(award, refunds) ? "" : "the refunds do not add up to the order";
}

std::string unfair_share(Dice& dice) {
    Award award = any_award(dice);
    for (LineAward& line : award.lines) {
        line.line += "-of-goods";
    }
    if (award.paid_minor == 0) {
        return "";
    }
    const std::int64_t money = dice.between(1, award.paid_minor);
    const auto share = refund_share(award, {}, {}, money);
    const auto expected =
        static_cast<std::int64_t>(exact::Wide{award.points} * money / award.paid_minor);
    return share.ok() && share.value().points == expected ? "" : "another share";
}

std::string unfair_split(Dice& dice) {
    std::vector<std::int64_t> weights;
    for (std::int64_t count = dice.between(1, 8); count > 0; --count) {
        weights.push_back(amount(dice));
    }
    const std::int64_t total = amount(dice);
    const std::vector<std::int64_t> parts = exact::split(total, weights);
    if (std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) != total) {
        return "the parts do not add up";
    }
    for (std::size_t index = 1; index < parts.size(); ++index) {
        const bool heavier = weights[index] > weights[index - 1];
        if (heavier && parts[index] < parts[index - 1]) {
            return "the heavier part is smaller";
        }
    }
    return parts == spaarpas::model::model_split(total, weights) ? "" : "not as on paper";
}

}  // namespace

TEST_CASE("refund: partial refunds of any award add up to it, to the point and to the cent") {
    CHECK(always_holds("partial refunds", refunds_not_adding_up));
}

TEST_CASE("refund: what money takes back is its share of what is left, rounded down") {
    CHECK(always_holds("a share", unfair_share));
}

TEST_CASE("split: the parts add up, each is its exact share rounded either way, in fair order") {
    CHECK(always_holds("largest remainder", unfair_split));
}

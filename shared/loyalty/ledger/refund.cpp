#include <algorithm>

#include "base/exact.h"
#include "base/list.h"
#include "loyalty/earning/counted.h"
#include "loyalty/explain/codes.h"
#include "loyalty/explain/note.h"
#include "loyalty/ledger/movements.h"

namespace spaarpas::loyalty {

namespace {

void take_away(LineAward& from, const LineAward& part) {
    from.quantity -= part.quantity;
    from.amount_minor -= part.amount_minor;
    from.paid_minor -= part.paid_minor;
    from.points -= part.points;
}

void take_away_refunds(LineAward& line, const RefundState& before) {
    for (const LineAward& refunded : before.lines) {
        if (refunded.line == line.line) {
            take_away(line, refunded);
        }
    }
}

/// What is left of each line: the award less what was refunded.
base::List<LineAward> what_is_left(const Award& award, const RefundState& before) {
    base::List<LineAward> left = award.lines;
    for (LineAward& line : left) {
        take_away_refunds(line, before);
    }
    return left;
}

/// The refund in the making. `parts` is what it takes of each line, beside `left`.
struct Refund {
    base::List<LineAward> left;
    base::List<LineAward> parts;
    Trace trace;

    void take(std::size_t index, const LineAward& part) {
        take_away(left[index], part);
        LineAward& to = parts[index];
        to.quantity += part.quantity;
        to.amount_minor += part.amount_minor;
        to.paid_minor += part.paid_minor;
        to.points += part.points;
    }
};

base::Problems take_line(const RefundLine& wanted, const std::string& at, Refund& refund) {
    const auto same = [&wanted](const LineAward& line) { return line.line == wanted.line; };
    const auto place = std::find_if(refund.left.begin(), refund.left.end(), same);
    if (place == refund.left.end()) {
        return {{"unknown_line",
                 at + "/line",
                 wanted.line,
                 "the id of a line of the order",
                 "Send the line's id as it was in the order"}};
    }
    if (wanted.quantity < 1) {
        return {{"refund_invalid",
                 at + "/quantity",
                 std::to_string(wanted.quantity),
                 "1 or more",
                 "Send how many pieces came back"}};
    }
    if (wanted.quantity > place->quantity) {
        return {{"refund_exceeds_order",
                 at + "/quantity",
                 std::to_string(wanted.quantity),
                 "at most " + std::to_string(place->quantity),
                 "Pieces that were refunded before cannot be refunded again"}};
    }
    const std::int64_t of = place->quantity;
    LineAward part;
    part.quantity = wanted.quantity;
    part.amount_minor = base::exact::share(place->amount_minor, wanted.quantity, of);
    part.paid_minor = base::exact::share(place->paid_minor, wanted.quantity, of);
    part.points = base::exact::share(place->points, wanted.quantity, of);
    note(refund.trace,
         codes::refunded_line,
         wanted.line,
         {{"points", part.points}, {"quantity", part.quantity}, {"of_quantity", of}});
    refund.take(static_cast<std::size_t>(place - refund.left.begin()), part);
    return {};
}

/// Shipping costs that earned nothing: money that comes back is taken to be for the goods first.
bool is_plain_shipping(const LineAward& line) {
    return line.line == shipping_line && line.amount_minor == 0 && line.points == 0;
}

struct Weights {
    std::vector<std::int64_t> paid;
    std::vector<std::int64_t> amount;
    std::vector<std::int64_t> points;
    LineAward sum;
};

/// What is left of the goods, or of the plain shipping costs, as weights by line.
Weights weigh(const base::List<LineAward>& lines, bool plain_shipping) {
    Weights weights;
    for (const LineAward& line : lines) {
        const LineAward weighed = is_plain_shipping(line) == plain_shipping ? line : LineAward{};
        weights.paid.push_back(weighed.paid_minor);
        weights.amount.push_back(weighed.amount_minor);
        weights.points.push_back(weighed.points);
        weights.sum.paid_minor += weighed.paid_minor;
        weights.sum.amount_minor += weighed.amount_minor;
        weights.sum.points += weighed.points;
    }
    return weights;
}

/// Takes `paid_minor` of the goods or of the plain shipping, in proportion; gives the points.
std::int64_t take_share(const Weights& weights, std::int64_t paid_minor, Refund& refund) {
    if (paid_minor == 0) {
        return 0;
    }
    const LineAward& all = weights.sum;
    const std::int64_t points = base::exact::share(all.points, paid_minor, all.paid_minor);
    const std::int64_t amount = base::exact::share(all.amount_minor, paid_minor, all.paid_minor);
    const std::vector<std::int64_t> paid = base::exact::split(paid_minor, weights.paid);
    const std::vector<std::int64_t> amounts = base::exact::split(amount, weights.amount);
    const std::vector<std::int64_t> by_line = base::exact::split(points, weights.points);
    for (std::size_t index = 0; index < paid.size(); ++index) {
        refund.take(index, {"", 0, amounts[index], paid[index], by_line[index]});
    }
    return points;
}

base::Problems take_amount(std::int64_t amount_minor, Refund& refund) {
    const Weights goods = weigh(refund.left, false);
    const Weights shipping = weigh(refund.left, true);
    const std::int64_t all_minor = goods.sum.paid_minor + shipping.sum.paid_minor;
    if (amount_minor > all_minor) {
        return {{"refund_exceeds_order",
                 "/amount_minor",
                 std::to_string(amount_minor),
                 "at most " + std::to_string(all_minor),
                 "Money that was refunded before cannot be refunded again"}};
    }
    const std::int64_t of_goods = std::min(amount_minor, goods.sum.paid_minor);
    const std::int64_t points = take_share(goods, of_goods, refund);
    take_share(shipping, amount_minor - of_goods, refund);
    note(refund.trace,
         codes::refunded_amount,
         "",
         {{"points", points},
          {"amount_minor", amount_minor},
          {"of_minor", goods.sum.paid_minor + shipping.sum.paid_minor}});
    return {};
}

void take_rest(Refund& refund) {
    std::int64_t points = 0;
    for (std::size_t index = 0; index < refund.left.size(); ++index) {
        const LineAward rest = refund.left[index];
        points += rest.points;
        refund.take(index, rest);
    }
    note(refund.trace, codes::refunded_rest, "", {{"points", points}});
}

RefundShare summed(const Award& award, const RefundState& before, Refund& refund) {
    RefundShare share;
    share.state = before;
    share.state.lines = award.lines;
    for (std::size_t index = 0; index < refund.parts.size(); ++index) {
        const LineAward& part = refund.parts[index];
        share.points += part.points;
        share.amount_minor += part.amount_minor;
        share.state.paid_minor += part.paid_minor;
        LineAward& refunded = share.state.lines[index];
        const LineAward& left = refund.left[index];
        refunded.quantity -= left.quantity;
        refunded.amount_minor -= left.amount_minor;
        refunded.paid_minor -= left.paid_minor;
        refunded.points -= left.points;
    }
    share.state.amount_minor += share.amount_minor;
    share.state.reversed_points += share.points;
    share.trace = std::move(refund.trace);
    return share;
}

}  // namespace

base::Result<RefundShare> refund_share(const Award& award,
                                       const RefundState& before,
                                       const base::List<RefundLine>& lines,
                                       std::int64_t amount_minor) {
    if (amount_minor < 0) {
        return base::Problem{"refund_invalid",
                             "/amount_minor",
                             std::to_string(amount_minor),
                             "0 or more",
                             "Send the money that went back as a positive amount"};
    }
    Refund refund;
    refund.left = what_is_left(award, before);
    refund.parts.resize(refund.left.size());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        base::Problems problems =
            take_line(lines[index], "/lines/" + std::to_string(index), refund);
        if (!problems.empty()) {
            return problems;
        }
    }
    if (amount_minor > 0) {
        base::Problems problems = take_amount(amount_minor, refund);
        if (!problems.empty()) {
            return problems;
        }
    }
    if (lines.empty() && amount_minor == 0) {
        take_rest(refund);
    }
    return summed(award, before, refund);
}

}  // namespace spaarpas::loyalty

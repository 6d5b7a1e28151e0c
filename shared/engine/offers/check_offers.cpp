#include <algorithm>

#include "engine/program/checker.h"
#include "engine/program/walk.h"

namespace spaarpas::engine {

namespace {

/// Whether a rule names it: `{"issue": "five-euro"}`, or in an object.
bool issues(const Rule& rule, const std::string& offer) {
    return std::any_of(rule.actions.begin(), rule.actions.end(), [&offer](const Action& action) {
        const Said said(action.form);
        return said.text("issue") == offer || said.text("offer") == offer;
    });
}

bool is_issued(const Program& program, const std::string& offer) {
    return std::any_of(program.rules.begin(), program.rules.end(), [&offer](const Rule& rule) {
        return issues(rule, offer);
    });
}

void check_price(Checker& checker, const Offer& offer) {
    if (offer.price) {
        const Checker::At here(checker, "price");
        checker.held_unit("unit", offer.price->unit);
    } else if (!is_issued(checker.program(), offer.id)) {
        checker.add(
            "offer_unreachable",
            "price",
            "no price, and no rule that issues it",
            "a price, or a rule that does {\"issue\": {\"offer\": " + quoted(offer.id) + "}}",
            "Sell it, or name it in a rule");
    }
}

void check_discount(Checker& checker, const Discount& discount) {
    if (discount.amount_minor == 0 && discount.percent_bp == 0 && !discount.shipping) {
        const Checker::At here(checker, "gives");
        checker.add("discount_empty",
                    "discount",
                    "a discount of nothing",
                    "an amount, a part of the goods, or `shipping` as true",
                    "Say what is taken off");
    }
}

void check_limits(Checker& checker, const Offer& offer) {
    checker.limits(offer.limit, true, false);
    checker.given(offer.limited);
    for (std::size_t index = 0; index < offer.limit.size(); ++index) {
        const Checker::At here(checker, "limit", index);
        if (offer.limit[index].per.span == Span::order &&
            offer.limit[index].of == LimitOf::member) {
            checker.add("limit_window",
                        "per",
                        "`order`",
                        "a time, since an offer is not got on an order",
                        "Choose `day` to `ever`, or {\"days\": n}");
        }
    }
}

}  // namespace

void check_offers(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Offer>& offers = checker.program().offers;
    for (std::size_t index = 0; index < offers.size(); ++index) {
        const Offer& offer = offers[index];
        const Checker::At here(checker, "offers", index);
        checker.unique(offer.id, seen);
        checker.texts("name", offer.name);
        checker.texts("description", offer.description, true);
        check_price(checker, offer);
        if (offer.gives.discount) {
            check_discount(checker, *offer.gives.discount);
        }
        checker.condition("if", offer.condition, Asked::member);
        checker.condition("use_if", offer.use_condition, Asked::order);
        check_limits(checker, offer);
    }
}

}  // namespace spaarpas::engine

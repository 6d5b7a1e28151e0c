#include "engine/preview/next_step.h"

#include <algorithm>
#include <string_view>

#include "base/exact.h"
#include "engine/offers/missing.h"

namespace spaarpas::engine {

namespace {

std::int64_t pending_of(const base::List<Balances>& balances, std::string_view unit) {
    for (const Balances& balance : balances) {
        if (balance.unit == unit) {
            return balance.pending;
        }
    }
    return 0;
}

/// Whether a smaller part of its way is left.
bool is_nearer(const NextStep& step, const std::optional<NextStep>& best) {
    return !best || base::exact::Wide{step.missing} * best->target <
                        base::exact::Wide{best->missing} * step.target;
}

/// What the cart lacks for an offer; missing nothing where that is not its amount, or not its
/// amount alone.
NextStep way_in_cart(const Offer& offer, const VoucherDiscount& discount) {
    NextStep step{&offer};
    step.is_of_cart = true;
    const bool lacks_amount = !discount.fits && discount.why.size() == 1 &&
                              discount.why.front().code == Code::not_met_amount;
    if (lacks_amount) {
        step.missing = number_of(discount.why.front(), "missing_minor").value_or(0);
        step.target = number_of(discount.why.front(), "at_least_minor").value_or(0);
    }
    return step;
}

std::optional<NextStep> nearest_in_cart(const Program& program,
                                        const base::List<OfferInCart>& in_cart) {
    std::optional<NextStep> best;
    for (const OfferInCart& tried : in_cart) {
        const Offer* const offer = find_offer(program, tried.offer);
        const NextStep step = offer != nullptr ? way_in_cart(*offer, tried.discount) : NextStep();
        if (is_nearly(step.missing, step.target) && is_nearer(step, best)) {
            best = step;
        }
    }
    return best;
}

/// The first offer that can be had, or one of the same unit that costs more.
bool is_better(const Offer& offer, const std::optional<NextStep>& best) {
    return !best || (best->offer->price->unit == offer.price->unit &&
                     best->offer->price->amount < offer.price->amount);
}

std::optional<NextStep> offer_to_have(const Program& program, const Prospects& prospects) {
    std::optional<NextStep> best;
    for (const OfferState& state : prospects.offers) {
        const Offer* const offer = state.can_have ? find_offer(program, state.offer) : nullptr;
        if (offer != nullptr && offer->price && is_better(*offer, best)) {
            best = NextStep{offer, nullptr, 0, offer->price->amount};
        }
    }
    return best;
}

NextStep towards_offer(const Offer& offer, std::int64_t missing, const Prospects& prospects) {
    const std::int64_t pending =
        std::max<std::int64_t>(0, pending_of(prospects.balances, offer.price->unit));
    NextStep step{&offer, nullptr, missing - pending, offer.price->amount};
    if (step.missing <= 0) {
        step.missing = 0;
        step.is_coming = true;
    }
    return step;
}

void take_nearest_offer(const Program& program,
                        const Prospects& prospects,
                        std::optional<NextStep>& best) {
    for (const OfferState& state : prospects.offers) {
        const std::int64_t missing = missing_units(state);
        const Offer* const offer = missing > 0 ? find_offer(program, state.offer) : nullptr;
        if (offer == nullptr || !offer->price) {
            continue;
        }
        const NextStep step = towards_offer(*offer, missing, prospects);
        if (is_nearer(step, best)) {
            best = step;
        }
    }
}

void take_nearest_milestone(const Program& program,
                            const Prospects& prospects,
                            std::optional<NextStep>& best) {
    for (const MilestoneStatus& status : prospects.milestones) {
        const NextStep step{nullptr, &status, status.target - status.progress, status.target};
        const bool is_a_way = status.open && status.target > 0 && step.missing > 0;
        if (is_a_way && find_rule(program, status.rule) != nullptr && is_nearer(step, best)) {
            best = step;
        }
    }
}

}  // namespace

std::optional<NextStep> next_step(const Program& program, const Prospects& prospects) {
    std::optional<NextStep> best = nearest_in_cart(program, prospects.in_cart);
    if (!best) {
        best = offer_to_have(program, prospects);
    }
    if (!best) {
        take_nearest_offer(program, prospects, best);
        take_nearest_milestone(program, prospects, best);
    }
    return best;
}

}  // namespace spaarpas::engine

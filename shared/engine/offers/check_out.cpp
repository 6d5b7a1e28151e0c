#include "base/try.h"
#include "engine/explain/note.h"
#include "engine/offers/offers.h"
#include "engine/offers/till.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

namespace {

/// Whether a voucher may stand among the others, each of which must allow it; a code counts once.
bool combines(const base::List<HeldVoucher>& vouchers, std::size_t index) {
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (vouchers[earlier].code == vouchers[index].code) {
            return false;
        }
    }
    return vouchers.size() == 1 || vouchers[index].offer->combines;
}

/// Asks the order whether the offer fits it, and then takes off what it gives.
void use(Till& till, const Offer& offer, const Question& order, VoucherDiscount& discount) {
    if (order.event->cart->lines.empty()) {
        note(discount.why, Code::voucher_empty_cart, offer.id);
        return;
    }
    Answer answer;
    answer.holds = true;
    if (offer.use_condition) {
        answer = ask(*offer.use_condition, order);
    }
    if (!answer.holds) {
        note_all(discount.why, answer.why_not, offer.id);
        return;
    }
    take_off(till, offer, answer.choice, discount);
}

}  // namespace

base::Result<Checkout> check_out(const Program& program,
                                 const Facts& facts,
                                 const Cart& cart,
                                 const base::List<HeldVoucher>& vouchers,
                                 std::int64_t at_ms) {
    Event order;
    order.cart = cart;
    SPAARPAS_TRY(const CountedCart& counted, count_cart(program, *order.cart));
    const Question question{program, facts, at_ms, &order, &counted};
    Till till = open_till(counted);
    Checkout checkout;
    for (std::size_t index = 0; index < vouchers.size(); ++index) {
        VoucherDiscount& discount = checkout.vouchers.emplace_back();
        discount.code = vouchers[index].code;
        if (combines(vouchers, index)) {
            use(till, *vouchers[index].offer, question, discount);
        } else {
            note(discount.why, Code::voucher_not_combinable, vouchers[index].offer->id);
        }
        checkout.fits = checkout.fits && discount.fits;
    }
    return checkout;
}

VoucherDiscount offer_in_cart(const Program& program,
                              const Facts& facts,
                              const Cart& cart,
                              const Offer& offer,
                              std::int64_t at_ms) {
    base::List<HeldVoucher> one;
    one.push_back({"", &offer});
    const base::Result<Checkout> checkout = check_out(program, facts, cart, one, at_ms);
    return checkout ? checkout.value().vouchers.front() : VoucherDiscount();
}

void visit_fields(json::Fields& fields, VoucherDiscount& discount) {
    fields.text(keys::may("code", SPAARPAS_DOC("The voucher; none for an offer that is looked at")),
                discount.code,
                keys::a_name);
    fields.boolean(keys::must("fits", SPAARPAS_DOC("Whether it can be used on this order")),
                   discount.fits);
    fields.integer(keys::must("discount_minor", SPAARPAS_DOC("Taken off the goods")),
                   discount.discount_minor,
                   keys::not_negative);
    fields.integer(keys::must("shipping_discount_minor", SPAARPAS_DOC("Taken off the shipping")),
                   discount.shipping_discount_minor,
                   keys::not_negative);
    fields.text(
        keys::may("perk", SPAARPAS_DOC("What the shop honours")), discount.perk, keys::an_id);
    fields.list(keys::must("why", SPAARPAS_DOC("How it came to this, or why not")), discount.why);
}

}  // namespace spaarpas::engine

#pragma once

#include <string>

#include <doctest/doctest.h>

#include "engine/offers/offers.h"
#include "tests/unit/engine/support/asking.h"

/// Offers, and orders on which somebody uses vouchers of them.
namespace spaarpas::engine::test {

inline Offer amount_off(std::int64_t amount_minor) {
    Offer offer;
    offer.id = "amount";
    offer.gives.discount = Discount{amount_minor, 0, 0, false};
    return offer;
}

inline Offer percent_off(std::int64_t percent_bp, std::int64_t at_most_minor = 0) {
    Offer offer;
    offer.id = "percent";
    offer.gives.discount = Discount{0, percent_bp, at_most_minor, false};
    return offer;
}

inline Offer free_shipping() {
    Offer offer;
    offer.id = "shipping";
    offer.gives.discount = Discount{0, 0, 0, true};
    return offer;
}

inline Offer free_item(const std::string& sku) {
    Offer offer;
    offer.id = "item";
    offer.gives.item = sku;
    return offer;
}

inline Offer that_combines(Offer offer) {
    offer.combines = true;
    return offer;
}

inline Offer used_if(Offer offer, const char* text) {
    offer.use_condition = condition(text);
    return offer;
}

/// An order and the vouchers that somebody wants to use on it.
struct Checkouts {
    Program program = euro_program();
    Cart cart = euro_cart({line("beans", 2, 1000)});
    Facts facts;

    Checkout check_out(const spaarpas::base::List<Offer>& offers) {
        spaarpas::base::List<HeldVoucher> vouchers;
        for (const Offer& offer : offers) {
            vouchers.push_back({"CODE-" + std::to_string(vouchers.size()), &offer});
        }
        const auto checkout = spaarpas::engine::check_out(program, facts, cart, vouchers, 0);
        CHECK(checkout.ok());
        return checkout.ok() ? checkout.value() : Checkout();
    }
    /// What each voucher takes off, goods and shipping: `500+0 0+495`.
    std::string taken(const spaarpas::base::List<Offer>& offers) {
        std::string text;
        for (const VoucherDiscount& voucher : check_out(offers).vouchers) {
            text += (text.empty() ? "" : " ") + std::to_string(voucher.discount_minor) + '+' +
                    std::to_string(voucher.shipping_discount_minor);
        }
        return text;
    }
    /// How a single voucher comes to its discount, or why it does not fit.
    std::string why(const Offer& offer) {
        const VoucherDiscount discount = offer_in_cart(program, facts, cart, offer, 0);
        CHECK(discount.fits == (find_step(discount.why, Code::voucher_discount) != nullptr));
        return said(discount.why);
    }
};

}  // namespace spaarpas::engine::test

#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "base/result.h"
#include "engine/cart/cart.h"
#include "engine/decide/decision.h"
#include "engine/decide/facts.h"
#include "engine/ledger/entry.h"
#include "engine/program/program.h"

namespace spaarpas::engine {

/// Whether a member can have an offer now, and if not, why and what would help.
///
/// *Shape*: `why` holds one step: `offer_affordable`, or the refusal. `missing` units of the price
/// are named in it.
struct OfferState {
    static constexpr const char* type_name = "OfferState";
    std::string offer;
    bool can_have = false;
    Trace why;
};

void visit_fields(json::Fields& fields, OfferState& state);

/// `room` is what limits of all members leave; one that is not named leaves any number.
OfferState offer_state(const Program& program,
                       const Facts& facts,
                       const base::List<Balances>& balances,
                       const base::List<Room>& room,
                       const Offer& offer,
                       std::int64_t at_ms);

/// The event `bought` of an offer as a decision adds to it: uses of the offer's limits.
base::List<Use> uses_of(const Offer& offer, std::int64_t times);

/// A voucher as checkout knows it: the offer by the version that gave it.
struct HeldVoucher {
    std::string code;
    const Offer* offer = nullptr;
};

/// What a voucher takes off.
///
/// *Shape*: one that does not fit takes nothing, and `why` ends with its reason; one that does has
/// `voucher_discount` there.
struct VoucherDiscount {
    static constexpr const char* type_name = "VoucherDiscount";
    std::string code;
    bool fits = false;
    std::int64_t discount_minor = 0;
    std::int64_t shipping_discount_minor = 0;
    std::string perk;
    Trace why;
};

void visit_fields(json::Fields& fields, VoucherDiscount& discount);

/// What the vouchers of one order take off together, in their order: never more than the goods,
/// each of what the ones before it left, and only vouchers that combine where there is more than
/// one (docs/program.md, 9).
///
/// *Shape*: one item a voucher. The cart is the order before anything was taken off it for them.
/// *Errors*: those of `count_cart`.
struct Checkout {
    base::List<VoucherDiscount> vouchers;
    bool fits = true;
};
base::Result<Checkout> check_out(const Program& program,
                                 const Facts& facts,
                                 const Cart& cart,
                                 const base::List<HeldVoucher>& vouchers,
                                 std::int64_t at_ms);

/// What would have to be in the cart for a voucher of the offer to fit; `fits` where it does. The
/// engine's own answer, which the wallet shows and `reserve` follows. An item that is missing can
/// be put into the cart: that is `voucher_no_item`. Of a cart that makes no sense it says nothing.
VoucherDiscount offer_in_cart(const Program& program,
                              const Facts& facts,
                              const Cart& cart,
                              const Offer& offer,
                              std::int64_t at_ms);

}  // namespace spaarpas::engine

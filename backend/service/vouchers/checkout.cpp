#include "backend/service/vouchers/checkout.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "backend/service/names/nfc.h"
#include "backend/service/paths/mends.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/vouchers/code.h"
#include "backend/service/vouchers/remains.h"
#include "backend/service/vouchers/view.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using store::VoucherState;
using wire::VoucherReply;
using wire::VoucherReserveRequest;

constexpr std::int64_t ms_per_minute = 60000;

bool is_of_order(const HeldAtCheckout& held, const std::string& order_id) {
    return held.record.order_id == order_id;
}

/// Whether an order holds the voucher at this instant.
bool is_held(const HeldAtCheckout& held) {
    return state_at(held.record, held.account.session().now_ms()) == wire::VoucherState::reserved;
}

Result<Done> move(HeldAtCheckout& held, const VoucherRecord& after) {
    if (!held.account.session().tables().vouchers().change(held.record, after)) {
        return refusal(ErrorCode::voucher_reserved, "The voucher has changed in the meantime.");
    }
    held.record = after;
    held.account.note_change();
    return Done{};
}

Result<Done> set_free(HeldAtCheckout& held) {
    VoucherRecord after = held.record;
    after.state = VoucherState::issued;
    after.order_id.clear();
    after.reserved_until_ms.reset();
    return move(held, after);
}

Result<Done> hold(HeldAtCheckout& held, const std::string& order_id) {
    VoucherRecord after = held.record;
    after.state = VoucherState::reserved;
    after.order_id = order_id;
    after.reserved_until_ms =
        held.account.session().now_ms() + held.offer->reserve_minutes * ms_per_minute;
    return move(held, after);
}

/// *Errors*: `voucher_used`, `voucher_withdrawn`, `voucher_expired`, `voucher_reserved`.
Result<Done> check_free_for(const HeldAtCheckout& held, const std::string& order_id) {
    switch (state_at(held.record, held.account.session().now_ms())) {
        case wire::VoucherState::used:
            return refusal(ErrorCode::voucher_used);
        case wire::VoucherState::withdrawn:
            return refusal(ErrorCode::voucher_withdrawn);
        case wire::VoucherState::expired:
            return refusal(ErrorCode::voucher_expired);
        case wire::VoucherState::reserved:
            break;
        case wire::VoucherState::issued:
            return Done{};
    }
    return is_of_order(held, order_id) ? Result<Done>(Done{})
                                       : refusal(ErrorCode::voucher_reserved);
}

/// When a reservation began, by which the vouchers of an order have their order.
std::int64_t held_since(const VoucherRecord& record, const engine::Offer& offer) {
    return record.reserved_until_ms.value_or(0) - offer.reserve_minutes * ms_per_minute;
}

struct Place {
    std::int64_t since_ms = 0;
    VoucherRecord record;
    const engine::Offer* offer = nullptr;
};

/// The vouchers that the order holds, as they came, and this one; the last where it is new.
base::List<engine::HeldVoucher> named_by(const HeldAtCheckout& held, const std::string& order_id) {
    Session& session = held.account.session();
    const bool is_new = !is_held(held);
    std::vector<Place> places;
    for (VoucherRecord& record :
         session.tables().vouchers().of_order(held.record.program, order_id)) {
        const engine::Offer* const offer = offer_of(record, held.account.program());
        const auto state = state_at(record, session.now_ms());
        const bool counts =
            state == wire::VoucherState::used || state == wire::VoucherState::reserved;
        if (offer != nullptr && counts && !(is_new && record.code == held.record.code)) {
            const std::int64_t since_ms = held_since(record, *offer);
            places.push_back({since_ms, std::move(record), offer});
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
        return left.since_ms < right.since_ms;
    });
    base::List<engine::HeldVoucher> vouchers;
    for (const Place& place : places) {
        vouchers.push_back({place.record.code, place.offer});
    }
    if (is_new) {
        vouchers.push_back({held.record.code, held.offer});
    }
    return vouchers;
}

bool is_told(const engine::VoucherDiscount& discount, engine::Code code) {
    return !discount.why.empty() && discount.why.back().code == code;
}

/// A shop may put the product into the cart by itself, so its name stands alone.
Refusal missing_item(const std::string& sku) {
    constexpr ErrorCode code = ErrorCode::voucher_no_item;
    return refusal_at(code,
                      {wire::name_of(code), "/cart/lines", "no line of it", sku, mend_of(code)});
}

/// A reason of the engine as a refusal: its own code where the wire has one, else that the order
/// does not meet what the voucher asks. What an empty cart lacks is the voucher's product.
Refusal refusal_for_cart(const engine::VoucherDiscount& discount, const engine::Offer& offer) {
    if (discount.why.empty()) {
        return refusal(ErrorCode::voucher_not_met);
    }
    const engine::TraceStep& why = discount.why.back();
    const char* const name = engine::name_of(why.code);
    const wire::ErrorInfo* const info = wire::find_error(name);
    const ErrorCode code = info != nullptr ? info->error : ErrorCode::voucher_not_met;
    const bool may_lack_item =
        code == ErrorCode::voucher_no_item || code == ErrorCode::voucher_empty_cart;
    if (may_lack_item && !offer.gives.item.empty()) {
        return missing_item(offer.gives.item);
    }
    return refusal_at(code,
                      {name,
                       "/cart",
                       figures_of(why),
                       "an order on which the voucher may be used",
                       mend_of(code)});
}

/// What this voucher takes off, counted with the others; a refusal where it does not fit, where
/// with it another one may not stand, or where the order came back already.
Result<engine::VoucherDiscount> discount_of(const HeldAtCheckout& held,
                                            const VoucherReserveRequest& request) {
    SPAARPAS_ENSURE(check_order_stands(held, request.order_id));
    const std::int64_t now_ms = held.account.session().now_ms();
    const engine::Program& program = held.account.program_at(now_ms);
    const auto vouchers = named_by(held, request.order_id);
    engine::Cart cart = request.cart;
    put_into_nfc(cart);
    const auto checkout = engine::check_out(program, held.account.facts(), cart, vouchers, now_ms);
    if (!checkout) {
        return service::refusal_of(below(checkout.problems(), "/cart"));
    }
    engine::VoucherDiscount own;
    for (const engine::VoucherDiscount& discount : checkout.value().vouchers) {
        if (is_told(discount, engine::Code::voucher_not_combinable)) {
            return refusal(ErrorCode::voucher_not_combinable);
        }
        if (discount.code == held.record.code) {
            own = discount;
        }
    }
    return own.fits ? Result<engine::VoucherDiscount>(own) : refusal_for_cart(own, *held.offer);
}

}  // namespace

Result<HeldAtCheckout> find_voucher(Session& session,
                                    const std::string& program,
                                    const std::string& code) {
    auto record = session.tables().vouchers().find(program, normalized_voucher_code(code));
    auto account = record ? Account::by_key(session, record->member) : std::nullopt;
    if (!account || account->record().shop_id.empty()) {
        return refusal(ErrorCode::voucher_unknown);
    }
    const engine::Offer* const offer = offer_of(*record, account->program());
    if (offer == nullptr) {
        return refusal(ErrorCode::internal_error,
                       "A voucher's offer is in no version of the program.");
    }
    return HeldAtCheckout{*std::move(account), *std::move(record), offer};
}

VoucherReply reply_of(const HeldAtCheckout& held, std::int64_t now_ms) {
    VoucherReply reply;
    reply.voucher = voucher_view(held.record, held.account.program(), now_ms);
    reply.sku = held.offer->gives.item;
    reply.perk = held.offer->gives.perk;
    return reply;
}

Result<VoucherReply> reserve(HeldAtCheckout& held,
                             const VoucherReserveRequest& request,
                             bool& freed) {
    SPAARPAS_ENSURE(check_free_for(held, request.order_id));
    const bool was_held = is_held(held);
    const auto discount = discount_of(held, request);
    if (!discount) {
        const Result<Done> let_go = was_held ? set_free(held) : Result<Done>(Done{});
        freed = was_held && let_go.ok();
        return let_go ? discount.refusal() : let_go.refusal();
    }
    // Said again, it keeps its place among the order's vouchers, and its end.
    if (!was_held) {
        SPAARPAS_ENSURE(hold(held, request.order_id));
    }
    VoucherReply reply = reply_of(held, held.account.session().now_ms());
    reply.discount_minor = discount.value().discount_minor;
    reply.shipping_discount_minor = discount.value().shipping_discount_minor;
    return reply;
}

Result<bool> may_use(const HeldAtCheckout& held, const std::string& order_id) {
    switch (held.record.state) {
        case VoucherState::used:
            return is_of_order(held, order_id) ? Result<bool>(false)
                                               : refusal(ErrorCode::voucher_used);
        case VoucherState::withdrawn:
            return refusal(ErrorCode::voucher_withdrawn);
        case VoucherState::issued:
            return refusal(ErrorCode::voucher_not_reserved);
        case VoucherState::reserved:
            break;
    }
    // The shop has promised what it holds, also where the voucher ran out or the reservation ended
    // since, as long as nobody else has it.
    return is_of_order(held, order_id) ? Result<bool>(true) : refusal(ErrorCode::voucher_reserved);
}

Result<VoucherReply> release(HeldAtCheckout& held, const std::string& order_id) {
    if (held.record.state == VoucherState::used) {
        return refusal(ErrorCode::voucher_used);
    }
    if (held.record.state == VoucherState::withdrawn) {
        return refusal(ErrorCode::voucher_withdrawn);
    }
    if (held.record.state == VoucherState::reserved) {
        if (!is_of_order(held, order_id) && is_held(held)) {
            return refusal(ErrorCode::voucher_reserved);
        }
        SPAARPAS_ENSURE(set_free(held));
    }
    return reply_of(held, held.account.session().now_ms());
}

}  // namespace spaarpas::service

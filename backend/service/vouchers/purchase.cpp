#include "backend/service/vouchers/purchase.h"

#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/limits/room.h"
#include "backend/service/paths/mends.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/time/settle.h"
#include "backend/service/vouchers/grants.h"
#include "backend/service/vouchers/use.h"
#include "backend/service/vouchers/view.h"
#include "base/try.h"
#include "engine/ledger/movements.h"
#include "engine/offers/offers.h"

namespace spaarpas::service {

namespace {

/// Why the member cannot have an offer, as a refusal: the engine's own code, or that they do not
/// meet what the offer asks.
Refusal refusal_for_sale(const engine::OfferState& state) {
    if (state.why.empty()) {
        return refusal(ErrorCode::offer_not_met);
    }
    const engine::TraceStep& why = state.why.back();
    const char* const name = engine::name_of(why.code);
    const wire::ErrorInfo* const info = wire::find_error(name);
    const ErrorCode code = info != nullptr ? info->error : ErrorCode::offer_not_met;
    return refusal_at(
        code,
        {name, "/offer", figures_of(why), "an offer that the member can have now", mend_of(code)});
}

Result<Done> check_can_have(Account& account,
                            const engine::Program& program,
                            const engine::Offer& offer,
                            std::int64_t at_ms) {
    const engine::OfferState state =
        engine::offer_state(program,
                            account.facts(),
                            account.holding().balances,
                            rooms_for(account.session(), program, at_ms, {}),
                            offer,
                            at_ms);
    return state.can_have ? Result<Done>(Done{}) : refusal_for_sale(state);
}

Happening purchase_of(const store::VoucherRecord& voucher, const engine::Offer& offer) {
    Happening what;
    what.event.id = bought_event_id(voucher.code);
    what.event.kind = "bought";
    what.event.at_ms = voucher.issued_at_ms;
    what.event.subject = offer.id;
    what.event.names = {offer.price->unit};
    what.event.attributes.emplace_back("price", offer.price->amount);
    what.origin = vouchers_origin;
    what.kind = wire::EntryKind::redemption;
    what.subject = offer.id;
    return what;
}

}  // namespace

Result<wire::Voucher> buy(Account& account, const std::string& offer_id) {
    const std::int64_t now_ms = account.session().now_ms();
    SPAARPAS_ENSURE(let_time_pass(account, now_ms));
    const engine::Program& program = account.program_at(now_ms);
    const engine::Offer* const offer = engine::find_offer(program, offer_id);
    if (offer == nullptr) {
        return refusal(ErrorCode::offer_unknown);
    }
    SPAARPAS_ENSURE(check_can_have(account, program, *offer, now_ms));
    SPAARPAS_TRY(store::VoucherRecord voucher, draw_up(account, offer_id, now_ms));
    Happening what = purchase_of(voucher, *offer);
    what.also = [&](engine::Draft& draft, Change& change) -> Result<Done> {
        const engine::Occasion occasion{program, offer->price->unit, what.event.id, now_ms};
        base::Result<base::List<engine::Spent>> spent =
            engine::redeem(draft, occasion, offer->price->amount);
        if (!spent) {
            return service::refusal_of(spent.problems());
        }
        voucher.spent = std::move(spent).value();
        issue_bought(account, voucher, bought_event_id(voucher.code), change);
        return Done{};
    };
    SPAARPAS_ENSURE(happen(account, what));
    return voucher_view(voucher, account.program(), now_ms);
}

}  // namespace spaarpas::service

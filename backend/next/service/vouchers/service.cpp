#include "backend/next/service/vouchers/service.h"

#include <functional>
#include <utility>

#include "backend/next/service/events/happening.h"
#include "backend/next/service/paths/read_path.h"
#include "backend/next/service/paths/refusals.h"
#include "backend/next/service/paths/write_path.h"
#include "backend/next/service/programs/registry.h"
#include "backend/next/service/time/settle.h"
#include "backend/next/service/vouchers/checkout.h"
#include "backend/next/service/vouchers/purchase.h"
#include "backend/next/service/vouchers/use.h"
#include "backend/next/service/wallet/wallet_view.h"
#include "base/try.h"
#include "wire/next/fields.h"

namespace spaarpas::service::next {

namespace {

using wire::next::VoucherReply;

/// Each step at checkout may be said twice, so that it needs no key.
Result<VoucherReply> on_voucher(Context& context,
                                const MerchantCaller& caller,
                                const std::string& code,
                                const std::function<Result<VoucherReply>(HeldAtCheckout&)>& work) {
    if (!context.programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    Result<VoucherReply> reply = Refusal{};
    SPAARPAS_ENSURE(write_unkeyed(context, [&](Session& session) -> Result<Done> {
        SPAARPAS_TRY(HeldAtCheckout held, find_voucher(session, caller.program, code));
        SPAARPAS_ENSURE(let_time_pass(held.account, session.now_ms()));
        reply = work(held);
        if (reply) {
            held.account.save();
            return Done{};
        }
        return reply.refusal();
    }));
    return reply;
}

Result<wire::next::RedemptionReply> buy_as_member(Session& session,
                                                  const ShopperCaller& caller,
                                                  const std::string& offer) {
    wire::next::RedemptionReply reply;
    SPAARPAS_ENSURE(act_as_member(session, caller, [&](Account& account) -> Result<Done> {
        SPAARPAS_TRY(reply.voucher, buy(account, offer));
        SPAARPAS_TRY(reply.wallet, wallet_now(account));
        return Done{};
    }));
    return reply;
}

Result<VoucherReply> use_for(HeldAtCheckout& held, const std::string& order_id) {
    SPAARPAS_TRY(const bool is_new, may_use(held, order_id));
    if (is_new) {
        SPAARPAS_ENSURE(use(held, order_id));
    }
    return reply_of(held, held.account.session().now_ms());
}

}  // namespace

Result<wire::next::RedemptionReply> VoucherService::redeem(
    const ShopperCaller& caller,
    const IdempotencyKey& key,
    const wire::next::RedemptionRequest& request) const {
    const WriteRequest write =
        shopper_write(context_, caller, key, "POST /v1/wallet/redemptions", request);
    return carry_out<wire::next::RedemptionReply>(context_, write, [&](Session& session) {
        return buy_as_member(session, caller, request.offer);
    });
}

Result<VoucherReply> VoucherService::reserve(
    const MerchantCaller& caller,
    const std::string& code,
    const wire::next::VoucherReserveRequest& request) const {
    std::optional<Refusal> refused;
    Result<VoucherReply> reply =
        on_voucher(context_, caller, code, [&](HeldAtCheckout& held) -> Result<VoucherReply> {
            bool freed = false;
            Result<VoucherReply> reserved = next::reserve(held, request, freed);
            if (!reserved && freed) {
                // That the order no longer holds it has to be kept.
                refused = reserved.refusal();
                return VoucherReply{};
            }
            return reserved;
        });
    return refused ? Result<VoucherReply>(*std::move(refused)) : std::move(reply);
}

Result<VoucherReply> VoucherService::commit(const MerchantCaller& caller,
                                            const std::string& code,
                                            const wire::next::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, [&](HeldAtCheckout& held) {
        return use_for(held, request.order_id);
    });
}

Result<VoucherReply> VoucherService::release(const MerchantCaller& caller,
                                             const std::string& code,
                                             const wire::next::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, [&](HeldAtCheckout& held) {
        return next::release(held, request.order_id);
    });
}

}  // namespace spaarpas::service::next

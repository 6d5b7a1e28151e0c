#include "backend/service/vouchers/service.h"

#include <functional>
#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/paths/plain_text.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/programs/registry.h"
#include "backend/service/time/settle.h"
#include "backend/service/vouchers/checkout.h"
#include "backend/service/vouchers/purchase.h"
#include "backend/service/vouchers/remains.h"
#include "backend/service/vouchers/undo.h"
#include "backend/service/vouchers/use.h"
#include "base/try.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

using wire::VoucherReply;

/// Each step at checkout may be said twice, so that it needs no key.
Result<VoucherReply> on_voucher(Context& context,
                                const MerchantCaller& caller,
                                const std::string& code,
                                const std::string& order_id,
                                const std::function<Result<VoucherReply>(HeldAtCheckout&)>& work) {
    if (!context.programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    SPAARPAS_ENSURE(check_plain(order_id, "/order_id"));
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

Result<wire::Voucher> buy_as_member(Session& session,
                                    const ShopperCaller& caller,
                                    const std::string& offer) {
    wire::Voucher voucher;
    SPAARPAS_ENSURE(act_as_member(session, caller, [&](Account& account) -> Result<Done> {
        SPAARPAS_TRY(voucher, buy(account, offer));
        return Done{};
    }));
    return voucher;
}

Result<VoucherReply> use_for(HeldAtCheckout& held, const std::string& order_id) {
    SPAARPAS_ENSURE(check_order_stands(held, order_id));
    SPAARPAS_TRY(const bool is_new, may_use(held, order_id));
    if (is_new) {
        SPAARPAS_ENSURE(use(held, order_id));
    }
    return reply_of(held, held.account.session().now_ms());
}

}  // namespace

Result<wire::Voucher> VoucherService::redeem(const ShopperCaller& caller,
                                             const IdempotencyKey& key,
                                             const wire::RedemptionRequest& request) const {
    const WriteRequest write =
        shopper_write(context_, caller, key, "POST /v1/wallet/redemptions", request);
    return carry_out<wire::Voucher>(context_, write, [&](Session& session) {
        return buy_as_member(session, caller, request.offer);
    });
}

Result<Done> VoucherService::undo(const ShopperCaller& caller,
                                  const IdempotencyKey& key,
                                  const wire::UndoRequest& request) const {
    return done_once(
        context_,
        shopper_write(context_, caller, key, "POST /v1/wallet/redemptions/undo", request),
        [&](Session& session) {
            return act_as_member(session, caller, [&](Account& account) {
                return undo_purchase(account, request.code);
            });
        });
}

Result<VoucherReply> VoucherService::reserve(const MerchantCaller& caller,
                                             const std::string& code,
                                             const wire::VoucherReserveRequest& request) const {
    std::optional<Refusal> refused;
    Result<VoucherReply> reply = on_voucher(context_,
                                            caller,
                                            code,
                                            request.order_id,
                                            [&](HeldAtCheckout& held) -> Result<VoucherReply> {
                                                bool freed = false;
                                                Result<VoucherReply> reserved =
                                                    service::reserve(held, request, freed);
                                                if (!reserved && freed) {
                                                    // That the order no longer holds it has to be
                                                    // kept.
                                                    refused = reserved.refusal();
                                                    return VoucherReply{};
                                                }
                                                return reserved;
                                            });
    return refused ? Result<VoucherReply>(*std::move(refused)) : std::move(reply);
}

Result<VoucherReply> VoucherService::commit(const MerchantCaller& caller,
                                            const std::string& code,
                                            const wire::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, request.order_id, [&](HeldAtCheckout& held) {
        return use_for(held, request.order_id);
    });
}

Result<VoucherReply> VoucherService::release(const MerchantCaller& caller,
                                             const std::string& code,
                                             const wire::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, request.order_id, [&](HeldAtCheckout& held) {
        return service::release(held, request.order_id);
    });
}

}  // namespace spaarpas::service

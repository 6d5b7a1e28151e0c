#include "backend/service/vouchers.h"

#include <functional>

#include "backend/service/account.h"
#include "backend/service/registry.h"
#include "backend/service/voucher_code.h"
#include "backend/service/wallet_view.h"
#include "backend/service/write_path.h"
#include "loyalty/rewards/rewards.h"

namespace spaarpas::service {

namespace {

using store::VoucherStep;

/// A voucher with the program that issued it: its terms are those of that version.
struct IssuedVoucher {
    store::VoucherRecord record;
    ProgramPointer program;
    const loyalty::Reward* reward = nullptr;
};

Result<IssuedVoucher> find_voucher(Session& session,
                                   const MerchantCaller& caller,
                                   const std::string& code) {
    const auto record =
        session.tables().vouchers().find(caller.program, normalized_voucher_code(code));
    if (!record || record->step == VoucherStep::withdrawn) {
        return refusal("voucher_unknown");
    }
    IssuedVoucher issued{
        *record,
        session.context().programs.version(caller.program, record->program_version),
        nullptr};
    issued.reward =
        issued.program ? loyalty::find_reward(*issued.program, record->reward) : nullptr;
    if (issued.reward == nullptr) {
        return refusal("internal_error", "A voucher's reward is in no version of the program.");
    }
    return issued;
}

wire::VoucherReply reply_of(const Session& session, const IssuedVoucher& issued) {
    wire::VoucherReply reply;
    reply.voucher = voucher_view(issued.record, session.now_ms());
    if (issued.reward->kind == loyalty::RewardKind::product) {
        reply.sku = issued.reward->sku;
    }
    if (issued.reward->kind == loyalty::RewardKind::perk) {
        reply.perk = issued.reward->perk;
    }
    return reply;
}

/// Moves the voucher on and tells the member.
Result<Done> advance(Session& session, IssuedVoucher& issued, VoucherStep to) {
    const VoucherStep from = issued.record.step;
    if (!session.tables().vouchers().advance(issued.record, from, to)) {
        return refusal("voucher_reserved", "The voucher has changed in the meantime.");
    }
    issued.record.step = to;
    auto account = Account::by_key(session, issued.record.member);
    if (account) {
        account->note_change();
        account->save();
    }
    return Done{};
}

bool is_of_order(const IssuedVoucher& issued, const std::string& order_id) {
    return issued.record.order_id == order_id;
}

Result<wire::VoucherReply> reserve_now(Session& session,
                                       IssuedVoucher& issued,
                                       const wire::VoucherReserveRequest& request) {
    const VoucherStep step = issued.record.step;
    if (step == VoucherStep::used) {
        return refusal("voucher_used");
    }
    if (step == VoucherStep::reserved && !is_of_order(issued, request.order_id)) {
        return refusal("voucher_reserved");
    }
    if (session.now_ms() >= issued.record.expires_at_ms) {
        return refusal("voucher_expired");
    }
    const auto discount = loyalty::voucher_discount(*issued.program, *issued.reward, request.cart);
    if (!discount) {
        return refusal_of(discount.problems());
    }
    if (!discount.value().refusal.empty()) {
        return refusal_of({{discount.value().refusal, "", "", "", "The cart does not qualify."}});
    }
    issued.record.order_id = request.order_id;
    if (step == VoucherStep::issued) {
        const auto moved = advance(session, issued, VoucherStep::reserved);
        if (!moved) {
            return moved.refusal();
        }
    }
    wire::VoucherReply reply = reply_of(session, issued);
    reply.discount_minor = discount.value().discount_minor;
    reply.shipping_discount_minor = discount.value().shipping_discount_minor;
    return reply;
}

Result<wire::VoucherReply> commit_now(Session& session,
                                      IssuedVoucher& issued,
                                      const std::string& order_id) {
    const VoucherStep step = issued.record.step;
    if (step == VoucherStep::used) {
        return is_of_order(issued, order_id) ? Result<wire::VoucherReply>(reply_of(session, issued))
                                             : refusal("voucher_used");
    }
    if (step != VoucherStep::reserved) {
        return refusal("voucher_not_reserved");
    }
    if (!is_of_order(issued, order_id)) {
        return refusal("voucher_reserved");
    }
    // A voucher that ran out between checkout and payment is honoured: the shop has promised it.
    const auto moved = advance(session, issued, VoucherStep::used);
    return moved ? Result<wire::VoucherReply>(reply_of(session, issued)) : moved.refusal();
}

Result<wire::VoucherReply> release_now(Session& session,
                                       IssuedVoucher& issued,
                                       const std::string& order_id) {
    const VoucherStep step = issued.record.step;
    if (step == VoucherStep::used) {
        return refusal("voucher_used");
    }
    if (step == VoucherStep::issued) {
        return reply_of(session, issued);
    }
    if (!is_of_order(issued, order_id)) {
        return refusal("voucher_reserved");
    }
    issued.record.order_id.clear();
    const auto moved = advance(session, issued, VoucherStep::issued);
    return moved ? Result<wire::VoucherReply>(reply_of(session, issued)) : moved.refusal();
}

/// Each step may be said twice, so that it needs no key.
Result<wire::VoucherReply> on_voucher(
    Context& context,
    const MerchantCaller& caller,
    const std::string& code,
    const std::function<Result<wire::VoucherReply>(Session&, IssuedVoucher&)>& work) {
    if (!context.programs.at(caller.program, context.clock.now_ms())) {
        return refusal("program_unknown");
    }
    wire::VoucherReply reply;
    const auto done = write_unkeyed(context, [&](Session& session) -> Result<Done> {
        auto issued = find_voucher(session, caller, code);
        if (!issued) {
            return issued.refusal();
        }
        auto result = work(session, issued.value());
        if (!result) {
            return result.refusal();
        }
        reply = std::move(result.value());
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return reply;
}

}  // namespace

Result<wire::VoucherReply> VoucherService::reserve(
    const MerchantCaller& caller,
    const std::string& code,
    const wire::VoucherReserveRequest& request) const {
    return on_voucher(context_, caller, code, [&request](Session& session, IssuedVoucher& issued) {
        return reserve_now(session, issued, request);
    });
}

Result<wire::VoucherReply> VoucherService::commit(const MerchantCaller& caller,
                                                  const std::string& code,
                                                  const wire::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, [&request](Session& session, IssuedVoucher& issued) {
        return commit_now(session, issued, request.order_id);
    });
}

Result<wire::VoucherReply> VoucherService::release(const MerchantCaller& caller,
                                                   const std::string& code,
                                                   const wire::VoucherOrderRequest& request) const {
    return on_voucher(context_, caller, code, [&request](Session& session, IssuedVoucher& issued) {
        return release_now(session, issued, request.order_id);
    });
}

}  // namespace spaarpas::service

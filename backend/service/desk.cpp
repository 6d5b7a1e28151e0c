#include "backend/service/desk.h"

#include "backend/service/account.h"
#include "backend/service/read_path.h"
#include "backend/service/settle.h"
#include "backend/service/wallet_view.h"
#include "backend/service/write_path.h"
#include "loyalty/rewards/rewards.h"
#include "loyalty/tiers/tier.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

Result<wire::AdjustmentReply> adjust_now(Session& session,
                                         const MerchantCaller& caller,
                                         const std::string& member,
                                         const wire::AdjustmentRequest& request) {
    const ProgramPointer program = session.context().programs.at(caller.program, session.now_ms());
    if (!program) {
        return refusal("program_unknown");
    }
    auto account = Account::find(session, caller.program, member);
    if (!account) {
        return refusal("member_unknown");
    }
    const auto settled = settle(*account, *program);
    if (!settled) {
        return settled.refusal();
    }
    EntryCause cause;
    cause.program_version = program->version;
    cause.occurred_at_ms = session.now_ms();
    cause.subject = request.reason;
    const auto entry = account->book(
        loyalty::adjust(
            *program, account->holding(), request.points, "adjustment", session.now_ms()),
        cause);
    if (!entry) {
        return entry.refusal();
    }
    account->save();
    return wire::AdjustmentReply{std::to_string(entry.value()), account->holding().balances};
}

void add_tier_perks(ReadScope& scope, const wire::Wallet& wallet, wire::Entitlements& reply) {
    const loyalty::Tier* tier = loyalty::find_tier(scope.program, wallet.facts.tier);
    if (tier == nullptr) {
        return;
    }
    for (const auto& perk : tier->perks) {
        reply.perks.push_back({perk.id, tier->id, wallet.facts.status_until_ms});
    }
}

void add_voucher_perks(ReadScope& scope, const wire::Wallet& wallet, wire::Entitlements& reply) {
    for (const auto& voucher : wallet.vouchers) {
        const loyalty::Reward* reward = loyalty::find_reward(scope.program, voucher.reward);
        const bool is_open = voucher.state == wire::VoucherState::issued ||
                             voucher.state == wire::VoucherState::reserved;
        if (reward != nullptr && is_open && reward->kind == loyalty::RewardKind::perk) {
            reply.perks.push_back({reward->perk, reward->id, voucher.expires_at_ms});
        }
    }
}

}  // namespace

Result<wire::MemberView> DeskService::member(const MerchantCaller& caller,
                                             const std::string& member) const {
    wire::MemberView view;
    const auto done =
        read_member(context_, caller.program, member, [&](ReadScope& scope) -> Result<Done> {
            if (!scope.member) {
                return refusal("member_unknown");
            }
            auto latest = entries_page(scope, "");
            if (!latest) {
                return latest.refusal();
            }
            view.wallet = wallet_of(scope.tables, scope.program, *scope.member, scope.now_ms);
            view.latest = std::move(latest.value().entries);
            return Done{};
        });
    if (!done) {
        return done.refusal();
    }
    return view;
}

Result<wire::AdjustmentReply> DeskService::adjust(const MerchantCaller& caller,
                                                  const IdempotencyKey& key,
                                                  const std::string& member,
                                                  const wire::AdjustmentRequest& request) const {
    const WriteRequest write{
        {caller.program, store::CallerKind::merchant, caller.source, key.value},
        "POST /v1/members/" + member + "/adjustments",
        json::write_message(request)};
    return carry_out<wire::AdjustmentReply>(context_, write, [&](Session& session) {
        return adjust_now(session, caller, member, request);
    });
}

Result<wire::Entitlements> DeskService::entitlements(const MerchantCaller& caller,
                                                     const std::string& member) const {
    wire::Entitlements reply;
    const auto done =
        read_member(context_, caller.program, member, [&](ReadScope& scope) -> Result<Done> {
            if (!scope.member) {
                return refusal("member_unknown");
            }
            const wire::Wallet wallet =
                wallet_of(scope.tables, scope.program, *scope.member, scope.now_ms);
            reply.member = member;
            reply.tier = wallet.facts.tier;
            add_tier_perks(scope, wallet, reply);
            add_voucher_perks(scope, wallet, reply);
            return Done{};
        });
    if (!done) {
        return done.refusal();
    }
    return reply;
}

}  // namespace spaarpas::service

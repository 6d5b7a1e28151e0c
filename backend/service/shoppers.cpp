#include "backend/service/shoppers.h"

#include <algorithm>

#include "backend/service/benefits.h"
#include "backend/service/facts.h"
#include "backend/service/read_path.h"
#include "backend/service/shopper_session.h"
#include "backend/service/wallet_view.h"
#include "backend/service/write_path.h"
#include "base/try.h"
#include "loyalty/rewards/rewards.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

Result<wire::Wallet> join_now(Session& session,
                              const ShopperCaller& caller,
                              const wire::JoinRequest& request) {
    const ProgramPointer program = session.context().programs.at(caller.program, session.now_ms());
    if (!program) {
        return refusal("program_unknown");
    }
    SPAARPAS_ENSURE(check_token(session.tables(), caller));
    auto account = Account::find(session, caller.program, caller.member);
    if (!account) {
        account.emplace(Account::join(
            session, caller.program, caller.member, request.locale, session.now_ms()));
    }
    account->set_locale(request.locale);
    account->save();
    return wallet_of(session.tables(), *program, account->record(), session.now_ms());
}

Result<Done> check_reward(const Acting& acting, const loyalty::Reward& reward) {
    auto& tables = acting.session.tables();
    const loyalty::RewardStatus status =
        loyalty::reward_status(reward,
                               acting.facts,
                               {acting.account.holding().balances.available,
                                tables.vouchers().redeemed(acting.account.key(), reward.id),
                                stock_left(tables, acting.program, reward)});
    if (!status.refusal.empty()) {
        return refusal_of({{status.refusal, "", "", "", "See the reward's state in the wallet."}});
    }
    return Done{};
}

Result<Done> redeem_now(Acting& acting,
                        const wire::RedemptionRequest& request,
                        wire::RedemptionReply& reply) {
    const loyalty::Reward* reward = loyalty::find_reward(acting.program, request.reward);
    if (reward == nullptr) {
        return refusal("reward_unknown");
    }
    SPAARPAS_ENSURE(check_reward(acting, *reward));
    auto& vouchers = acting.session.tables().vouchers();
    if (reward->stock &&
        !vouchers.take(acting.program.id, stock_good(*reward), 1, *reward->stock)) {
        return refusal("out_of_stock");
    }
    SPAARPAS_TRY(const std::int64_t entry,
                 acting.account.book(loyalty::redeem(acting.account.holding(), reward->cost_points),
                                     cause_of(acting, reward->id)));
    const std::string code = issue_voucher(acting.account, acting.program, *reward, entry);
    const auto voucher = vouchers.find(acting.program.id, code);
    reply.voucher = voucher_view(*voucher, acting.session.now_ms());
    reply.wallet = wallet_now(acting);
    return Done{};
}

/// Answers that rest on a consent go with it; that they were given stays, so that nobody is paid
/// twice.
void delete_answers_of(Acting& acting, const std::string& purpose) {
    auto& profile = acting.session.tables().profile();
    for (auto answer : profile.answers(acting.account.key())) {
        const loyalty::Prompt* prompt = loyalty::find_prompt(acting.program, answer.prompt);
        const bool rests_on_it = prompt != nullptr && answer.prompt == purpose &&
                                 prompt->legal_basis == loyalty::LegalBasis::consent;
        if (rests_on_it) {
            answer.document.clear();
            answer.withdrawn = true;
            profile.put_answer(acting.account.key(), answer);
        }
    }
    if (purpose == activity_purpose) {
        profile.delete_activity(acting.account.key());
    }
}

Result<Done> consent_now(Acting& acting, const wire::ConsentsRequest& request) {
    acting.session.tables().profile().put_consent(
        acting.account.key(), {request.purpose, request.granted, acting.session.now_ms()});
    if (!request.granted) {
        delete_answers_of(acting, request.purpose);
    }
    acting.account.note_change();
    return Done{};
}

bool has_consent(Acting& acting, const std::string& purpose) {
    const auto consents = acting.session.tables().profile().consents(acting.account.key());
    return std::any_of(consents.begin(), consents.end(), [&purpose](const auto& consent) {
        return consent.purpose == purpose && consent.granted;
    });
}

Result<Done> erase_now(Session& session, const ShopperCaller& caller) {
    auto token = check_token(session.tables(), caller);
    if (!token) {
        return token;
    }
    const auto record = session.tables().members().find(caller.program, caller.member);
    if (!record) {
        return Done{};
    }
    auto& tables = session.tables();
    for (const auto& voucher : tables.vouchers().of_member(record->key)) {
        const bool withdrawn = tables.vouchers().advance(
            voucher, store::VoucherStep::issued, store::VoucherStep::withdrawn);
        static_cast<void>(withdrawn);
    }
    tables.profile().erase(record->key);
    tables.journal().empty_replies(record->key);
    tables.members().forget(record->key);
    // The live streams of the erased member hear of it once.
    store::MemberRecord gone = *record;
    ++gone.revision;
    session.changed(gone);
    return Done{};
}

}  // namespace

Result<wire::Wallet> ShopperService::join(const ShopperCaller& caller,
                                          const IdempotencyKey& key,
                                          const wire::JoinRequest& request) const {
    return carry_out<wire::Wallet>(
        context_,
        shopper_write(caller, key, "POST /v1/wallet/join", request),
        [&](Session& session) { return join_now(session, caller, request); });
}

Result<wire::RedemptionReply> ShopperService::redeem(const ShopperCaller& caller,
                                                     const IdempotencyKey& key,
                                                     const wire::RedemptionRequest& request) const {
    return carry_out<wire::RedemptionReply>(
        context_,
        shopper_write(caller, key, "POST /v1/wallet/redemptions", request),
        [&](Session& session) -> Result<wire::RedemptionReply> {
            wire::RedemptionReply reply;
            const auto done = act_as_member(session, caller, [&](Acting& acting) {
                return redeem_now(acting, request, reply);
            });
            return done ? Result<wire::RedemptionReply>(std::move(reply)) : done.refusal();
        });
}

Result<wire::Wallet> ShopperService::consent(const ShopperCaller& caller,
                                             const IdempotencyKey& key,
                                             const wire::ConsentsRequest& request) const {
    return carry_out<wire::Wallet>(
        context_,
        shopper_write(caller, key, "POST /v1/wallet/consents", request),
        [&](Session& session) -> Result<wire::Wallet> {
            wire::Wallet wallet;
            const auto done = act_as_member(session, caller, [&](Acting& acting) {
                auto given = consent_now(acting, request);
                wallet = wallet_now(acting);
                return given;
            });
            return done ? Result<wire::Wallet>(std::move(wallet)) : done.refusal();
        });
}

namespace {

Result<Done> activity_now(Session& session, Acting& acting, const wire::ActivityRequest& request) {
    if (!has_consent(acting, activity_purpose)) {
        return refusal("consent_required");
    }
    session.tables().profile().add_activity(
        acting.account.key(), request.kind, request.subject, session.now_ms());
    acting.account.save();
    return Done{};
}

}  // namespace

Result<Done> ShopperService::activity(const ShopperCaller& caller,
                                      const wire::ActivityRequest& request) const {
    return write_unkeyed(context_, [&](Session& session) {
        return act_as_member(session, caller, [&](Acting& acting) {
            return activity_now(session, acting, request);
        });
    });
}

Result<Done> ShopperService::erase(const ShopperCaller& caller) const {
    auto recent = check_recent_sign_in(caller, context_.clock.now_ms());
    if (!recent) {
        return recent;
    }
    return write_unkeyed(context_, [&](Session& session) { return erase_now(session, caller); });
}

}  // namespace spaarpas::service

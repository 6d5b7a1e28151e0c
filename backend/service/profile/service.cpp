#include "backend/service/profile/service.h"

#include <utility>

#include "backend/service/paths/cursor.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/profile/answers.h"
#include "backend/service/profile/consents.h"
#include "backend/service/profile/prompts.h"
#include "backend/service/wallet/wallet_view.h"
#include "base/try.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

Result<Done> answer_now(Account& account,
                        const wire::AnswerRequest& request,
                        wire::AnswerReply& reply) {
    const engine::Program& program = account.program_at(account.session().now_ms());
    const engine::Prompt* const prompt = engine::find_prompt(program, request.prompt);
    if (prompt == nullptr) {
        return refusal(ErrorCode::prompt_unknown);
    }
    if (request.later) {
        put_off(account, *prompt);
    } else {
        SPAARPAS_TRY(Booked booked, keep_answer(account, *prompt, request));
        reply.amounts = std::move(booked.amounts);
    }
    SPAARPAS_TRY(reply.wallet, wallet_now(account));
    return Done{};
}

Result<Done> give_or_withdraw(Account& account, const wire::ConsentsRequest& request) {
    const engine::Program& program = account.program_at(account.session().now_ms());
    if (!request.granted) {
        return withdraw_consent(account, request.purpose);
    }
    if (!asks_consent(program, request.purpose)) {
        return refusal(ErrorCode::purpose_unknown);
    }
    SPAARPAS_ENSURE(note_consent(account, request.purpose, true));
    return Done{};
}

Result<Done> consent_now(Account& account,
                         const wire::ConsentsRequest& request,
                         wire::Wallet& wallet) {
    SPAARPAS_ENSURE(give_or_withdraw(account, request));
    SPAARPAS_TRY(wallet, wallet_now(account));
    return Done{};
}

Result<Done> activity_now(Account& account, const wire::ActivityRequest& request) {
    if (!has_consent(account, activity_purpose)) {
        return refusal(ErrorCode::consent_required);
    }
    Session& session = account.session();
    session.tables().profile().add_activity(account.key(),
                                            {0, request.kind, request.subject, session.now_ms()});
    return Done{};
}

Result<wire::AnswerReply> answer_in(Session& session,
                                    const ShopperCaller& caller,
                                    const wire::AnswerRequest& request) {
    wire::AnswerReply reply;
    const Result<Done> done = act_as_member(
        session, caller, [&](Account& account) { return answer_now(account, request, reply); });
    return done ? Result<wire::AnswerReply>(std::move(reply)) : done.refusal();
}

Result<wire::Wallet> consent_in(Session& session,
                                const ShopperCaller& caller,
                                const wire::ConsentsRequest& request) {
    wire::Wallet wallet;
    const Result<Done> done = act_as_member(
        session, caller, [&](Account& account) { return consent_now(account, request, wallet); });
    return done ? Result<wire::Wallet>(std::move(wallet)) : done.refusal();
}

Result<Done> see(Account& account, std::int64_t notice) {
    Session& session = account.session();
    if (session.tables().notices().mark_seen(account.key(), notice, session.now_ms()) > 0) {
        account.note_change();
    }
    return Done{};
}

}  // namespace

Result<wire::AnswerReply> ProfileService::answer(const ShopperCaller& caller,
                                                 const IdempotencyKey& key,
                                                 const wire::AnswerRequest& request) const {
    return carry_out<wire::AnswerReply>(
        context_,
        shopper_write(context_, caller, key, "POST /v1/wallet/answers", request),
        [&](Session& session) { return answer_in(session, caller, request); });
}

Result<wire::Wallet> ProfileService::consent(const ShopperCaller& caller,
                                             const IdempotencyKey& key,
                                             const wire::ConsentsRequest& request) const {
    return carry_out<wire::Wallet>(
        context_,
        shopper_write(context_, caller, key, "POST /v1/wallet/consents", request),
        [&](Session& session) { return consent_in(session, caller, request); });
}

Result<Done> ProfileService::activity(const ShopperCaller& caller,
                                      const wire::ActivityRequest& request) const {
    return write_unkeyed(context_, [&](Session& session) {
        return act_as_member(
            session, caller, [&](Account& account) { return activity_now(account, request); });
    });
}

Result<Done> ProfileService::notices_seen(const ShopperCaller& caller,
                                          const wire::NoticesSeenRequest& request) const {
    const std::int64_t notice = read_cursor(request.notice).value_or(0);
    return write_unkeyed(context_, [&](Session& session) {
        return act_as_member(
            session, caller, [notice](Account& account) { return see(account, notice); });
    });
}

}  // namespace spaarpas::service

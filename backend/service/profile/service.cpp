#include "backend/service/profile/service.h"

#include <utility>

#include "backend/service/paths/cursor.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/profile/answers.h"
#include "backend/service/profile/consents.h"
#include "backend/service/profile/prompts.h"
#include "base/try.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

Result<Done> answer_now(Account& account, const wire::AnswerRequest& request, Answered& reply) {
    const engine::Program& program = account.program_at(account.session().now_ms());
    const engine::Prompt* const prompt = engine::find_prompt(program, request.prompt);
    if (prompt == nullptr) {
        return refusal(ErrorCode::prompt_unknown);
    }
    if (request.later && !(request.options.empty() && request.text.empty())) {
        return refusal_at(ErrorCode::answer_invalid,
                          {"answer_unexpected",
                           "/later",
                           "an answer beside it",
                           "either an answer or `later`",
                           "Leave `later` out, or the answer."});
    }
    if (request.later) {
        put_off(account, *prompt);
    } else {
        SPAARPAS_TRY(Booked booked, keep_answer(account, *prompt, request));
        reply.amounts = std::move(booked.amounts);
    }
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

Result<Done> activity_now(Account& account, const wire::ActivityRequest& request) {
    if (!has_consent(account, activity_purpose)) {
        return refusal(ErrorCode::consent_required);
    }
    Session& session = account.session();
    session.tables().profile().add_activity(account.key(),
                                            {0, request.kind, request.subject, session.now_ms()});
    return Done{};
}

Result<Answered> answer_in(Session& session,
                           const ShopperCaller& caller,
                           const wire::AnswerRequest& request) {
    Answered reply;
    SPAARPAS_ENSURE(act_as_member(
        session, caller, [&](Account& account) { return answer_now(account, request, reply); }));
    return reply;
}

Result<Done> see(Account& account, std::int64_t notice) {
    Session& session = account.session();
    if (session.tables().notices().mark_seen(account.key(), notice, session.now_ms()) > 0) {
        account.note_change();
    }
    return Done{};
}

}  // namespace

void visit_fields(json::Fields& fields, Answered& answered) {
    fields.list(json::Key{"amounts"}, answered.amounts);
}

Result<Answered> ProfileService::answer(const ShopperCaller& caller,
                                        const IdempotencyKey& key,
                                        const wire::AnswerRequest& request) const {
    return carry_out<Answered>(
        context_,
        shopper_write(context_, caller, key, "POST /v1/wallet/answers", request),
        [&](Session& session) { return answer_in(session, caller, request); });
}

Result<Done> ProfileService::consent(const ShopperCaller& caller,
                                     const IdempotencyKey& key,
                                     const wire::ConsentsRequest& request) const {
    return done_once(context_,
                     shopper_write(context_, caller, key, "POST /v1/wallet/consents", request),
                     [&](Session& session) {
                         return act_as_member(session, caller, [&](Account& account) {
                             return give_or_withdraw(account, request);
                         });
                     });
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
    const std::optional<std::int64_t> notice = read_cursor(request.notice);
    if (!notice) {
        return refusal_at(ErrorCode::body_invalid,
                          {"bad_form",
                           "/notice",
                           "the text \"" + request.notice + '"',
                           "the id of a notice as the wallet has it",
                           "Send the id of the notice that was seen."});
    }
    return write_unkeyed(context_, [&](Session& session) {
        return act_as_member(
            session, caller, [notice](Account& account) { return see(account, *notice); });
    });
}

}  // namespace spaarpas::service

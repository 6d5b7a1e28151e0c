#include "backend/service/settle.h"
#include "backend/service/shopper_session.h"
#include "backend/service/shoppers.h"
#include "backend/service/wallet_view.h"
#include "backend/service/write_path.h"
#include "base/calendar.h"
#include "base/try.h"
#include "loyalty/prompts/prompts.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

store::AnswerRecord known_answer(Acting& acting, const std::string& prompt) {
    for (auto& answer : acting.session.tables().profile().answers(acting.account.key())) {
        if (answer.prompt == prompt) {
            return answer;
        }
    }
    store::AnswerRecord fresh;
    fresh.prompt = prompt;
    return fresh;
}

/// The points for the first answer.
Result<std::int64_t> pay_incentive(Acting& acting,
                                   const loyalty::Prompt& prompt,
                                   const store::AnswerRecord& before) {
    const std::int64_t points = loyalty::prompt_incentive(
        prompt, {prompt.id, before.answered_at_ms, before.put_off_at_ms, before.withdrawn});
    if (points == 0) {
        return points;
    }
    auto entry = acting.account.book(
        loyalty::accrue(
            acting.program, acting.account.holding(), points, prompt.id, acting.session.now_ms()),
        cause_of(acting, prompt.id));
    if (!entry) {
        return entry;
    }
    return points;
}

Result<std::int64_t> keep_answer(Acting& acting,
                                 const loyalty::Prompt& prompt,
                                 const wire::AnswerRequest& request,
                                 store::AnswerRecord record) {
    const base::Problems wrong = loyalty::check_answer(prompt, {request.options, request.text});
    if (!wrong.empty()) {
        return Refusal{"answer_invalid", "The answer does not fit the question.", wrong};
    }
    if (!record.document.empty()) {
        return refusal("answer_known", "Withdraw the consent to take an answer back.");
    }
    auto points = pay_incentive(acting, prompt, record);
    if (!points) {
        return points;
    }
    const std::int64_t now_ms = acting.session.now_ms();
    record.document =
        json::write_message(wire::StoredAnswer{prompt.id, request.options, request.text, now_ms});
    record.answered_at_ms = now_ms;
    record.put_off_at_ms.reset();
    record.withdrawn = false;
    record.delete_at_ms = base::end_of_day_after(acting.program.zone, now_ms, prompt.keep_days);
    auto& profile = acting.session.tables().profile();
    profile.put_answer(acting.account.key(), record);
    if (prompt.legal_basis == loyalty::LegalBasis::consent) {
        // Answering is the consent to this one question's purpose.
        profile.put_consent(acting.account.key(), {prompt.id, true, now_ms});
    }
    return points;
}

Result<Done> answer_now(Acting& acting,
                        const wire::AnswerRequest& request,
                        wire::AnswerReply& reply) {
    const loyalty::Prompt* prompt = loyalty::find_prompt(acting.program, request.prompt);
    if (prompt == nullptr) {
        return refusal("prompt_unknown");
    }
    store::AnswerRecord record = known_answer(acting, prompt->id);
    if (request.later) {
        record.put_off_at_ms = acting.session.now_ms();
        acting.session.tables().profile().put_answer(acting.account.key(), record);
    } else {
        SPAARPAS_TRY(reply.points, keep_answer(acting, *prompt, request, record));
    }
    acting.account.note_change();
    reply.wallet = wallet_now(acting);
    return Done{};
}

}  // namespace

Result<wire::AnswerReply> ShopperService::answer(const ShopperCaller& caller,
                                                 const IdempotencyKey& key,
                                                 const wire::AnswerRequest& request) const {
    return carry_out<wire::AnswerReply>(
        context_,
        shopper_write(caller, key, "POST /v1/wallet/answers", request),
        [&](Session& session) -> Result<wire::AnswerReply> {
            wire::AnswerReply reply;
            const auto done = act_as_member(session, caller, [&](Acting& acting) {
                return answer_now(acting, request, reply);
            });
            return done ? Result<wire::AnswerReply>(std::move(reply)) : done.refusal();
        });
}

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <string>

#include "backend/service/events/happening.h"
#include "backend/service/members/account.h"
#include "backend/store/profile.h"
#include "engine/prompts/prompt.h"
#include "wire/messages/shopper.h"

/// What members answer. An answer is an event of their past: rules may give something for it. Its
/// content goes when it is withdrawn or was kept for as long as the question said; that it was
/// given stays, so that nobody is paid twice for it, and so does what it brought, with as much of
/// it in the past as that rests on.
namespace spaarpas::service {

/// Keeps an answer and books it. One to a question that was withdrawn counts from now on, without
/// its rules, which were granted already.
///
/// *Errors*: `answer_invalid`, `answer_known`, `prompt_not_due`; those of `happen`.
[[nodiscard]] Result<Booked> keep_answer(Account& account,
                                         const engine::Prompt& prompt,
                                         const wire::AnswerRequest& request);

/// Notes that the member wants to be asked later.
void put_off(Account& account, const engine::Prompt& prompt);

/// Why the content of an answer goes.
enum class Forget { withdrawn, kept_long_enough };

/// Takes the content of an answer out of the profile and the member's past, and from what
/// conditions know from now on.
[[nodiscard]] Result<Done> forget_answer(Account& account, store::AnswerRecord answer, Forget why);

/// The answers that are kept, as the member may read them.
[[nodiscard]] base::List<wire::StoredAnswer> stored_answers(Account& account);

}  // namespace spaarpas::service

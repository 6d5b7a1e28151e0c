#pragma once

#include "base/list.h"
#include "base/result.h"
#include "engine/prompts/prompt.h"
#include "wire/messages/shopper.h"

namespace spaarpas::service {

/// Whether an answer fits its question: options of its own, each once, one only for a choice; a
/// text that says something; a month as `01` to `12`.
///
/// *Errors*: `answer_missing`, `answer_unexpected`, `answer_too_many`, `answer_option_unknown`,
/// `answer_option_twice`, `answer_month_invalid`.
[[nodiscard]] base::Problems check_answer(const engine::Prompt& prompt,
                                          const wire::AnswerRequest& answer);

/// What an answer says, as the engine knows it: its options, or its text as the only one.
[[nodiscard]] base::List<std::string> said_by(const wire::AnswerRequest& answer);

}  // namespace spaarpas::service

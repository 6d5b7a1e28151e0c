#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"
#include "base/result.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What is known of one member and one prompt.
///
/// *Shape*: `answered_at_ms` stays when the answer itself is deleted, so that an incentive is given
/// once; `withdrawn` says that the member took the answer back and wants not to be asked.
struct PromptState {
    std::string prompt;
    std::optional<std::int64_t> answered_at_ms;
    std::optional<std::int64_t> put_off_at_ms;
    bool withdrawn = false;
};

/// The one question to ask now, or null: the first in the program's order that has its number of
/// orders, is not answered (or was, longer than `keep_days` ago), and was not put off within
/// `again_after_days`.
const Prompt* due_prompt(const Program& program,
                         const Facts& facts,
                         const base::List<PromptState>& states);

/// An answer as the member gave it: options for choices, a text for a text or a month.
struct PromptAnswer {
    base::List<std::string> options;
    std::string text;
};

/// What is wrong with an answer; nothing when it may be stored.
///
/// *Errors*: `answer_missing`, `answer_unexpected` (a text for a choice, options for a text),
/// `answer_option_unknown`, `answer_option_twice`, `answer_too_many`, `answer_too_long`,
/// `answer_month_invalid`.
base::Problems check_answer(const Prompt& prompt, const PromptAnswer& answer);

/// The points for answering: once, for the first answer.
std::int64_t prompt_incentive(const Prompt& prompt, const PromptState& before);

/// The prompt of that id, or null.
const Prompt* find_prompt(const Program& program, std::string_view id);

}  // namespace spaarpas::loyalty

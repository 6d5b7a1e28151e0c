#include "backend/service/profile/prompts.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/contains.h"
#include "engine/condition/question.h"
#include "engine/decide/needs.h"

namespace spaarpas::service {

namespace {

using store::AnswerRecord;

bool is_put_off(const engine::Program& program,
                const engine::Prompt& prompt,
                const AnswerRecord& answer,
                std::int64_t at_ms) {
    if (!answer.put_off_at_ms) {
        return false;
    }
    const std::int64_t put_off = base::local_day(program.zone, *answer.put_off_at_ms);
    return base::local_day(program.zone, at_ms) < put_off + prompt.again_after_days;
}

/// How long a visit lasts after the last that was said in it.
///
/// *Source*: the half hour of silence by which web analytics part one visit from the next.
constexpr std::int64_t visit_ms = 30 * base::ms_per_minute;

/// One question a visit is enough: whether one was answered or put off in this one.
bool was_asked(const std::vector<AnswerRecord>& answers, std::int64_t at_ms) {
    return std::any_of(answers.begin(), answers.end(), [at_ms](const AnswerRecord& answer) {
        const std::int64_t said_at_ms =
            std::max(answer.answered_at_ms.value_or(0), answer.put_off_at_ms.value_or(0));
        return said_at_ms > at_ms - visit_ms;
    });
}

}  // namespace

bool is_meant_for(const engine::Program& program,
                  const engine::Facts& facts,
                  const base::List<engine::Balances>& balances,
                  const engine::Prompt& prompt,
                  std::int64_t at_ms) {
    if (!prompt.condition) {
        return true;
    }
    engine::Event looking;
    for (const engine::Balances& of_unit : balances) {
        looking.balances.emplace_back(of_unit.unit, of_unit.available);
    }
    return engine::holds(*prompt.condition, {program, facts, at_ms, &looking, nullptr});
}

bool is_answered(const AnswerRecord& answer, std::int64_t at_ms) {
    return !answer.options.empty() && (!answer.delete_at_ms || *answer.delete_at_ms > at_ms);
}

std::string due_prompt(Account& account,
                       const engine::Facts& facts,
                       const base::List<engine::Balances>& balances,
                       std::int64_t at_ms) {
    const engine::Program& program = account.program_at(at_ms);
    if (program.prompts.empty()) {
        return {};
    }
    const auto answers = account.session().tables().profile().answers(account.key());
    if (was_asked(answers, at_ms)) {
        return {};
    }
    for (const engine::Prompt& prompt : program.prompts) {
        const auto known =
            std::find_if(answers.begin(), answers.end(), [&prompt](const AnswerRecord& answer) {
                return answer.prompt == prompt.id;
            });
        const AnswerRecord answer = known != answers.end() ? *known : AnswerRecord();
        if (!answer.withdrawn && !is_answered(answer, at_ms) &&
            !is_put_off(program, prompt, answer, at_ms) &&
            is_meant_for(program, facts, balances, prompt, at_ms)) {
            return prompt.id;
        }
    }
    return {};
}

const engine::Prompt* newest_prompt(const engine::Versions& versions, const std::string& id) {
    for (std::size_t index = versions.size(); index > 0; --index) {
        if (const auto* const prompt = engine::find_prompt(*versions[index - 1], id)) {
            return prompt;
        }
    }
    return nullptr;
}

bool asks_consent(const engine::Program& program, const std::string& purpose) {
    const engine::Prompt* const prompt = engine::find_prompt(program, purpose);
    return purpose == activity_purpose ||
           (prompt != nullptr && prompt->legal_basis == engine::LegalBasis::consent) ||
           base::contains(engine::needs_of(program).consents, purpose);
}

}  // namespace spaarpas::service

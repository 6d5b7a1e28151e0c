#include "loyalty/prompts/prompts.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/list.h"

namespace spaarpas::loyalty {

namespace {

constexpr std::size_t max_answer_bytes = 500;

bool days_have_passed(const base::Zone& zone,
                      std::int64_t since_ms,
                      std::int64_t days,
                      std::int64_t at_ms) {
    return base::local_day(zone, at_ms) >= base::local_day(zone, since_ms) + days;
}

bool is_due(const Program& program,
            const Facts& facts,
            const Prompt& prompt,
            const PromptState& state) {
    if (facts.orders < prompt.after_orders || state.withdrawn) {
        return false;
    }
    if (state.answered_at_ms &&
        !days_have_passed(program.zone, *state.answered_at_ms, prompt.keep_days, facts.at_ms)) {
        return false;
    }
    return !state.put_off_at_ms ||
           days_have_passed(
               program.zone, *state.put_off_at_ms, prompt.again_after_days, facts.at_ms);
}

bool has_option(const Prompt& prompt, const std::string& id) {
    const auto same = [&id](const PromptOption& option) { return option.id == id; };
    return std::any_of(prompt.options.begin(), prompt.options.end(), same);
}

base::Problem wrong(const char* code,
                    std::string pointer,
                    std::string found,
                    const char* expected) {
    return {code, std::move(pointer), std::move(found), expected, "Ask the member again"};
}

void check_options(const Prompt& prompt, const PromptAnswer& answer, base::Problems& problems) {
    if (answer.options.empty()) {
        problems.push_back(wrong("answer_missing", "/options", "no option", "an option"));
    }
    if (prompt.kind == PromptKind::choice && answer.options.size() > 1) {
        problems.push_back(wrong("answer_too_many",
                                 "/options",
                                 std::to_string(answer.options.size()) + " options",
                                 "one option"));
    }
    for (std::size_t index = 0; index < answer.options.size(); ++index) {
        const std::string& id = answer.options[index];
        const std::string at = "/options/" + std::to_string(index);
        const auto end = answer.options.begin() + static_cast<std::ptrdiff_t>(index);
        if (!has_option(prompt, id)) {
            problems.push_back(
                wrong("answer_option_unknown", at, id, "the id of one of the prompt's options"));
        } else if (std::find(answer.options.begin(), end, id) != end) {
            problems.push_back(wrong("answer_option_twice", at, id, "each option once"));
        }
    }
}

bool is_month(const std::string& text) {
    return text.size() == 2 && ((text[0] == '0' && text[1] >= '1' && text[1] <= '9') ||
                                (text[0] == '1' && text[1] >= '0' && text[1] <= '2'));
}

void check_text(const Prompt& prompt, const PromptAnswer& answer, base::Problems& problems) {
    if (answer.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        problems.push_back(wrong("answer_missing", "/text", "no text", "a text"));
    } else if (prompt.kind == PromptKind::month && !is_month(answer.text)) {
        problems.push_back(wrong("answer_month_invalid", "/text", answer.text, "`01` to `12`"));
    } else if (answer.text.size() > max_answer_bytes) {
        problems.push_back(wrong("answer_too_long",
                                 "/text",
                                 std::to_string(answer.text.size()) + " bytes",
                                 "at most 500 bytes"));
    }
}

}  // namespace

const Prompt* find_prompt(const Program& program, std::string_view id) {
    for (const Prompt& prompt : program.prompts) {
        if (prompt.id == id) {
            return &prompt;
        }
    }
    return nullptr;
}

const Prompt* due_prompt(const Program& program,
                         const Facts& facts,
                         const base::List<PromptState>& states) {
    for (const Prompt& prompt : program.prompts) {
        const auto same = [&prompt](const PromptState& state) { return state.prompt == prompt.id; };
        const auto state = std::find_if(states.begin(), states.end(), same);
        if (is_due(program, facts, prompt, state != states.end() ? *state : PromptState{})) {
            return &prompt;
        }
    }
    return nullptr;
}

base::Problems check_answer(const Prompt& prompt, const PromptAnswer& answer) {
    base::Problems problems;
    const bool by_option = prompt.kind == PromptKind::choice || prompt.kind == PromptKind::multiple;
    if (by_option && !answer.text.empty()) {
        problems.push_back(wrong("answer_unexpected", "/text", "a text", "options only"));
    }
    if (!by_option && !answer.options.empty()) {
        problems.push_back(wrong("answer_unexpected", "/options", "options", "a text only"));
    }
    if (by_option) {
        check_options(prompt, answer, problems);
    } else {
        check_text(prompt, answer, problems);
    }
    return problems;
}

std::int64_t prompt_incentive(const Prompt& prompt, const PromptState& before) {
    return before.answered_at_ms ? 0 : prompt.incentive_points;
}

}  // namespace spaarpas::loyalty

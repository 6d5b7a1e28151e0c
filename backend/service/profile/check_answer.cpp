#include "backend/service/profile/check_answer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace spaarpas::service {

namespace {

using engine::PromptKind;

base::Problem wrong(const char* code,
                    std::string pointer,
                    std::string found,
                    const char* expected) {
    return {code, std::move(pointer), std::move(found), expected, "Ask the member again."};
}

bool has_option(const engine::Prompt& prompt, const std::string& id) {
    for (const engine::PromptOption& option : prompt.options) {
        if (option.id == id) {
            return true;
        }
    }
    return false;
}

bool is_named_before(const base::List<std::string>& options, std::size_t index) {
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (options[earlier] == options[index]) {
            return true;
        }
    }
    return false;
}

void check_option(const engine::Prompt& prompt,
                  const base::List<std::string>& options,
                  std::size_t index,
                  base::Problems& problems) {
    const std::string at = "/options/" + std::to_string(index);
    const std::string& id = options[index];
    if (!has_option(prompt, id)) {
        problems.push_back(
            wrong("answer_option_unknown", at, id, "the id of one of the prompt's options"));
    } else if (is_named_before(options, index)) {
        problems.push_back(wrong("answer_option_twice", at, id, "each option once"));
    }
}

void check_options(const engine::Prompt& prompt,
                   const wire::AnswerRequest& answer,
                   base::Problems& problems) {
    if (!answer.text.empty()) {
        problems.push_back(wrong("answer_unexpected", "/text", "a text", "options only"));
    }
    if (answer.options.empty()) {
        problems.push_back(wrong("answer_missing", "/options", "no option", "an option"));
    }
    if (prompt.kind != PromptKind::multiple && answer.options.size() > 1) {
        const std::string found = std::to_string(answer.options.size()) + " options";
        problems.push_back(wrong("answer_too_many", "/options", found, "one option"));
    }
    for (std::size_t index = 0; index < answer.options.size(); ++index) {
        check_option(prompt, answer.options, index, problems);
    }
}

constexpr std::ptrdiff_t most_characters = 200;

/// Not bytes: who writes in other letters may say as much. (Each character has one first byte.)
std::ptrdiff_t characters_of(const std::string& text) {
    return std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned>(c) & 0xC0U) != 0x80U;
    });
}

bool is_month(const std::string& text) {
    return text.size() == 2 && ((text[0] == '0' && text[1] >= '1' && text[1] <= '9') ||
                                (text[0] == '1' && text[1] >= '0' && text[1] <= '2'));
}

void check_text(const engine::Prompt& prompt,
                const wire::AnswerRequest& answer,
                base::Problems& problems) {
    if (!answer.options.empty()) {
        problems.push_back(wrong("answer_unexpected", "/options", "options", "a text only"));
    }
    if (answer.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        problems.push_back(wrong("answer_missing", "/text", "no text", "a text"));
    } else if (const auto count = characters_of(answer.text); count > most_characters) {
        const std::string found = std::to_string(count) + " characters";
        problems.push_back(wrong("answer_too_long", "/text", found, "200 characters at most"));
    } else if (prompt.kind == PromptKind::month && !is_month(answer.text)) {
        problems.push_back(wrong("answer_month_invalid", "/text", answer.text, "`01` to `12`"));
    }
}

}  // namespace

base::Problems check_answer(const engine::Prompt& prompt, const wire::AnswerRequest& answer) {
    base::Problems problems;
    if (engine::has_options(prompt.kind)) {
        check_options(prompt, answer, problems);
    } else {
        check_text(prompt, answer, problems);
    }
    return problems;
}

base::List<std::string> said_by(const wire::AnswerRequest& answer) {
    return answer.options.empty() ? base::List<std::string>{answer.text} : answer.options;
}

}  // namespace spaarpas::service

#include "backend/service/paths/refusals.h"

#include <utility>

#include "backend/service/paths/mends.h"
#include "json/message.h"
#include "wire/fields.h"
#include "wire/messages/problem.h"

namespace spaarpas::service {

namespace {

bool ends_sentence(const std::string& text) {
    return text.empty() || text.back() == '.';
}

std::string sentence_of(const base::Problem& problem) {
    if (problem.found.empty()) {
        return problem.mend;
    }
    const std::string place = problem.pointer.empty() ? "Found " : problem.pointer + ": found ";
    return place + problem.found + ", expected " + problem.expected + ". " + problem.mend +
           (ends_sentence(problem.mend) ? "" : ".");
}

/// The engine's codes have the same names on the wire; one that has no row there is a mistake of
/// ours.
ErrorCode error_of(const std::string& code) {
    const wire::ErrorInfo* const info = wire::find_error(code);
    return info == nullptr ? ErrorCode::internal_error : info->error;
}

}  // namespace

Refusal refusal_of(const base::Problems& problems) {
    if (problems.empty()) {
        return refusal(ErrorCode::internal_error, "A refusal without a reason.");
    }
    return {error_of(problems.front().code), sentence_of(problems.front()), problems};
}

base::Problems below(base::Problems problems, const std::string& pointer) {
    for (base::Problem& problem : problems) {
        problem.pointer.insert(0, pointer);
    }
    return problems;
}

base::Problems of_event(base::Problems problems, const std::string& event_id) {
    for (base::Problem& problem : problems) {
        problem.pointer = event_id;
    }
    return problems;
}

Refusal refusal(ErrorCode code, const std::string& detail) {
    return {code, detail.empty() ? mend_of(code) : detail, {}};
}

Refusal refusal_at(ErrorCode code, base::Problem problem) {
    return {code, sentence_of(problem), {std::move(problem)}};
}

std::string figures_of(const engine::TraceStep& step) {
    std::string words;
    for (const auto& [name, number] : step.numbers) {
        words += (words.empty() ? "" : ", ") + name + ' ' + std::to_string(number);
    }
    for (const auto& [name, text] : step.names) {
        words.append(words.empty() ? "" : ", ").append(name).append(" ").append(text);
    }
    return words.empty() ? engine::name_of(step.code) : words;
}

bool is_kept(const Refusal& refusal) {
    const wire::ErrorInfo& info = wire::info_of(refusal.code);
    const bool by_a_rule = info.status == 409 || info.status == 422;
    return by_a_rule && info.again == wire::Again::no;
}

std::string write_refusal(const Refusal& refusal) {
    wire::ProblemDetails details;
    details.code = wire::name_of(refusal.code);
    details.detail = refusal.detail;
    details.status = wire::info_of(refusal.code).status;
    for (const auto& problem : refusal.problems) {
        details.problems.push_back(
            {problem.code, problem.pointer, problem.found, problem.expected, problem.mend});
    }
    return json::write_message(details);
}

Refusal read_refusal(const std::string& text) {
    const auto details =
        json::read_message<wire::ProblemDetails>(text, json::UnknownFields::ignored);
    if (!details) {
        return refusal(ErrorCode::internal_error, "A stored refusal cannot be read.");
    }
    Refusal stored{error_of(details.value().code), details.value().detail, {}};
    for (const auto& item : details.value().problems) {
        stored.problems.push_back({item.code, item.pointer, item.found, item.expected, item.mend});
    }
    return stored;
}

}  // namespace spaarpas::service

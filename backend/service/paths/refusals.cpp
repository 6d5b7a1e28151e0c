#include "backend/service/paths/refusals.h"

#include "json/message.h"
#include "wire/fields.h"
#include "wire/messages/problem.h"

namespace spaarpas::service {

namespace {

std::string sentence_of(const base::Problem& problem) {
    if (problem.found.empty()) {
        return problem.mend;
    }
    return "Found " + problem.found + ", expected " + problem.expected + ". " + problem.mend;
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

Refusal refusal(ErrorCode code, const std::string& detail) {
    return {code, detail, {}};
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

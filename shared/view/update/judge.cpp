#include "view/update/judge.h"

#include <utility>

#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::view {

namespace {

/// An empty one where something else than the backend answered.
wire::ProblemDetails problem_of(const Reply& reply) {
    auto problem =
        json::read_message<wire::ProblemDetails>(reply.body, json::UnknownFields::ignored);
    return problem.ok() ? std::move(problem.value()) : wire::ProblemDetails();
}

Judgement judge_refusal(const Reply& reply) {
    std::string code = problem_of(reply).code;
    if (code.empty()) {
        return judge_rubbish();
    }
    if (code == "idempotency_in_flight") {
        return {Verdict::again, Failure::busy, {}};
    }
    const Failure failure = reply.status == 404 ? Failure::missing : Failure::refused;
    return {Verdict::refused, failure, std::move(code)};
}

}  // namespace

Judgement judge_rubbish() {
    return {Verdict::again, Failure::unreachable, {}};
}

const char* code_of_failure(Failure failure) {
    constexpr const char* codes[] = {
        "", "offline", "unreachable", "busy", "signed_out", "missing", "refused"};
    return codes[static_cast<int>(failure)];
}

Judgement judge(const Reply& reply) {
    if (reply.error != NetworkError::none) {
        const bool offline = reply.error == NetworkError::offline;
        return {Verdict::again, offline ? Failure::offline : Failure::unreachable, {}};
    }
    if (reply.status >= 200 && reply.status < 300) {
        return {};
    }
    if (reply.status == 401) {
        return {Verdict::new_token, Failure::signed_out, {}, problem_of(reply).detail};
    }
    if (reply.status == 429) {
        return {Verdict::again, Failure::busy, {}};
    }
    if (reply.status >= 400 && reply.status < 500 && reply.status != 408) {
        return judge_refusal(reply);
    }
    return judge_rubbish();
}

}  // namespace spaarpas::view

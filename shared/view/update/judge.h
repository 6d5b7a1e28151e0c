#pragma once

#include <string>

#include "view/state/load.h"
#include "view/update/action.h"

namespace spaarpas::view {

/// What to do about a reply: take it in, try again later, ask for a new token first, or accept the
/// refusal.
enum class Verdict { good, again, new_token, refused };

/// *Shape*: `failure` is `none` for a good reply; `refusal` is the code of a refusal by a rule;
/// `reason` is what the backend says for developers of a token that it did not take, or empty.
struct Judgement {
    Verdict verdict = Verdict::good;
    Failure failure = Failure::none;
    std::string refusal;
    std::string reason = {};
};

/// Judges a reply by its status and, for a refusal, by the `code` of its problem record.
Judgement judge(const Reply& reply);

/// A reply of 200 whose body is no message that we know: the same as no answer.
Judgement judge_rubbish();

/// The name of a failure in the event `error`.
const char* code_of_failure(Failure failure);

}  // namespace spaarpas::view

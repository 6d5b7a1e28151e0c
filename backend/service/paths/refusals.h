#pragma once

#include <string>

#include "backend/service/paths/result.h"
#include "engine/explain/trace.h"

namespace spaarpas::service {

/// A refusal of the engine as one of the service's: its first problem gives the code.
[[nodiscard]] Refusal refusal_of(const base::Problems& problems);

/// The same problems, their pointers below `pointer`.
[[nodiscard]] base::Problems below(base::Problems problems, const std::string& pointer);

/// The same problems, told of an event: where in its body they are, only who has the body knows.
[[nodiscard]] base::Problems of_event(base::Problems problems, const std::string& event_id);

/// A refusal in words; where there are none, in those that say what to do about such a code.
[[nodiscard]] Refusal refusal(ErrorCode code, const std::string& detail = {});

/// A refusal of one field of the request.
[[nodiscard]] Refusal refusal_at(ErrorCode code, base::Problem problem);

/// What a step of an explanation was worked out with, for the `found` of a problem: `missing 5,
/// price 300`; the step's code where it has no figures.
[[nodiscard]] std::string figures_of(const engine::TraceStep& step);

/// Whether a refusal is an answer of the rules, which a key keeps, or one that may be different the
/// next time: who asks, what is not there yet, and the server's own trouble.
[[nodiscard]] bool is_kept(const Refusal& refusal);

[[nodiscard]] std::string write_refusal(const Refusal& refusal);
[[nodiscard]] Refusal read_refusal(const std::string& text);

}  // namespace spaarpas::service

#pragma once

#include <string>

#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// A refusal of the engine as one of the service's: its first problem gives the code.
[[nodiscard]] Refusal refusal_of(const base::Problems& problems);

[[nodiscard]] Refusal refusal(ErrorCode code, const std::string& detail = {});

/// Whether a refusal is an answer of the rules, which a key keeps, or one that may be different the
/// next time: who asks, what is not there yet, and the server's own trouble.
[[nodiscard]] bool is_kept(const Refusal& refusal);

[[nodiscard]] std::string write_refusal(const Refusal& refusal);
[[nodiscard]] Refusal read_refusal(const std::string& text);

}  // namespace spaarpas::service

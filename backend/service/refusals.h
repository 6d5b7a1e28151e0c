#pragma once

#include <string>

#include "backend/service/result.h"
#include "backend/store/error.h"

namespace spaarpas::service {

/// A refusal of the core as one of the wire's: its first problem gives the code.
[[nodiscard]] Refusal refusal_of(const base::Problems& problems);

/// A refusal that has nothing to add to its code's own title.
[[nodiscard]] Refusal refusal(const char* code, const std::string& detail = {});

/// The storage's own trouble. The cause goes to the log and not to the caller.
[[nodiscard]] Refusal storage_refusal(const store::StorageError& error);

/// Whether a refusal is an answer of the rules, which a key keeps, or one that may be different the
/// next time: who asks, what is not there yet, and the server's own trouble.
[[nodiscard]] bool is_kept(const Refusal& refusal);

[[nodiscard]] std::string write_refusal(const Refusal& refusal);
[[nodiscard]] Refusal read_refusal(const std::string& text);

}  // namespace spaarpas::service

#pragma once

#include <functional>

#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// The one place where what the storage or a library throws becomes a refusal: every operation of
/// the service runs within it, and nothing above it catches.
///
/// *Errors*: those of `work`, `storage_unavailable`, `internal_error`. The cause goes to the log
/// and not to the caller.
[[nodiscard]] Result<Done> within_boundary(const std::function<Result<Done>()>& work);

/// The same for work that gives something.
template <class T>
Result<T> answer_within_boundary(const std::function<Result<T>()>& work) {
    Result<T> answer = Refusal{};
    const Result<Done> done = within_boundary([&]() -> Result<Done> {
        answer = work();
        return Done{};
    });
    return done ? std::move(answer) : Result<T>(done.refusal());
}

}  // namespace spaarpas::service

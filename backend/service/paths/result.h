#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/result.h"
#include "wire/errors.h"

namespace spaarpas::service {

using wire::ErrorCode;

/// Why a request was not carried out.
///
/// *Shape*: `code` decides the status; `detail` is an English sentence for the developer, without
/// personal data; `problems` lists each mistake of a body.
struct Refusal {
    ErrorCode code = ErrorCode::internal_error;
    std::string detail;
    base::Problems problems;
};

/// The answer to a request or the refusal; never both, and never neither.
///
/// *Shape*: `value()` may be called only when `ok()`, `refusal()` and `failure()` only otherwise;
/// base/try.h passes the refusal on to a caller. `repeated()` is set where the answer was stored
/// under the same idempotency key, and nothing happened now.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor)
    Result(Refusal refusal) : state_(std::move(refusal)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & { return *std::get_if<0>(&state_); }
    [[nodiscard]] const T& value() const& { return *std::get_if<0>(&state_); }
    [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&state_)); }
    [[nodiscard]] const Refusal& refusal() const { return *std::get_if<1>(&state_); }

    [[nodiscard]] Refusal failure() && { return std::move(*std::get_if<1>(&state_)); }

    [[nodiscard]] bool repeated() const { return repeated_; }
    void mark_repeated() { repeated_ = true; }

private:
    std::variant<T, Refusal> state_;
    bool repeated_ = false;
};

/// The answer of an operation that has nothing to say: 204.
struct Done {
    static constexpr const char* type_name = "Done";
};

}  // namespace spaarpas::service

#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/list.h"

namespace spaarpas::base {

/// One mistake in a document or a request, said so that its author can mend it.
///
/// *Shape*: `code` is stable and for programs; the other fields are for people. `pointer` is a JSON
/// pointer, empty for the whole document. *Source*: RFC 6901 for the pointer, RFC 9457 for the
/// place of such a record in a reply.
struct Problem {
    std::string code;
    std::string pointer;
    std::string found;
    std::string expected;
    std::string mend;
};

using Problems = List<Problem>;

/// A value or the problems that stand in its way; never both, and never neither.
///
/// *Shape*: `ok()` tells which; `value()` may be called only then, `problems()` and `failure()`
/// only otherwise. base/try.h passes the problems on to a caller.
template <class T>
class [[nodiscard]] Result {
public:
    // Implicit, so that a function returns a value or a problem as it is.
    // NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : value_(std::move(value)) {}
    Result(Problems problems) : problems_(std::move(problems)) {}
    Result(Problem problem) { problems_.push_back(std::move(problem)); }
    // NOLINTEND(google-explicit-constructor)

    /// Makes the value in its place, for a caller that fills it.
    explicit Result(std::in_place_t /*tag*/) : value_(std::in_place) {}
    /// The value is gone then.
    void refuse(Problems problems) {
        value_.reset();
        problems_ = std::move(problems);
    }

    [[nodiscard]] bool ok() const { return value_.has_value(); }
    explicit operator bool() const { return ok(); }

    // A result that nobody keeps gives its value away: `auto cart = read_cart(body).value();`.
    [[nodiscard]] T& value() & { return *value_; }
    [[nodiscard]] const T& value() const& { return *value_; }
    [[nodiscard]] T&& value() && { return *std::move(value_); }

    [[nodiscard]] const Problems& problems() const { return problems_; }
    /// What a function returns that cannot go on without the value.
    [[nodiscard]] Problems failure() && { return std::move(problems_); }

private:
    std::optional<T> value_;
    Problems problems_;
};

}  // namespace spaarpas::base

#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace spaarpas::json {

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

using Problems = std::vector<Problem>;

/// A value or the problems that stand in its way; never both, and never neither.
///
/// *Shape*: `ok()` tells which; `value()` may be called only then, `problems()` only otherwise.
template <class T>
class [[nodiscard]] Result {
public:
    // Implicit, so that a function returns a value or a problem as it is.
    // NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : state_(std::move(value)) {}
    Result(Problems problems) : state_(std::move(problems)) {}
    Result(Problem problem) : state_(Problems{std::move(problem)}) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() { return *std::get_if<0>(&state_); }
    [[nodiscard]] const T& value() const { return *std::get_if<0>(&state_); }
    [[nodiscard]] const Problems& problems() const { return *std::get_if<1>(&state_); }

private:
    std::variant<T, Problems> state_;
};

}  // namespace spaarpas::json

#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "base/result.h"

namespace spaarpas::wire {

/// One mistake of a request's body; see base::Problem.
struct ProblemItem {
    static constexpr const char* type_name = "ProblemItem";
    std::string code;
    std::string pointer;
    std::string found;
    std::string expected;
    std::string mend;
};

/// A refusal or an error, sent as `application/problem+json`.
///
/// *Shape*: `code` is stable and one of wire/errors.h; `title` and `detail` are English for
/// the developer, never shown to shoppers. *Source*: RFC 9457.
struct ProblemDetails {
    static constexpr const char* type_name = "ProblemDetails";
    std::string type = "about:blank";
    std::string title;
    std::int64_t status = 500;
    std::string code;
    std::string detail;
    std::string request_id;
    base::List<ProblemItem> problems;
};

}  // namespace spaarpas::wire

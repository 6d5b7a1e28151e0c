#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/service/paths/result.h"
#include "wire/routes.h"

namespace spaarpas::http {

/// The type of a body without its parameters, in lower case: `application/json`.
[[nodiscard]] std::string media_type(std::string_view content_type);

/// Whether a route takes a body of that type; one that names no type is taken for JSON.
///
/// *Errors*: `content_type_unsupported`, also for text that says that it is not UTF-8.
[[nodiscard]] std::optional<service::Refusal> check_content_type(const wire::Route& route,
                                                                 std::string_view content_type);

}  // namespace spaarpas::http

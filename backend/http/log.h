#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "backend/http/message.h"

namespace spaarpas::http {

/// Writes one line of JSON to standard error: when, what, and facts that are no one's personal
/// data.
///
/// *Shape*: a request's line has its id, method, the route's template, status and duration; never a
/// path, a query, a header or a body, since these may hold member ids, codes and tokens.
void log_request(const Request& request, const Reply& reply, std::chrono::microseconds took);

void log_event(std::string_view event, std::string_view detail);

}  // namespace spaarpas::http

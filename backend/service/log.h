#pragma once

#include <string_view>

namespace spaarpas::service {

/// Writes one line of JSON to standard error: what went wrong, without personal data.
void log_error(std::string_view area, std::string_view what);

}  // namespace spaarpas::service

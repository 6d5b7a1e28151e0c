#pragma once

#include <cstdint>
#include <string>

namespace spaarpas::json {

/// Appends the decimal digits of `value`; no locale takes part.
void append_integer(std::string& out, std::int64_t value);

}  // namespace spaarpas::json

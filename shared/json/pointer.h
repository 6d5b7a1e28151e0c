#pragma once

#include <string>
#include <string_view>

namespace spaarpas::json {

/// Appends `/name` to a JSON pointer, escaped as RFC 6901 says.
void append_step(std::string& pointer, std::string_view name);

/// Appends `/index`.
void append_step(std::string& pointer, std::size_t index);

}  // namespace spaarpas::json

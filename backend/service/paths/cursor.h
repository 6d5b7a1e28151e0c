#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace spaarpas::service {

/// The number that a cursor of this server is, 0 for an empty one; nothing for any other text.
[[nodiscard]] std::optional<std::int64_t> read_cursor(const std::string& cursor);

}  // namespace spaarpas::service

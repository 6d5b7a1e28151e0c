#pragma once

#include <string>

#include "backend/service/paths/result.h"

namespace spaarpas::service {

/// Whether what the shop calls something can be logged, shown and typed in again: it has no control
/// characters. What is equal is decided by its bytes.
///
/// *Errors*: `body_invalid`, at `pointer`.
[[nodiscard]] Result<Done> check_plain(const std::string& text, const char* pointer);

}  // namespace spaarpas::service

#pragma once

#include <string>
#include <string_view>

namespace spaarpas::doctor {

/// A text of the web with ASCII letters made small, where their case does not count.
[[nodiscard]] std::string small_letters(std::string_view text);

}  // namespace spaarpas::doctor

#pragma once

#include <optional>
#include <string>

#include "base/result.h"

namespace spaarpas::cli {

/// The whole file, or nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

/// Prints mistakes for people: where, what was found, what was expected, how to mend it.
void print_problems(const std::string& path, const base::Problems& problems);

/// The same of what is no mistake; nothing where there is none.
void print_warnings(const std::string& path, const base::Problems& warnings);

void print_error(const std::string& sentence);

}  // namespace spaarpas::cli

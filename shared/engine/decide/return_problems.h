#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

/// Why a return of an order is refused; `at` is the place in the event.
namespace spaarpas::engine {

base::Problem unknown_line(const std::string& line, const std::string& at);
/// A quantity or an amount that is not positive.
base::Problem return_invalid(const std::string& at, std::int64_t found);
/// More than is left.
base::Problem return_exceeds(const std::string& at, std::int64_t found, std::int64_t left);

}  // namespace spaarpas::engine

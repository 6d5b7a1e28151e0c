#pragma once

#include "json/result.h"
#include "loyalty/program/program.h"

namespace spaarpas::loyalty {

/// What is wrong with a program as a whole, beyond the shape of its fields; nothing when it is
/// sound.
json::Problems check_program(const Program& program);

}  // namespace spaarpas::loyalty

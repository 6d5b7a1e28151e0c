#pragma once

#include <string>

#include "view/patch/stream.h"

namespace spaarpas::view::testing {

/// A step of a golden file: a stream, and what the root shows when it has been obeyed.
std::string golden_step(const Patch& patch, const std::string& html);

/// What the golden file holds, empty when there is none. With SPAARPAS_WRITE_GOLDEN=1 in the
/// environment it is written first.
std::string golden_file(const std::string& name, const std::string& text);

}  // namespace spaarpas::view::testing

#pragma once

#include <iterator>

#include "engine/explain/codes.h"

namespace spaarpas::engine {

/// What a newer server says and this build has no words for. It travels as `unknown`, is read in
/// replies alone, and nobody writes it.
inline constexpr Code unknown_code = static_cast<Code>(std::size(code_infos));

}  // namespace spaarpas::engine

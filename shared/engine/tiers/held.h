#pragma once

#include <string_view>

#include "engine/decide/facts.h"

namespace spaarpas::engine {

/// The level that a member holds in a tier set, or null.
const HeldLevel* find_held(const Facts& facts, std::string_view set);
HeldLevel* find_held(Facts& facts, std::string_view set);

}  // namespace spaarpas::engine

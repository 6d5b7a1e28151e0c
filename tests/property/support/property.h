#pragma once

#include <functional>
#include <string>

#include "tests/support/dice.h"

namespace spaarpas::test {

/// Makes a case with the dice, and gives what is wrong with it, or nothing.
using Case = std::function<std::string(Dice& dice)>;

/// Tries many cases, as many as RC_PARAMS says and from its seed; where it has none the seed is new
/// each time, and printed. A case that fails is shrunk to the smallest that fails as well, and
/// printed with the text that it gave.
bool always_holds(const char* promise, const Case& one_case);

}  // namespace spaarpas::test

#pragma once

#include "base/exact.h"

namespace spaarpas::base::exact {

struct Divided {
    Wide quotient = 0;
    Wide rest = 0;
};

/// Divides wide numbers, quickly where 64 bits hold both, as they nearly always do: otherwise it is
/// a function of a library, and a slow one in WebAssembly. Neither is negative, and the denominator
/// is above 0.
Divided divided(Wide numerator, Wide denominator);

}  // namespace spaarpas::base::exact

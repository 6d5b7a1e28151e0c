#pragma once

#include <cstdint>

#include "view/parts/view.h"

namespace spaarpas::view {

/// The program's accent as three numbers for the style sheet, which derives all colours from it; a
/// shop's own `--spaarpas-accent` wins over it. No attribute while there is no program.
///
/// *Units*: 0 to 255.
struct Accent {
    Attribute red;
    Attribute green;
    Attribute blue;
};
Accent accent_of(const State& state);

/// The program's logo, where it has one.
Node logo(const View& view);

/// The `lang` of a root.
Attribute language_of_root(const View& view);

}  // namespace spaarpas::view

#pragma once

#include <string>

#include "view/next/update/handlers.h"

namespace spaarpas::view::next {

/// Turns to a section by its name; one that is not known changes nothing.
void show_section(Turn& turn, const std::string& name);

}  // namespace spaarpas::view::next

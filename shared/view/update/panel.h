#pragma once

#include <string>

#include "view/update/handlers.h"

namespace spaarpas::view {

/// Turns to a section by its name; one that is not known changes nothing.
void show_section(Turn& turn, const std::string& name);

}  // namespace spaarpas::view

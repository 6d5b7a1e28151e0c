#pragma once

#include <vector>

#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// All messages of shared/.
Catalogue catalogue_of_messages();

/// Every file that is generated. Who has another table to share with another language adds its file
/// here.
std::vector<GeneratedFile> generated_files();

}  // namespace spaarpas::wire_gen

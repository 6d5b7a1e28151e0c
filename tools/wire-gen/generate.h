#pragma once

#include <vector>

#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// All messages of shared/.
Catalogue catalogue_of_messages();

/// The program of shared/engine. Until it takes the place of the other one their types have the
/// same names, so it has a catalogue of its own.
Catalogue catalogue_of_engine();

/// Every file that is generated. Who has another table to share with another language adds its file
/// here.
std::vector<GeneratedFile> generated_files();

}  // namespace spaarpas::wire_gen

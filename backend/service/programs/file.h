#pragma once

#include <string_view>

#include "engine/program/program.h"

namespace spaarpas::service {

/// Reads and checks the file of a program, its texts in NFC.
///
/// *Errors*: those of `engine::load_program`.
base::Result<engine::Program> read_program_file(std::string_view text);

}  // namespace spaarpas::service

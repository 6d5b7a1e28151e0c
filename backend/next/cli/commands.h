#pragma once

#include <string>

#include "backend/cli/options.h"

/// The commands of spaarpas-server on the engine; see backend/cli/commands.h.
namespace spaarpas::cli::next {

/// Prints every mistake of a program file; 1 where there is one.
int check(const std::string& program_path);

/// Checks the whole ledger of a database; 1 where anything differs.
int verify(const std::string& database_path);

int import_file(const ImportCommand& command);

}  // namespace spaarpas::cli::next

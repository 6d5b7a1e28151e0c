#pragma once

#include <string>

#include "backend/cli/options.h"

/// The commands of spaarpas-server. Each returns the exit code and speaks to the user on standard
/// output, and of mistakes on standard error.
namespace spaarpas::cli {

int serve(const ServeCommand& command);

/// Prints every mistake of a program file; 1 where there is one.
int check(const std::string& program_path);

/// Checks the whole ledger of a database; 1 where anything differs.
int verify(const std::string& database_path);

int import_file(const ImportCommand& command);

/// Says of a shop's page what is well with how it has put the wallet in, and what is to mend; 1
/// where anything is, 2 where the file of the cookie cannot be read.
int examine_page(const DoctorCommand& command);

}  // namespace spaarpas::cli

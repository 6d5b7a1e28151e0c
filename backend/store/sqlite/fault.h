#pragma once

#include <string>

#include "backend/store/error.h"

struct sqlite3;

namespace spaarpas::store::sqlite {

/// The error that a result code of SQLite stands for; `doing` says what was tried.
[[nodiscard]] StorageError fault_of(int code, sqlite3* handle, const std::string& doing);

}  // namespace spaarpas::store::sqlite

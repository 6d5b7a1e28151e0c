#pragma once

#include <memory>
#include <string>

#include "backend/store/store.h"

namespace spaarpas::store::sqlite {

/// Opens the SQLite database at `path` for a server or an import: makes the file, readable by its
/// owner alone, where there is none, brings its schema up to date, and keeps every other writer out
/// until it is closed.
///
/// *Errors*: `StorageError`, `busy` where another process has it open for writing.
[[nodiscard]] std::unique_ptr<Store> open_store(const std::string& path);

/// Opens an existing database for reading alone, also while a server writes to it. Its `write`
/// throws.
[[nodiscard]] std::unique_ptr<Store> open_read_only(const std::string& path);

}  // namespace spaarpas::store::sqlite

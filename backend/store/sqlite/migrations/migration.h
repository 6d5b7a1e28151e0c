#pragma once

#include "backend/store/sqlite/connection.h"

namespace spaarpas::store::sqlite {

/// Migrations are numbered from 1 and never changed once released; a later one mends an earlier.
extern const Sql migration_0001_first;
extern const Sql migration_0002_aggregated_milestones;
extern const Sql migration_0003_segments;

/// Brings the database to the newest schema, each migration in a transaction of its own.
///
/// *Errors*: `StorageError` also where the file was written by a newer server.
void migrate(Connection& connection);

}  // namespace spaarpas::store::sqlite

#pragma once

#include "backend/store/sqlite/connection.h"

namespace spaarpas::store::sqlite {

/// Migrations are numbered from 1 and never changed once released; a later one mends an earlier.
/// The first is in three parts, each a file.
extern const store::sqlite::Sql migration_0001_members;
extern const store::sqlite::Sql migration_0001_ledger;
extern const store::sqlite::Sql migration_0001_profile;

/// Brings the database to the newest schema, each migration in a transaction of its own.
///
/// *Errors*: `StorageError` also where the file was written by a newer server, or by one from
/// before this form of the ledger.
void migrate(store::sqlite::Connection& connection);

/// Whether this server reads the database, for those who do not change it.
///
/// *Errors*: `StorageError`, as for `migrate`.
void check_form(store::sqlite::Connection& connection);

}  // namespace spaarpas::store::sqlite

#include <array>
#include <string>
#include <vector>

#include "backend/store/error.h"
#include "backend/store/sqlite/migrations/migration.h"
#include "backend/store/sqlite/sql.h"

namespace spaarpas::store::sqlite {

namespace {

/// "Spar": what `file` shows of a database of this form.
constexpr std::int64_t our_application = 0x53706172;
/// The schema that the last migration makes.
constexpr std::int64_t newest = 1;

struct Step {
    std::vector<Sql> schema;
    Sql number;
};

std::int64_t version_of(Connection& connection) {
    return first_of(connection.query("PRAGMA user_version"), read_integer).value_or(0);
}

void check_origin(Connection& connection, std::int64_t version) {
    const auto application =
        first_of(connection.query("PRAGMA application_id"), read_integer).value_or(0);
    if (version > 0 && application != our_application) {
        throw StorageError(Fault::other,
                           "the database is of an earlier form, which this server does not read: "
                           "start with a new one and import the history");
    }
}

void run(Connection& connection, const Step& step) {
    connection.script("BEGIN IMMEDIATE");
    try {
        for (const Sql& part : step.schema) {
            connection.script(part);
        }
        connection.script(step.number);
        connection.script("COMMIT");
    } catch (const StorageError&) {
        connection.script("ROLLBACK");
        throw;
    }
}

}  // namespace

void check_form(Connection& connection) {
    const std::int64_t version = version_of(connection);
    check_origin(connection, version);
    if (version > newest) {
        throw StorageError(Fault::other,
                           "the database has schema " + std::to_string(version) +
                               ", this server knows up to " + std::to_string(newest) +
                               ": start the newer server");
    }
}

void migrate(Connection& connection) {
    const std::array<Step, newest> steps{
        Step{{"PRAGMA application_id = 0x53706172",
              migration_0001_members,
              migration_0001_ledger,
              migration_0001_profile},
             "PRAGMA user_version = 1"},
    };
    check_form(connection);
    for (auto next = static_cast<std::size_t>(version_of(connection)); next < steps.size();
         ++next) {
        run(connection, steps[next]);
    }
}

}  // namespace spaarpas::store::sqlite

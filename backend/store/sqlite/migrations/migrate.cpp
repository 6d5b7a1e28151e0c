#include <array>
#include <string>

#include "backend/store/error.h"
#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

namespace {

struct Step {
    Sql schema;
    Sql number;
};

std::int64_t version_of(Connection& connection) {
    Query query = connection.query("PRAGMA user_version");
    return query.step() ? query.integer(0) : 0;
}

}  // namespace

void migrate(Connection& connection) {
    const std::array steps{
        Step{migration_0001_first, "PRAGMA user_version = 1"},
        Step{migration_0002_aggregated_milestones, "PRAGMA user_version = 2"},
        Step{migration_0003_segments, "PRAGMA user_version = 3"},
    };
    const std::int64_t version = version_of(connection);
    const auto newest = static_cast<std::int64_t>(steps.size());
    if (version > newest) {
        throw StorageError(Fault::other,
                           "the database has schema " + std::to_string(version) +
                               ", this server knows up to " + std::to_string(newest) +
                               ": start the newer server");
    }
    for (auto next = static_cast<std::size_t>(version); next < steps.size(); ++next) {
        connection.script("BEGIN IMMEDIATE");
        try {
            connection.script(steps[next].schema);
            connection.script(steps[next].number);
            connection.script("COMMIT");
        } catch (const StorageError&) {
            connection.script("ROLLBACK");
            throw;
        }
    }
}

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/migrations/migration.h"

#include "backend/store/sqlite/sqlite_store.h"
#include "unit/backend/world.h"

using spaarpas::store::sqlite::Connection;
using spaarpas::store::sqlite::OpenMode;

TEST_CASE("migration: what milestones brought under the first schema can still be taken back") {
    const spaarpas::test::TemporaryFolder folder;
    const std::string path = folder.file("old.db");
    {
        Connection old(path, OpenMode::writer);
        old.script(spaarpas::store::sqlite::migration_0001_first);
        old.script(R"sql(
            INSERT INTO members VALUES (1, 'p', 'anna', 'l', 0, 'nl', 0, '', NULL, 0, '', NULL);
            INSERT INTO milestone_awards VALUES
                (1, 1, 'm', 'e1', 'o1', 5, 50, 'CODE', 0), (2, 1, 'm', 'e2', 'o2', 6, 50, '', 1);
            PRAGMA user_version = 1;
        )sql");
    }
    const auto store = spaarpas::store::sqlite::open_store(path);
    const auto award = store->read()->orders().newest_milestone_award({1}, "m");
    REQUIRE(award.has_value());
    CHECK(award->source == "e1");
    CHECK(award->points == 50);
    CHECK(award->times == 1);
    CHECK(award->reversed_times == 0);
    CHECK(award->vouchers == std::vector<std::string>{"CODE"});
}

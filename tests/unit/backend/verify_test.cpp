#include "backend/service/verify.h"

#include <sqlite3.h>

#include "unit/backend/world.h"

using spaarpas::test::World;

namespace {

std::vector<spaarpas::service::Difference> differences(World& world) {
    const auto tables = world.store->read();
    return spaarpas::service::verify_ledger(*tables).differences;
}

/// Changes the file behind the server's back.
void tamper(World& world, const char* sql) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(world.folder.file("test.db").c_str(), &db) == SQLITE_OK);
    const int code = sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    CHECK_MESSAGE(code == SQLITE_OK, sqlite3_errmsg(db));
    sqlite3_close(db);
}

bool has(const std::vector<spaarpas::service::Difference>& all, const std::string& code) {
    for (const auto& difference : all) {
        if (difference.code == code) {
            return true;
        }
    }
    return false;
}

/// Two days of purchases, a refund, a redemption, and closed days.
void live(World& world) {
    const auto order = World::order("o1", "anna", 30000, world.clock.now_ms());
    world.post(order);
    world.buy("o2", "bert", 2000);
    world.clock.advance_days(1);
    world.post(World::refund("r1", order, 5000));
    REQUIRE(world.service->shoppers().redeem(World::shopper("anna"), {"k"}, {"vijf"}).ok());
    world.clock.advance_days(400);
    REQUIRE(world.service->keep_house(10).ok());
    world.clock.advance_days(1);
    REQUIRE(world.service->keep_house(10).ok());
}

}  // namespace

TEST_CASE("verify-ledger: a ledger that nobody touched holds") {
    World world;
    live(world);
    const auto tables = world.store->read();
    const auto report = spaarpas::service::verify_ledger(*tables);
    CHECK(report.members == 2);
    CHECK(report.entries == 6);
    CHECK(report.roots == 3);
    for (const auto& difference : report.differences) {
        FAIL_CHECK(difference.code << ": " << difference.what);
    }
}

TEST_CASE("verify-ledger: whatever is changed behind its back is found") {
    struct Tampering {
        const char* sql;
        const char* found;
    };
    const Tampering table[] = {
        {"UPDATE balances SET available = available + 1 WHERE member = 1", "balance"},
        {"UPDATE lots SET remaining_points = remaining_points + 1 WHERE id = 1", "lots"},
        {"DELETE FROM lots WHERE id = 2", "lots"},
        {"DROP TRIGGER postings_are_not_changed; UPDATE postings SET points = points + 1 "
         "WHERE entry = 1 AND position = 0",
         "postings"},
        {"DROP TRIGGER entries_are_not_changed; UPDATE entries SET document = "
         "replace(document, '\"points\":300', '\"points\":900') WHERE id = 1",
         "hash"},
        {"DROP TRIGGER entries_are_not_changed; UPDATE entries SET recorded_at_ms = "
         "recorded_at_ms + 1 WHERE id = 1",
         "document"},
        {"UPDATE members SET chain_head = '' WHERE id = 1", "head"},
        {"UPDATE daily_roots SET root = 'x' WHERE day = (SELECT min(day) FROM daily_roots)",
         "root"},
        {"PRAGMA foreign_keys = OFF; DROP TRIGGER entries_are_not_deleted; "
         "DROP TRIGGER postings_are_not_deleted; DELETE FROM postings WHERE entry = 3; "
         "DELETE FROM entries WHERE id = 3",
         "chain"},
    };
    for (const auto& row : table) {
        const char* const sql = row.sql;
        CAPTURE(sql);
        World world;
        live(world);
        tamper(world, sql);
        CHECK(has(differences(world), row.found));
    }
}

TEST_CASE("entries cannot be changed or deleted by a mistake") {
    World world;
    world.buy("o1", "anna", 1000);
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(world.folder.file("test.db").c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, "UPDATE entries SET kind = 1", nullptr, nullptr, nullptr) != SQLITE_OK);
    CHECK(sqlite3_exec(db, "DELETE FROM postings", nullptr, nullptr, nullptr) != SQLITE_OK);
    sqlite3_close(db);
}

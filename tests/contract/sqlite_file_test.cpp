#include <doctest/doctest.h>

#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/names.h"
#include "backend/store/sqlite/sql.h"
#include "backend/store/sqlite/sqlite_store.h"
#include "contract/builders.h"
#include "support/folder_bytes.h"

namespace {

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace)
namespace engine = spaarpas::engine;
using spaarpas::store::sqlite::Connection;
using spaarpas::store::sqlite::OpenMode;
using store::StorageError;
using store::sqlite::open_read_only;
using store::sqlite::open_store;

void keep_a_ledger(const std::string& path) {
    const auto file = open_store(path);
    const auto tables = file->write();
    tables->entries().append(entry_of(add_member(*tables, "anna"), 1, 1));
    tables->roots().insert({a_program, 9, 1, "root"});
    tables->programs().insert({a_program, 1, 0, {}, "{}"});
    tables->commit();
}

}  // namespace

TEST_CASE("a database has one writing process") {
    const TemporaryFolder folder;
    const auto first = open_store(folder.file("one.db"));
    CHECK_THROWS_AS(static_cast<void>(open_store(folder.file("one.db"))), StorageError);
}

TEST_CASE("a database is read while it is written, and keeps what it had") {
    const TemporaryFolder folder;
    const std::string path = folder.file("one.db");
    CHECK_THROWS_AS(static_cast<void>(open_read_only(path)->read()), StorageError);
    keep_a_ledger(path);
    const auto writer = open_store(path);
    const auto reader = open_read_only(path);
    CHECK(reader->read()->members().find(a_program, "anna").has_value());
    CHECK_THROWS_AS(static_cast<void>(reader->write()), StorageError);
    CHECK_THROWS_AS(add_member(*reader->read(), "bert"), StorageError);
}

TEST_CASE("a database is its owner's alone") {
    const TemporaryFolder folder;
    const auto file = open_store(folder.file("one.db"));
    {
        const auto tables = file->write();
        add_member(*tables, "anna");
        tables->commit();
    }
    using std::filesystem::perms;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        ++files;
        INFO(entry.path().string());
        CHECK(entry.status().permissions() == (perms::owner_read | perms::owner_write));
    }
    CHECK(files >= 3);
}

TEST_CASE("what was booked is neither changed nor deleted") {
    const TemporaryFolder folder;
    const std::string path = folder.file("one.db");
    keep_a_ledger(path);
    Connection db(path, OpenMode::writer);
    CHECK_THROWS_AS(db.run("UPDATE entries SET document = '{}'"), StorageError);
    CHECK_THROWS_AS(db.run("DELETE FROM entries"), StorageError);
    CHECK_THROWS_AS(db.run("UPDATE postings SET amount = 0"), StorageError);
    CHECK_THROWS_AS(db.run("DELETE FROM postings"), StorageError);
    CHECK_THROWS_AS(db.run("UPDATE roots SET root = ''"), StorageError);
    CHECK_THROWS_AS(db.run("DELETE FROM roots"), StorageError);
    CHECK_THROWS_AS(db.run("UPDATE program_versions SET document = ''"), StorageError);
    CHECK_THROWS_AS(db.run("DELETE FROM program_versions"), StorageError);
    CHECK_THROWS_AS(db.run("DELETE FROM members"), StorageError);
}

TEST_CASE("nothing in the files leads from a forgotten member's chain to the shop's id") {
    const TemporaryFolder folder;
    const std::string canary = "canary-4711@example.com";
    const auto forget = [&](store::Transaction& tables, store::MemberKey key) {
        tables.members().forget(key, "keyed-hash");
        tables.history().erase(key);
        tables.effects().erase(key);
        tables.profile().erase(key);
        tables.notices().erase(key);
        tables.replies().erase(key);
        tables.waiting().forget(a_program, canary);
    };
    {
        const auto file = open_store(folder.file("one.db"));
        auto tables = file->write();
        store::MemberRecord member;
        member.program = a_program;
        member.shop_id = canary;
        member.ledger_id = "random";
        const auto key = tables->members().insert(member);
        auto event = event_of("e1", "answered", 5);
        event.names = {canary};
        tables->history().insert(told(key, event));
        tables->profile().put_answer(key, {"mail", {canary}, 5, {}, {}, false});
        tables->replies().insert({a_program, store::KeySpace::event, "shop", "e1"},
                                 {"route", "hash", false, canary, key, 5, false});
        store::WaitingEvent waiting;
        waiting.program = a_program;
        waiting.shop_id = canary;
        waiting.event = order_of("o1", 5);
        tables->waiting().insert(waiting);
        tables->commit();
        CHECK(bytes_in(folder).find(canary) != std::string::npos);
        tables.reset();
        tables = file->write();
        forget(*tables, key);
        tables->commit();
    }
    CHECK(bytes_in(folder).find("keyed-hash") != std::string::npos);
    CHECK(bytes_in(folder).find(canary) == std::string::npos);
}

TEST_CASE("a database of the first form is left as it was, and says what to do") {
    const TemporaryFolder folder;
    const std::string path = folder.file("old.db");
    {
        Connection old(path, OpenMode::writer);
        old.script("CREATE TABLE members (id INTEGER PRIMARY KEY, shop_id TEXT, tier TEXT)");
        old.script("INSERT INTO members VALUES (1, 'anna', 'gold')");
        old.script("CREATE TABLE milestone_awards (member INTEGER, milestone TEXT)");
        old.script("PRAGMA user_version = 3");
    }
    const std::string says =
        "the database is of an earlier form, which this server does not read: "
        "start with a new one and import the history";
    for (int time = 0; time < 2; ++time) {
        CHECK_THROWS_WITH_AS(static_cast<void>(open_store(path)), says.c_str(), StorageError);
        CHECK_THROWS_WITH_AS(static_cast<void>(open_read_only(path)), says.c_str(), StorageError);
    }
    Connection old(path, OpenMode::reader);
    CHECK(store::sqlite::first_of(old.query("PRAGMA user_version"), store::sqlite::read_integer) ==
          3);
    CHECK(store::sqlite::first_of(old.query("SELECT COUNT(*) FROM sqlite_master"),
                                  store::sqlite::read_integer) == 2);
    CHECK(store::sqlite::first_of(old.query("SELECT COUNT(*) FROM members"),
                                  store::sqlite::read_integer) == 1);
}

TEST_CASE("a database of a newer server is left alone") {
    const TemporaryFolder folder;
    const std::string path = folder.file("new.db");
    keep_a_ledger(path);
    { Connection(path, OpenMode::writer).script("PRAGMA user_version = 99"); }
    const auto says = doctest::Contains("start the newer server");
    CHECK_THROWS_WITH_AS(static_cast<void>(open_store(path)), says, StorageError);
    CHECK_THROWS_WITH_AS(static_cast<void>(open_read_only(path)), says, StorageError);
}

TEST_CASE("what could not be read again is not written") {
    engine::Event event = order_of("o1", 5);
    for (int index = 0; index < 1001; ++index) {
        event.returns.push_back({"r", 5, {}, 1});
    }
    CHECK_THROWS_AS(static_cast<void>(store::sqlite::to_document(event)), StorageError);
    event.returns.pop_back();
    const auto document = store::sqlite::to_document(event);
    CHECK(written(store::sqlite::from_document<engine::Event>(document)) == written(event));
    CHECK_THROWS_AS(static_cast<void>(store::sqlite::from_document<engine::Event>("{}")),
                    StorageError);
}

TEST_CASE("accounts and kinds of effects are stored by the names of the engine") {
    for (int account = 0; account <= static_cast<int>(engine::Account::adjusted); ++account) {
        const engine::Posting posting{"points", static_cast<engine::Account>(account), 1};
        const std::string name(store::sqlite::name_of(posting.account));
        CHECK(written(posting).find("\"account\":\"" + name + "\"") != std::string::npos);
        CHECK(store::sqlite::account_of(name) == posting.account);
    }
    engine::Effect effect = gives("e/r", "points", 1);
    for (int kind = 0; kind <= static_cast<int>(engine::EffectKind::ask); ++kind) {
        effect.kind = static_cast<engine::EffectKind>(kind);
        const std::string name(store::sqlite::name_of(effect.kind));
        CHECK(written(effect).find("\"kind\":\"" + name + "\"") != std::string::npos);
    }
    CHECK_THROWS_AS(static_cast<void>(store::sqlite::account_of("wallet")), StorageError);
}

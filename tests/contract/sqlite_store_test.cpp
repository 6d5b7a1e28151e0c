#include "backend/store/sqlite/sqlite_store.h"

#include "contract/store_contract.h"
#include "unit/backend/world.h"

namespace {

class SqliteUnderTest : public spaarpas::test::StoreUnderTest {
public:
    spaarpas::store::Store& store() override { return *store_; }

private:
    spaarpas::test::TemporaryFolder folder_;
    std::unique_ptr<spaarpas::store::Store> store_ =
        spaarpas::store::sqlite::open_store(folder_.file("contract.db"));
};

}  // namespace

TEST_CASE("SQLite keeps the store's contract") {
    spaarpas::test::check_store_contract([] { return std::make_unique<SqliteUnderTest>(); });
}

TEST_CASE("a database has one writing process") {
    const spaarpas::test::TemporaryFolder folder;
    const auto first = spaarpas::store::sqlite::open_store(folder.file("one.db"));
    CHECK_THROWS_AS(static_cast<void>(spaarpas::store::sqlite::open_store(folder.file("one.db"))),
                    spaarpas::store::StorageError);
}

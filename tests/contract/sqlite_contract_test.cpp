#include <doctest/doctest.h>

#include "backend/store/sqlite/sqlite_store.h"
#include "contract/promises.h"
#include "support/temporary_folder.h"

namespace {

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace)

class SqliteUnderTest : public StoreUnderTest {
public:
    spaarpas::store::Store& store() override { return *store_; }

private:
    TemporaryFolder folder_;
    std::unique_ptr<spaarpas::store::Store> store_ =
        spaarpas::store::sqlite::open_store(folder_.file("contract.db"));
};

void check(const Promises& promises) {
    check_promises(promises, [] { return std::make_unique<SqliteUnderTest>(); });
}

}  // namespace

TEST_CASE("SQLite keeps the contract: transactions") {
    check(transaction_promises());
}

TEST_CASE("SQLite keeps the contract: programs") {
    check(program_promises());
}

TEST_CASE("SQLite keeps the contract: members") {
    check(member_promises());
}

TEST_CASE("SQLite keeps the contract: history") {
    check(history_promises());
}

TEST_CASE("SQLite keeps the contract: effects") {
    check(effect_promises());
}

TEST_CASE("SQLite keeps the contract: what waits") {
    check(waiting_promises());
}

TEST_CASE("SQLite keeps the contract: balances and lots") {
    check(holding_promises());
}

TEST_CASE("SQLite keeps the contract: entries") {
    check(entry_promises());
}

TEST_CASE("SQLite keeps the contract: roots") {
    check(root_promises());
}

TEST_CASE("SQLite keeps the contract: totals") {
    check(total_promises());
}

TEST_CASE("SQLite keeps the contract: limits of all members") {
    check(limit_promises());
}

TEST_CASE("SQLite keeps the contract: vouchers") {
    check(voucher_promises());
}

TEST_CASE("SQLite keeps the contract: profiles") {
    check(profile_promises());
}

TEST_CASE("SQLite keeps the contract: notices") {
    check(notice_promises());
}

TEST_CASE("SQLite keeps the contract: replies") {
    check(reply_promises());
}

TEST_CASE("SQLite keeps the contract: tokens") {
    check(token_promises());
}

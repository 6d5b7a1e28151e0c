#pragma once

#include <memory>
#include <utility>

#include "backend/store/sqlite/ledger_table.h"
#include "backend/store/sqlite/profile_tables.h"
#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

/// A connection that one transaction has to itself; letting it go frees it for the next.
class Lease {
public:
    Lease() = default;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    virtual ~Lease() = default;
    [[nodiscard]] virtual Connection& connection() = 0;
};

class SqliteTransaction : public Transaction {
public:
    /// `begin` is the statement that starts it.
    SqliteTransaction(std::unique_ptr<Lease> lease, Sql begin);
    ~SqliteTransaction() override;

    MemberTable& members() override { return members_; }
    LedgerTable& ledger() override { return ledger_; }
    OrderTable& orders() override { return orders_; }
    ProgressTable& progress() override { return progress_; }
    VoucherTable& vouchers() override { return vouchers_; }
    ProfileTable& profile() override { return profile_; }
    JournalTable& journal() override { return journal_; }
    VersionTable& versions() override { return versions_; }

    void commit() override;
    void mark() override;
    void roll_back_to_mark() override;

private:
    // First, so that it is let go last: after the rollback.
    std::unique_ptr<Lease> lease_;
    Connection& db_;
    SqliteMembers members_;
    SqliteLedger ledger_;
    SqliteOrders orders_;
    SqliteProgress progress_;
    SqliteVouchers vouchers_;
    SqliteProfile profile_;
    SqliteJournal journal_;
    SqliteVersions versions_;
    bool open_ = false;
    bool marked_ = false;
};

}  // namespace spaarpas::store::sqlite

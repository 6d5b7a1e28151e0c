#pragma once

#include <memory>

#include "backend/store/error.h"
#include "backend/store/journal.h"
#include "backend/store/ledger.h"
#include "backend/store/members.h"
#include "backend/store/orders.h"
#include "backend/store/profile.h"
#include "backend/store/progress.h"
#include "backend/store/versions.h"
#include "backend/store/vouchers.h"

namespace spaarpas::store {

/// A view of the whole store at one moment and, in a writing transaction, the changes to it.
///
/// What was not committed is rolled back with the object. *Errors*: every call may throw
/// `StorageError`.
class Transaction {
public:
    Transaction() = default;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    virtual ~Transaction() = default;

    [[nodiscard]] virtual MemberTable& members() = 0;
    [[nodiscard]] virtual LedgerTable& ledger() = 0;
    [[nodiscard]] virtual OrderTable& orders() = 0;
    [[nodiscard]] virtual ProgressTable& progress() = 0;
    [[nodiscard]] virtual VoucherTable& vouchers() = 0;
    [[nodiscard]] virtual ProfileTable& profile() = 0;
    [[nodiscard]] virtual JournalTable& journal() = 0;
    [[nodiscard]] virtual VersionTable& versions() = 0;

    virtual void commit() = 0;

    /// Marks a point in a writing transaction to which `roll_back_to_mark` can return, so that one
    /// refused event of many leaves nothing behind. A new mark replaces the old one.
    virtual void mark() = 0;
    virtual void roll_back_to_mark() = 0;
};

/// Where the backend keeps everything. One store is used by many threads; a transaction by one.
class Store {
public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    [[nodiscard]] virtual std::unique_ptr<Transaction> read() = 0;
    /// Waits for the writer before it.
    [[nodiscard]] virtual std::unique_ptr<Transaction> write() = 0;
};

}  // namespace spaarpas::store

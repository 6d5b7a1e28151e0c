#pragma once

#include <memory>

#include "backend/store/effects.h"
#include "backend/store/entries.h"
#include "backend/store/history.h"
#include "backend/store/holdings.h"
#include "backend/store/limits_of_all.h"
#include "backend/store/members.h"
#include "backend/store/notices.h"
#include "backend/store/profile.h"
#include "backend/store/programs.h"
#include "backend/store/replies.h"
#include "backend/store/roots.h"
#include "backend/store/tokens.h"
#include "backend/store/totals.h"
#include "backend/store/vouchers.h"
#include "backend/store/waiting.h"

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

    [[nodiscard]] virtual ProgramTable& programs() = 0;
    [[nodiscard]] virtual MemberTable& members() = 0;
    [[nodiscard]] virtual HistoryTable& history() = 0;
    [[nodiscard]] virtual EffectTable& effects() = 0;
    [[nodiscard]] virtual HoldingTable& holdings() = 0;
    [[nodiscard]] virtual EntryTable& entries() = 0;
    [[nodiscard]] virtual RootTable& roots() = 0;
    [[nodiscard]] virtual TotalTable& totals() = 0;
    [[nodiscard]] virtual VoucherTable& vouchers() = 0;
    [[nodiscard]] virtual LimitTable& limits_of_all() = 0;
    [[nodiscard]] virtual WaitingTable& waiting() = 0;
    [[nodiscard]] virtual ProfileTable& profile() = 0;
    [[nodiscard]] virtual NoticeTable& notices() = 0;
    [[nodiscard]] virtual ReplyTable& replies() = 0;
    [[nodiscard]] virtual TokenTable& tokens() = 0;

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

#pragma once

#include <memory>

#include "backend/store/sqlite/ledger_tables.h"
#include "backend/store/sqlite/member_tables.h"
#include "backend/store/sqlite/profile_tables.h"
#include "backend/store/store.h"

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

    ProgramTable& programs() override { return programs_; }
    MemberTable& members() override { return members_; }
    HistoryTable& history() override { return history_; }
    EffectTable& effects() override { return effects_; }
    HoldingTable& holdings() override { return holdings_; }
    EntryTable& entries() override { return entries_; }
    RootTable& roots() override { return roots_; }
    TotalTable& totals() override { return totals_; }
    VoucherTable& vouchers() override { return vouchers_; }
    LimitTable& limits_of_all() override { return limits_of_all_; }
    WaitingTable& waiting() override { return waiting_; }
    ProfileTable& profile() override { return profile_; }
    NoticeTable& notices() override { return notices_; }
    ReplyTable& replies() override { return replies_; }
    TokenTable& tokens() override { return tokens_; }

    void commit() override;
    void mark() override;
    void roll_back_to_mark() override;

private:
    // First, so that it is let go last: after the rollback.
    std::unique_ptr<Lease> lease_;
    Connection& db_;
    SqliteProgramTable programs_{db_};
    SqliteMemberTable members_{db_};
    SqliteHistoryTable history_{db_};
    SqliteEffectTable effects_{db_};
    SqliteHoldingTable holdings_{db_};
    SqliteEntryTable entries_{db_};
    SqliteRootTable roots_{db_};
    SqliteTotalTable totals_{db_};
    SqliteVoucherTable vouchers_{db_};
    SqliteLimitTable limits_of_all_{db_};
    SqliteWaitingTable waiting_{db_};
    SqliteProfileTable profile_{db_};
    SqliteNoticeTable notices_{db_};
    SqliteReplyTable replies_{db_};
    SqliteTokenTable tokens_{db_};
    bool open_ = false;
    bool marked_ = false;
};

}  // namespace spaarpas::store::sqlite

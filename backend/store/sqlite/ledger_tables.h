#pragma once

#include "backend/store/entries.h"
#include "backend/store/holdings.h"
#include "backend/store/limits_of_all.h"
#include "backend/store/roots.h"
#include "backend/store/sqlite/sql.h"
#include "backend/store/totals.h"
#include "backend/store/vouchers.h"

/// Each table of the interface, over one connection that outlives it.
namespace spaarpas::store::sqlite {

class SqliteHoldingTable : public HoldingTable {
public:
    explicit SqliteHoldingTable(Connection& db) : db_(db) {}
    engine::Holding holding(MemberKey member,
                            const std::vector<std::string>& sources_taken_back) override;
    void put_balances(MemberKey member, const engine::Balances& balances) override;
    void put_lot(MemberKey member, const engine::Lot& lot) override;
    std::int64_t take_lot_ids(std::int64_t count) override;
    base::List<engine::Lot> of_source(MemberKey member, const std::string& source) override;
    base::List<engine::Lot> lots(MemberKey member,
                                 std::int64_t after_id,
                                 std::int64_t limit) override;

private:
    Connection& db_;
};

class SqliteEntryTable : public EntryTable {
public:
    explicit SqliteEntryTable(Connection& db) : db_(db) {}
    std::int64_t take_id() override;
    void append(const EntryRecord& entry) override;
    std::optional<EntryRecord> by_id(std::int64_t id) override;
    std::vector<EntryRecord> newest(MemberKey member,
                                    std::int64_t before_ordinal,
                                    std::int64_t limit) override;
    std::vector<EntryRecord> chain(MemberKey member,
                                   std::int64_t after_ordinal,
                                   std::int64_t limit) override;
    std::vector<EntryRecord> page(const std::string& program,
                                  std::int64_t after_id,
                                  std::int64_t limit) override;
    std::optional<std::int64_t> newest_recorded_at_ms(const std::string& program) override;

private:
    Connection& db_;
};

class SqliteRootTable : public RootTable {
public:
    explicit SqliteRootTable(Connection& db) : db_(db) {}
    std::optional<DailyRoot> newest(const std::string& program) override;
    std::optional<DailyRoot> of_day(const std::string& program, std::int64_t day) override;
    std::vector<DailyRoot> page(const std::string& program,
                                std::int64_t after_day,
                                std::int64_t limit) override;
    void insert(const DailyRoot& root) override;

private:
    Connection& db_;
};

class SqliteTotalTable : public TotalTable {
public:
    explicit SqliteTotalTable(Connection& db) : db_(db) {}
    void add(const std::string& program, std::int64_t day, const Total& moved) override;
    std::vector<Total> of_day(const std::string& program, std::int64_t day) override;
    std::vector<Total> ever(const std::string& program) override;

private:
    Connection& db_;
};

class SqliteLimitTable : public LimitTable {
public:
    explicit SqliteLimitTable(Connection& db) : db_(db) {}
    std::int64_t used(const LimitOfAll& limit) override;
    bool take(const LimitOfAll& limit, std::int64_t amount, std::int64_t at_most) override;

private:
    Connection& db_;
};

class SqliteVoucherTable : public VoucherTable {
public:
    explicit SqliteVoucherTable(Connection& db) : db_(db) {}
    std::optional<VoucherRecord> find(const std::string& program, const std::string& code) override;
    std::vector<VoucherRecord> newest(MemberKey member,
                                      std::int64_t before_id,
                                      std::int64_t limit) override;
    std::vector<VoucherRecord> open(MemberKey member,
                                    std::int64_t at_ms,
                                    std::int64_t after_id,
                                    std::int64_t limit) override;
    std::vector<VoucherRecord> of_cause(MemberKey member, const std::string& cause) override;
    std::vector<VoucherRecord> of_order(const std::string& program,
                                        const std::string& order_id) override;
    std::vector<VoucherRecord> lapsed(std::int64_t at_ms, std::int64_t limit) override;
    std::optional<std::int64_t> next_change_ms(MemberKey member, std::int64_t at_ms) override;
    std::int64_t insert(const VoucherRecord& voucher) override;
    bool change(const VoucherRecord& before, const VoucherRecord& after) override;
    void move(MemberKey from, MemberKey to) override;

private:
    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

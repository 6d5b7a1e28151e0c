#pragma once

#include "backend/store/sqlite/connection.h"
#include "backend/store/store.h"

namespace spaarpas::store::sqlite {

class SqliteLedger : public LedgerTable {
public:
    explicit SqliteLedger(Connection& db) : db_(db) {}
    loyalty::Balances balances(MemberKey member) override;
    bool move(MemberKey member, const loyalty::Balances& change) override;
    base::List<loyalty::Lot> lots(MemberKey member) override;
    base::List<loyalty::Lot> all_lots(MemberKey member) override;
    void put_lot(MemberKey member, const loyalty::Lot& lot) override;
    std::int64_t last_entry_id() override;
    std::int64_t last_lot_id() override;
    std::int64_t last_recorded_at_ms(const std::string& program) override;
    void append(const EntryRecord& entry) override;
    std::vector<EntryRecord> newest(MemberKey member,
                                    std::int64_t before_id,
                                    std::int64_t limit) override;
    std::vector<EntryRecord> after(const std::string& program,
                                   std::int64_t after_id,
                                   std::int64_t limit) override;
    std::optional<EntryRecord> entry(std::int64_t id) override;
    AccountTotals totals(const std::string& program) override;
    std::optional<DailyRoot> last_root(const std::string& program) override;
    std::vector<DailyRoot> roots(const std::string& program) override;
    void put_root(const std::string& program, const DailyRoot& root) override;

private:
    std::vector<EntryRecord> read_entries(Query query);
    base::List<loyalty::Posting> postings(std::int64_t entry_id);

    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "loyalty/ledger/entry.h"

namespace spaarpas::store {

/// The unit that a balance counts. Points are the only one that moves today; status and stamp cards
/// are to have their own.
inline constexpr const char* points_unit = "points";

/// One entry as it is kept.
///
/// *Shape*: `document` is the canonical JSON that `hash` covers; the other fields repeat what has
/// to be searched for. `ordinal` counts the member's entries from 1.
struct EntryRecord {
    std::int64_t id = 0;
    std::string program;
    MemberKey member;
    std::int64_t ordinal = 0;
    std::string unit = points_unit;
    loyalty::EntryKind kind = loyalty::EntryKind::accrual;
    std::int64_t recorded_at_ms = 0;
    std::string order_id;
    base::List<loyalty::Posting> postings;
    std::string document;
    std::string hash;
};

/// Sums over the whole ledger of a program, one an account.
using AccountTotals = base::List<loyalty::Posting>;

/// The root over the heads that moved on one UTC day, chained to the day before it.
struct DailyRoot {
    std::int64_t day = 0;
    std::int64_t last_entry = 0;
    std::string root;
};

/// The ledger: entries that are never changed, and the projections written beside them.
class LedgerTable {
public:
    LedgerTable() = default;
    LedgerTable(const LedgerTable&) = delete;
    LedgerTable& operator=(const LedgerTable&) = delete;
    virtual ~LedgerTable() = default;

    [[nodiscard]] virtual loyalty::Balances balances(MemberKey member) = 0;

    /// Moves the balances by `change`.
    ///
    /// *Errors*: false, and nothing changed, where a balance would go below zero or a debt above.
    [[nodiscard]] virtual bool move(MemberKey member, const loyalty::Balances& change) = 0;

    /// The lots that still hold points, by id.
    [[nodiscard]] virtual base::List<loyalty::Lot> lots(MemberKey member) = 0;
    [[nodiscard]] virtual base::List<loyalty::Lot> all_lots(MemberKey member) = 0;
    virtual void put_lot(MemberKey member, const loyalty::Lot& lot) = 0;

    [[nodiscard]] virtual std::int64_t last_entry_id() = 0;
    [[nodiscard]] virtual std::int64_t last_lot_id() = 0;
    /// When the program's newest entry was recorded; 0 where there is none.
    [[nodiscard]] virtual std::int64_t last_recorded_at_ms(const std::string& program) = 0;

    virtual void append(const EntryRecord& entry) = 0;

    /// The member's entries newest first, those before `before_id` (0 for the newest).
    [[nodiscard]] virtual std::vector<EntryRecord> newest(MemberKey member,
                                                          std::int64_t before_id,
                                                          std::int64_t limit) = 0;
    /// A program's entries, or with an empty program all of them, by id after `after_id`.
    [[nodiscard]] virtual std::vector<EntryRecord> after(const std::string& program,
                                                         std::int64_t after_id,
                                                         std::int64_t limit) = 0;
    [[nodiscard]] virtual std::optional<EntryRecord> entry(std::int64_t id) = 0;

    [[nodiscard]] virtual AccountTotals totals(const std::string& program) = 0;

    [[nodiscard]] virtual std::optional<DailyRoot> last_root(const std::string& program) = 0;
    [[nodiscard]] virtual std::vector<DailyRoot> roots(const std::string& program) = 0;
    virtual void put_root(const std::string& program, const DailyRoot& root) = 0;
};

}  // namespace spaarpas::store

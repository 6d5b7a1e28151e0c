#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/table.h"
#include "engine/decide/facts.h"

namespace spaarpas::store {

/// A member's row number in the store. It never leaves the backend.
struct MemberKey {
    std::int64_t value = 0;
    friend bool operator==(const MemberKey&, const MemberKey&) = default;
};

/// A place in a member's history, as the history is ordered (engine/decide/event.h,
/// `comes_before`): by instant, joining before others, id. `row` is the order of arrival, which
/// tells those apart that have the same id.
struct HistoryPlace {
    std::int64_t at_ms = 0;
    bool joined = false;
    std::string id;
    std::int64_t row = 0;
    friend bool operator==(const HistoryPlace&, const HistoryPlace&) = default;
};

/// Who a member is, and what changes with every booking.
///
/// *Shape*: `shop_id` is the shop's own id and is empty once the member was erased; `ledger_id` is
/// random and binds the hash chain. `entries` counts the entries of the chain, `chain_head` is the
/// hash of the newest. `due_at_ms` is the next instant at which something happens by itself.
/// `facts` are those after `last_event`, the newest in the order of history. A member that was
/// merged into another keeps its chain and points to the other.
struct MemberRecord {
    MemberKey key;
    std::string program;
    std::string shop_id;
    std::string ledger_id;
    std::int64_t joined_at_ms = 0;
    std::string locale;
    std::int64_t revision = 0;
    std::int64_t entries = 0;
    std::string chain_head;
    std::optional<std::int64_t> due_at_ms;
    engine::Facts facts;
    std::optional<HistoryPlace> last_event;
    std::optional<MemberKey> merged_into;
};

/// A member for whom something is due.
struct DueMember {
    std::int64_t due_at_ms = 0;
    MemberKey key;
};

class MemberTable : public Table {
public:
    /// In a writing transaction the member that is found is this transaction's until it ends.
    [[nodiscard]] virtual std::optional<MemberRecord> find(const std::string& program,
                                                           const std::string& shop_id) = 0;
    [[nodiscard]] virtual std::optional<MemberRecord> by_key(MemberKey key) = 0;

    /// Keeps a new member and gives its key; `record.key` is not read.
    virtual MemberKey insert(const MemberRecord& record) = 0;

    /// Writes everything of the record but program, shop id and ledger id.
    virtual void update(const MemberRecord& record) = 0;

    /// The members for whom something is due at `at_ms`, the longest due first, of equals by key;
    /// those after `after`, so that one that fails holds up nobody.
    [[nodiscard]] virtual std::vector<DueMember> due(std::int64_t at_ms,
                                                     const std::optional<DueMember>& after,
                                                     std::int64_t limit) = 0;
    /// When something is due next for any member.
    [[nodiscard]] virtual std::optional<std::int64_t> next_due_at_ms() = 0;

    /// The members of a program, or with an empty program all of them, in the order of their keys,
    /// after `after`.
    [[nodiscard]] virtual std::vector<MemberRecord> page(const std::string& program,
                                                         MemberKey after,
                                                         std::int64_t limit) = 0;

    /// The members that were merged into this one, by key.
    [[nodiscard]] virtual std::vector<MemberKey> merged_into(MemberKey key) = 0;

    /// Cuts the tie between the shop's id and the ledger's, and empties what tells of the person:
    /// locale, facts, newest event and due date. `shop_id_hash` is a keyed hash of the shop's id;
    /// it is remembered apart, so that nothing leads from it to the member.
    virtual void forget(MemberKey key, const std::string& shop_id_hash) = 0;
    /// Whether a member of that shop's id was forgotten.
    [[nodiscard]] virtual bool was_forgotten(const std::string& program,
                                             const std::string& shop_id_hash) = 0;
};

}  // namespace spaarpas::store

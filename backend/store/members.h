#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spaarpas::store {

/// A member's row number in the store. It never leaves the backend.
struct MemberKey {
    std::int64_t value = 0;
    friend bool operator==(const MemberKey&, const MemberKey&) = default;
};

/// Who a member is, and the few figures that change with every booking.
///
/// *Shape*: `shop_id` is the shop's own id and is empty once the member was erased; `ledger_id` is
/// random and binds the hash chain. `entries` counts the entries of the chain, `chain_head` is the
/// hash of the newest. `due_at_ms` is the next instant at which something happens by itself.
struct MemberRecord {
    MemberKey key;
    std::string program;
    std::string shop_id;
    std::string ledger_id;
    std::int64_t joined_at_ms = 0;
    std::string locale;
    std::int64_t revision = 0;
    std::string tier;
    std::optional<std::int64_t> status_until_ms;
    std::int64_t entries = 0;
    std::string chain_head;
    std::optional<std::int64_t> due_at_ms;
};

class MemberTable {
public:
    MemberTable() = default;
    MemberTable(const MemberTable&) = delete;
    MemberTable& operator=(const MemberTable&) = delete;
    virtual ~MemberTable() = default;

    [[nodiscard]] virtual std::optional<MemberRecord> find(const std::string& program,
                                                           const std::string& shop_id) = 0;
    [[nodiscard]] virtual std::optional<MemberRecord> by_key(MemberKey key) = 0;

    /// Keeps a new member and gives its key; `record.key` is not read.
    virtual MemberKey insert(const MemberRecord& record) = 0;

    /// Writes everything of the record but program, shop id, ledger id and `joined_at_ms`.
    virtual void update(const MemberRecord& record) = 0;

    /// The members for whom something is due at `at_ms`, the longest due first.
    [[nodiscard]] virtual std::vector<MemberKey> due(std::int64_t at_ms, std::int64_t limit) = 0;

    /// All members of a program in the order of their keys, after `after`.
    [[nodiscard]] virtual std::vector<MemberRecord> page(const std::string& program,
                                                         MemberKey after,
                                                         std::int64_t limit) = 0;

    /// Cuts the tie between the shop's id and the ledger's.
    virtual void forget(MemberKey key) = 0;
};

}  // namespace spaarpas::store

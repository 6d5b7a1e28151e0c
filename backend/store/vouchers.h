#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"

namespace spaarpas::store {

enum class VoucherStep { issued, reserved, used, withdrawn };

/// A voucher.
///
/// *Shape*: it is honoured on the terms of `program_version`. `order_id` is the order that reserved
/// or used it; `entry_id` the redemption that paid for it, 0 for a milestone's.
struct VoucherRecord {
    std::string code;
    std::string program;
    MemberKey member;
    std::string reward;
    std::int64_t program_version = 0;
    VoucherStep step = VoucherStep::issued;
    std::int64_t issued_at_ms = 0;
    std::int64_t expires_at_ms = 0;
    std::int64_t entry_id = 0;
    std::string order_id;
};

class VoucherTable {
public:
    VoucherTable() = default;
    VoucherTable(const VoucherTable&) = delete;
    VoucherTable& operator=(const VoucherTable&) = delete;
    virtual ~VoucherTable() = default;

    [[nodiscard]] virtual std::optional<VoucherRecord> find(const std::string& program,
                                                            const std::string& code) = 0;
    [[nodiscard]] virtual std::vector<VoucherRecord> of_member(MemberKey member) = 0;
    /// How many of a reward the member has redeemed with points.
    [[nodiscard]] virtual std::int64_t redeemed(MemberKey member, const std::string& reward) = 0;

    virtual void insert(const VoucherRecord& voucher) = 0;

    /// Moves a voucher from one step to the next.
    ///
    /// *Errors*: false, and nothing changed, where it is no longer at `from`.
    [[nodiscard]] virtual bool advance(const VoucherRecord& voucher,
                                       VoucherStep from,
                                       VoucherStep to) = 0;

    /// Takes `amount` from a limited good: a reward's stock or a rule's budget.
    ///
    /// *Errors*: false, and nothing taken, where less than `amount` of `limit` is left.
    [[nodiscard]] virtual bool take(const std::string& program,
                                    const std::string& good,
                                    std::int64_t amount,
                                    std::int64_t limit) = 0;
    [[nodiscard]] virtual std::int64_t taken(const std::string& program,
                                             const std::string& good) = 0;
};

}  // namespace spaarpas::store

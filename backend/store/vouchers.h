#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/ledger/entry.h"

namespace spaarpas::store {

enum class VoucherState { issued, reserved, used, withdrawn };

/// A voucher. It is honoured on the terms of `program_version`.
///
/// *Shape*: `cause`, `place` and `ordinal` say which of the vouchers of which issue it is; of one
/// that was bought, the event's. `entry` booked it. `order_id` is the order that reserved or used
/// it. `spent` is its price, with the life that each part had, so that it can be given back. `id`
/// is the order of issue and is given by the table.
struct VoucherRecord {
    std::int64_t id = 0;
    std::string program;
    std::string code;
    MemberKey member;
    std::string offer;
    std::int64_t program_version = 0;
    VoucherState state = VoucherState::issued;
    std::int64_t issued_at_ms = 0;
    std::optional<std::int64_t> expires_at_ms;
    std::string cause;
    std::int64_t place = 0;
    std::int64_t ordinal = 0;
    std::int64_t entry = 0;
    std::string order_id;
    std::optional<std::int64_t> reserved_until_ms;
    std::optional<std::int64_t> used_at_ms;
    base::List<engine::Spent> spent;
};

class VoucherTable : public Table {
public:
    [[nodiscard]] virtual std::optional<VoucherRecord> find(const std::string& program,
                                                            const std::string& code) = 0;
    /// A member's vouchers, newest first, those before `before_id` (0 for the newest).
    [[nodiscard]] virtual std::vector<VoucherRecord> newest(MemberKey member,
                                                            std::int64_t before_id,
                                                            std::int64_t limit) = 0;
    /// Those that can be used at `at_ms` or are reserved, and have not expired then, by id after
    /// `after_id`.
    [[nodiscard]] virtual std::vector<VoucherRecord> open(MemberKey member,
                                                          std::int64_t at_ms,
                                                          std::int64_t after_id,
                                                          std::int64_t limit) = 0;
    /// Those of one issue, by place and ordinal, whatever their state.
    [[nodiscard]] virtual std::vector<VoucherRecord> of_cause(MemberKey member,
                                                              const std::string& cause) = 0;
    /// Those that an order has reserved or used, by id.
    [[nodiscard]] virtual std::vector<VoucherRecord> of_order(const std::string& program,
                                                              const std::string& order_id) = 0;
    /// Reservations of all members that ended by `at_ms`, the longest ended first.
    [[nodiscard]] virtual std::vector<VoucherRecord> lapsed(std::int64_t at_ms,
                                                            std::int64_t limit) = 0;
    /// When after `at_ms` one of the member's open vouchers next expires or is no longer reserved.
    [[nodiscard]] virtual std::optional<std::int64_t> next_change_ms(MemberKey member,
                                                                     std::int64_t at_ms) = 0;

    /// Keeps a new voucher and gives its id; its code may not be there.
    virtual std::int64_t insert(const VoucherRecord& voucher) = 0;

    /// Writes state, expiry, order, end of reservation, use, cause and ordinal of `after`.
    ///
    /// *Errors*: false, and nothing changed, where state or order are no longer those of `before`.
    [[nodiscard]] virtual bool change(const VoucherRecord& before, const VoucherRecord& after) = 0;

    virtual void move(MemberKey from, MemberKey to) = 0;
};

}  // namespace spaarpas::store

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"

namespace spaarpas::store {

/// An order as it was awarded, and what of it was refunded since.
///
/// *Shape*: `award` and `refunds` are the canonical JSON of `loyalty::Award` and
/// `loyalty::RefundState`; `entry_id` is 0 where the order earned nothing. `counted` says whether
/// it still counts as an order of the member.
struct OrderRecord {
    std::string program;
    std::string order_id;
    MemberKey member;
    std::int64_t occurred_at_ms = 0;
    std::int64_t program_version = 0;
    std::int64_t entry_id = 0;
    std::int64_t amount_minor = 0;
    std::string award;
    std::string refunds;
    bool counted = true;
};

/// A milestone that an event reached, once or more often, and what that brought.
///
/// *Shape*: `source` is the id of the event that reached it, `order_id` that of its order or empty.
/// `points` are those of one time; `reversed_times` of the `times` were taken back since. There may
/// be fewer `vouchers` than times.
struct MilestoneAward {
    std::int64_t id = 0;
    MemberKey member;
    std::string milestone;
    std::string source;
    std::string order_id;
    std::int64_t at_ms = 0;
    std::int64_t points = 0;
    std::int64_t times = 1;
    std::int64_t reversed_times = 0;
    std::vector<std::string> vouchers;
};

/// What one order moved in one milestone.
struct MilestoneStep {
    std::string milestone;
    std::int64_t progress = 0;
};

class OrderTable {
public:
    OrderTable() = default;
    OrderTable(const OrderTable&) = delete;
    OrderTable& operator=(const OrderTable&) = delete;
    virtual ~OrderTable() = default;

    [[nodiscard]] virtual std::optional<OrderRecord> find(const std::string& program,
                                                          const std::string& order_id) = 0;
    virtual void insert(const OrderRecord& order) = 0;
    /// Writes `refunds` and `counted`.
    virtual void update(const OrderRecord& order) = 0;

    /// A member's orders that can still be refunded, newest first by `occurred_at_ms`.
    [[nodiscard]] virtual std::vector<OrderRecord> refundable(MemberKey member,
                                                              std::int64_t limit) = 0;

    /// *Errors*: false where a refund of that id is known already.
    [[nodiscard]] virtual bool add_refund(const std::string& program,
                                          const std::string& refund_id,
                                          const std::string& order_id) = 0;

    virtual void add_milestone_award(const MilestoneAward& award) = 0;
    virtual void set_reversed_times(std::int64_t milestone_award_id,
                                    std::int64_t reversed_times) = 0;
    /// The newest one of a milestone of a member that was not taken back wholly.
    [[nodiscard]] virtual std::optional<MilestoneAward> newest_milestone_award(
        MemberKey member,
        const std::string& milestone) = 0;

    virtual void add_steps(const std::string& program,
                           const std::string& order_id,
                           const std::vector<MilestoneStep>& steps) = 0;
    [[nodiscard]] virtual std::vector<MilestoneStep> steps(const std::string& program,
                                                           const std::string& order_id) = 0;
};

}  // namespace spaarpas::store

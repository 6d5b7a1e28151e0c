#pragma once

#include "backend/store/sqlite/connection.h"
#include "backend/store/store.h"

/// Each table of the interface, over one connection that outlives it.
namespace spaarpas::store::sqlite {

class SqliteMembers : public MemberTable {
public:
    explicit SqliteMembers(Connection& db) : db_(db) {}
    std::optional<MemberRecord> find(const std::string& program,
                                     const std::string& shop_id) override;
    std::optional<MemberRecord> by_key(MemberKey key) override;
    MemberKey insert(const MemberRecord& record) override;
    void update(const MemberRecord& record) override;
    std::vector<MemberKey> due(std::int64_t at_ms, std::int64_t limit) override;
    std::vector<MemberRecord> page(const std::string& program,
                                   MemberKey after,
                                   std::int64_t limit) override;
    void forget(MemberKey key) override;

private:
    Connection& db_;
};

class SqliteOrders : public OrderTable {
public:
    explicit SqliteOrders(Connection& db) : db_(db) {}
    std::optional<OrderRecord> find(const std::string& program,
                                    const std::string& order_id) override;
    void insert(const OrderRecord& order) override;
    void update(const OrderRecord& order) override;
    std::vector<OrderRecord> refundable(MemberKey member, std::int64_t limit) override;
    bool add_refund(const std::string& program,
                    const std::string& refund_id,
                    const std::string& order_id) override;
    void add_milestone_award(const MilestoneAward& award) override;
    void set_reversed_times(std::int64_t milestone_award_id, std::int64_t reversed_times) override;
    std::optional<MilestoneAward> newest_milestone_award(MemberKey member,
                                                         const std::string& milestone) override;
    void add_steps(const std::string& program,
                   const std::string& order_id,
                   const std::vector<MilestoneStep>& steps) override;
    std::vector<MilestoneStep> steps(const std::string& program,
                                     const std::string& order_id) override;

private:
    Connection& db_;
};

class SqliteProgress : public ProgressTable {
public:
    explicit SqliteProgress(Connection& db) : db_(db) {}
    void add_metric(MemberKey member, const MetricStep& step) override;
    std::vector<MetricStep> metrics(MemberKey member) override;
    void add_tier(MemberKey member, const TierStep& step) override;
    std::optional<TierStep> tier_at(MemberKey member, std::int64_t at_ms) override;
    base::List<loyalty::CapUse> caps(MemberKey member) override;
    void put_cap(MemberKey member, const loyalty::CapUse& use) override;
    std::vector<MilestoneState> milestones(MemberKey member) override;
    void put_milestone(MemberKey member, const MilestoneState& state) override;
    base::List<loyalty::Boost> boosts(MemberKey member, std::int64_t at_ms) override;
    void put_boost(MemberKey member, const loyalty::Boost& boost) override;

private:
    Connection& db_;
};

class SqliteVouchers : public VoucherTable {
public:
    explicit SqliteVouchers(Connection& db) : db_(db) {}
    std::optional<VoucherRecord> find(const std::string& program, const std::string& code) override;
    std::vector<VoucherRecord> of_member(MemberKey member) override;
    std::int64_t redeemed(MemberKey member, const std::string& reward) override;
    void insert(const VoucherRecord& voucher) override;
    bool advance(const VoucherRecord& voucher, VoucherStep from, VoucherStep to) override;
    bool take(const std::string& program,
              const std::string& good,
              std::int64_t amount,
              std::int64_t limit) override;
    std::int64_t taken(const std::string& program, const std::string& good) override;

private:
    Connection& db_;
};

class SqliteVersions : public VersionTable {
public:
    explicit SqliteVersions(Connection& db) : db_(db) {}
    std::vector<ProgramVersion> all() override;
    void insert(const ProgramVersion& version) override;

private:
    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

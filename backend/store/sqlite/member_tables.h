#pragma once

#include "backend/store/effects.h"
#include "backend/store/history.h"
#include "backend/store/members.h"
#include "backend/store/programs.h"
#include "backend/store/sqlite/sql.h"
#include "backend/store/waiting.h"

/// Each table of the interface, over one connection that outlives it.
namespace spaarpas::store::sqlite {

class SqliteProgramTable : public ProgramTable {
public:
    explicit SqliteProgramTable(Connection& db) : db_(db) {}
    std::vector<ProgramVersion> all() override;
    void insert(const ProgramVersion& version) override;

private:
    Connection& db_;
};

class SqliteMemberTable : public MemberTable {
public:
    explicit SqliteMemberTable(Connection& db) : db_(db) {}
    std::optional<MemberRecord> find(const std::string& program,
                                     const std::string& shop_id) override;
    std::optional<MemberRecord> by_key(MemberKey key) override;
    MemberKey insert(const MemberRecord& record) override;
    void update(const MemberRecord& record) override;
    std::vector<DueMember> due(std::int64_t at_ms,
                               const std::optional<DueMember>& after,
                               std::int64_t limit) override;
    std::optional<std::int64_t> next_due_at_ms() override;
    std::vector<MemberRecord> page(const std::string& program,
                                   MemberKey after,
                                   std::int64_t limit) override;
    std::vector<MemberKey> merged_into(MemberKey key) override;
    void forget(MemberKey key, const std::string& shop_id_hash) override;
    bool was_forgotten(const std::string& program, const std::string& shop_id_hash) override;

private:
    Connection& db_;
};

class SqliteHistoryTable : public HistoryTable {
public:
    explicit SqliteHistoryTable(Connection& db) : db_(db) {}
    std::optional<HistoryRecord> find(const std::string& program,
                                      const std::string& origin,
                                      const std::string& event_id) override;
    std::optional<HistoryRecord> find_order(const std::string& program,
                                            const std::string& order_id) override;
    std::int64_t insert(const HistoryRecord& record) override;
    void update(const HistoryRecord& record) override;
    std::vector<HistoryRecord> page(MemberKey member,
                                    const std::optional<HistoryPlace>& after,
                                    std::int64_t limit) override;
    std::vector<HistoryRecord> newest_orders(MemberKey member,
                                             const std::optional<HistoryPlace>& before,
                                             std::int64_t limit) override;
    std::optional<HistoryPlace> newest(MemberKey member) override;
    bool add_change(const ChangeRecord& change) override;
    std::optional<ChangeRecord> find_change(const std::string& program,
                                            const std::string& origin,
                                            const std::string& event_id) override;
    void move(MemberKey from, MemberKey to) override;
    void erase(MemberKey member) override;

private:
    Connection& db_;
};

class SqliteEffectTable : public EffectTable {
public:
    explicit SqliteEffectTable(Connection& db) : db_(db) {}
    void put(MemberKey member, const engine::Effect& effect) override;
    void remove(MemberKey member, const engine::Effect& effect) override;
    std::vector<EffectRecord> page(MemberKey member,
                                   std::int64_t after_id,
                                   std::int64_t limit) override;
    std::vector<EffectRecord> of_source(MemberKey member, const std::string& source) override;
    std::vector<EffectRecord> of_kind(MemberKey member, engine::EffectKind kind) override;
    void move(MemberKey from, MemberKey to) override;
    void erase(MemberKey member) override;

private:
    /// Adds an effect of `from` to that of `to` with the same cause, if there is one.
    void unite(const engine::Effect& effect, MemberKey from, MemberKey to);

    Connection& db_;
};

class SqliteWaitingTable : public WaitingTable {
public:
    explicit SqliteWaitingTable(Connection& db) : db_(db) {}
    std::optional<WaitingEvent> find(const std::string& program,
                                     const std::string& origin,
                                     const std::string& event_id) override;
    std::optional<WaitingEvent> find_order(const std::string& program,
                                           const std::string& order_id) override;
    std::vector<WaitingEvent> of_shopper(const std::string& program,
                                         const std::string& shop_id,
                                         std::int64_t after_id,
                                         std::int64_t limit) override;
    std::int64_t insert(const WaitingEvent& waiting) override;
    void update(const WaitingEvent& waiting) override;
    void remove(std::int64_t id) override;
    void forget(const std::string& program, const std::string& shop_id) override;
    std::int64_t drop_lapsed(std::int64_t at_ms, std::int64_t limit) override;

private:
    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

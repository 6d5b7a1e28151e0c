#pragma once

#include "backend/store/notices.h"
#include "backend/store/profile.h"
#include "backend/store/replies.h"
#include "backend/store/sqlite/sql.h"
#include "backend/store/tokens.h"

/// Each table of the interface, over one connection that outlives it.
namespace spaarpas::store::sqlite {

class SqliteProfileTable : public ProfileTable {
public:
    explicit SqliteProfileTable(Connection& db) : db_(db) {}
    std::vector<AnswerRecord> answers(MemberKey member) override;
    std::optional<AnswerRecord> answer(MemberKey member, const std::string& prompt) override;
    void put_answer(MemberKey member, const AnswerRecord& answer) override;
    std::vector<OldAnswer> old_answers(std::int64_t at_ms, std::int64_t limit) override;
    std::vector<ConsentRecord> consents(MemberKey member) override;
    std::optional<ConsentRecord> consent(MemberKey member, const std::string& purpose) override;
    void put_consent(MemberKey member, const ConsentRecord& consent) override;
    std::int64_t add_activity(MemberKey member, const ActivityRecord& activity) override;
    std::vector<ActivityRecord> activity(MemberKey member,
                                         std::int64_t before_id,
                                         std::int64_t limit) override;
    void delete_activity(MemberKey member) override;
    std::int64_t drop_activity(std::int64_t before_ms, std::int64_t limit) override;
    void move(MemberKey from, MemberKey to) override;
    void erase(MemberKey member) override;

private:
    Connection& db_;
};

class SqliteNoticeTable : public NoticeTable {
public:
    explicit SqliteNoticeTable(Connection& db) : db_(db) {}
    std::int64_t insert(MemberKey member, const NoticeRecord& notice) override;
    std::vector<NoticeRecord> newest(MemberKey member,
                                     std::int64_t before_id,
                                     std::int64_t limit) override;
    std::vector<NoticeRecord> unseen(MemberKey member, std::int64_t limit) override;
    std::int64_t mark_seen(MemberKey member, std::int64_t id, std::int64_t seen_at_ms) override;
    void withdraw(MemberKey member, const std::string& cause) override;
    std::int64_t drop(std::int64_t before_ms, std::int64_t limit) override;
    void move(MemberKey from, MemberKey to) override;
    void erase(MemberKey member) override;

private:
    Connection& db_;
};

class SqliteReplyTable : public ReplyTable {
public:
    explicit SqliteReplyTable(Connection& db) : db_(db) {}
    std::optional<StoredReply> find(const KeyScope& scope) override;
    void insert(const KeyScope& scope, const StoredReply& reply) override;
    std::int64_t drop(std::int64_t before_ms, std::int64_t limit) override;
    void move(MemberKey from, MemberKey to) override;
    void erase(MemberKey member) override;

private:
    Connection& db_;
};

class SqliteTokenTable : public TokenTable {
public:
    explicit SqliteTokenTable(Connection& db) : db_(db) {}
    void revoke(const std::string& program,
                const std::string& token_id,
                std::int64_t expires_at_ms) override;
    bool is_revoked(const std::string& program, const std::string& token_id) override;
    std::int64_t drop(std::int64_t before_ms, std::int64_t limit) override;

private:
    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

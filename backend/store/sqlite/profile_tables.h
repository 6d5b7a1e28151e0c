#pragma once

#include "backend/store/sqlite/connection.h"
#include "backend/store/store.h"

namespace spaarpas::store::sqlite {

class SqliteProfile : public ProfileTable {
public:
    explicit SqliteProfile(Connection& db) : db_(db) {}
    std::vector<AnswerRecord> answers(MemberKey member) override;
    void drop_old_answers(std::int64_t at_ms) override;
    void put_answer(MemberKey member, const AnswerRecord& answer) override;
    std::vector<ConsentRecord> consents(MemberKey member) override;
    void put_consent(MemberKey member, const ConsentRecord& consent) override;
    std::vector<NoticeRecord> notices(MemberKey member,
                                      std::int64_t since_ms,
                                      std::int64_t limit) override;
    void add_notice(MemberKey member, const NoticeRecord& notice) override;
    void put_segments(MemberKey member,
                      std::int64_t from_ms,
                      const base::List<std::string>& names) override;
    base::List<std::string> segments(MemberKey member, std::int64_t at_ms) override;
    void add_activity(MemberKey member,
                      const std::string& kind,
                      const std::string& subject,
                      std::int64_t at_ms) override;
    void delete_activity(MemberKey member) override;
    void erase(MemberKey member) override;

private:
    Connection& db_;
};

class SqliteJournal : public JournalTable {
public:
    explicit SqliteJournal(Connection& db) : db_(db) {}
    std::optional<StoredReply> reply(const KeyScope& scope) override;
    void put_reply(const KeyScope& scope, const StoredReply& reply) override;
    void empty_replies(MemberKey member) override;
    void add_event(const AcceptedEvent& event) override;
    void revoke_token(const std::string& program,
                      const std::string& token_id,
                      std::int64_t expires_at_s) override;
    void drop_revocations(std::int64_t expired_before_s) override;
    bool token_revoked(const std::string& program, const std::string& token_id) override;

private:
    Connection& db_;
};

}  // namespace spaarpas::store::sqlite

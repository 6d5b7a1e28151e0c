#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

std::vector<AnswerRecord> SqliteProfile::answers(MemberKey member) {
    std::vector<AnswerRecord> answers;
    Query query = db_.query(
        "SELECT prompt, document, answered_at_ms, put_off_at_ms, delete_at_ms, withdrawn "
        "FROM answers WHERE member = ? ORDER BY prompt",
        member.value);
    while (query.step()) {
        answers.push_back({query.text(0),
                           query.text(1),
                           query.optional_integer(2),
                           query.optional_integer(3),
                           query.optional_integer(4),
                           query.integer(5) != 0});
    }
    return answers;
}

void SqliteProfile::drop_old_answers(std::int64_t at_ms) {
    db_.run("UPDATE answers SET document = '' WHERE delete_at_ms <= ? AND document <> ''", at_ms);
}

void SqliteProfile::put_answer(MemberKey member, const AnswerRecord& answer) {
    db_.run(
        "INSERT INTO answers (member, prompt, document, answered_at_ms, put_off_at_ms, "
        "delete_at_ms, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (member, prompt) DO UPDATE SET document = ?3, answered_at_ms = ?4, "
        "put_off_at_ms = ?5, delete_at_ms = ?6, withdrawn = ?7",
        member.value,
        answer.prompt,
        answer.document,
        answer.answered_at_ms,
        answer.put_off_at_ms,
        answer.delete_at_ms,
        answer.withdrawn);
}

std::vector<ConsentRecord> SqliteProfile::consents(MemberKey member) {
    std::vector<ConsentRecord> consents;
    Query query =
        db_.query("SELECT purpose, granted, at_ms FROM consents WHERE member = ? ORDER BY purpose",
                  member.value);
    while (query.step()) {
        consents.push_back({query.text(0), query.integer(1) != 0, query.integer(2)});
    }
    return consents;
}

void SqliteProfile::put_consent(MemberKey member, const ConsentRecord& consent) {
    db_.run(
        "INSERT INTO consents (member, purpose, granted, at_ms) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (member, purpose) DO UPDATE SET granted = ?3, at_ms = ?4",
        member.value,
        consent.purpose,
        consent.granted,
        consent.at_ms);
}

std::vector<NoticeRecord> SqliteProfile::notices(MemberKey member,
                                                 std::int64_t since_ms,
                                                 std::int64_t limit) {
    std::vector<NoticeRecord> notices;
    Query query = db_.query(
        "SELECT id, code, subject, document, at_ms FROM notices WHERE member = ? AND at_ms >= ? "
        "ORDER BY id DESC LIMIT ?",
        member.value,
        since_ms,
        limit);
    while (query.step()) {
        notices.push_back(
            {query.integer(0), query.text(1), query.text(2), query.text(3), query.integer(4)});
    }
    return notices;
}

void SqliteProfile::add_notice(MemberKey member, const NoticeRecord& notice) {
    db_.run("INSERT INTO notices (member, code, subject, document, at_ms) VALUES (?, ?, ?, ?, ?)",
            member.value,
            notice.code,
            notice.subject,
            notice.document,
            notice.at_ms);
}

void SqliteProfile::add_activity(MemberKey member,
                                 const std::string& kind,
                                 const std::string& subject,
                                 std::int64_t at_ms) {
    db_.run("INSERT INTO activity (member, kind, subject, at_ms) VALUES (?, ?, ?, ?)",
            member.value,
            kind,
            subject,
            at_ms);
}

void SqliteProfile::delete_activity(MemberKey member) {
    db_.run("DELETE FROM activity WHERE member = ?", member.value);
}

void SqliteProfile::put_segments(MemberKey member,
                                 std::int64_t from_ms,
                                 const base::List<std::string>& names) {
    db_.run("DELETE FROM segments WHERE member = ? AND from_ms = ?", member.value, from_ms);
    db_.run("DELETE FROM segment_steps WHERE member = ? AND from_ms = ?", member.value, from_ms);
    db_.run("INSERT INTO segment_steps (member, from_ms) VALUES (?, ?)", member.value, from_ms);
    for (const auto& name : names) {
        db_.run("INSERT OR IGNORE INTO segments (member, from_ms, name) VALUES (?, ?, ?)",
                member.value,
                from_ms,
                name);
    }
}

base::List<std::string> SqliteProfile::segments(MemberKey member, std::int64_t at_ms) {
    base::List<std::string> names;
    Query query = db_.query(
        "SELECT name FROM segments WHERE member = ?1 AND from_ms = (SELECT MAX(from_ms) "
        "FROM segment_steps WHERE member = ?1 AND from_ms <= ?2) ORDER BY name",
        member.value,
        at_ms);
    while (query.step()) {
        names.push_back(query.text(0));
    }
    return names;
}

void SqliteProfile::erase(MemberKey member) {
    delete_activity(member);
    db_.run("DELETE FROM segments WHERE member = ?", member.value);
    db_.run("DELETE FROM segment_steps WHERE member = ?", member.value);
    db_.run("DELETE FROM answers WHERE member = ?", member.value);
    db_.run("DELETE FROM consents WHERE member = ?", member.value);
    db_.run("DELETE FROM notices WHERE member = ?", member.value);
}

}  // namespace spaarpas::store::sqlite

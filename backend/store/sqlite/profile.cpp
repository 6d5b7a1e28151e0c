#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_answers =
    "SELECT prompt, options, answered_at_ms, put_off_at_ms, delete_at_ms, withdrawn FROM answers ";
constexpr Text select_consents = "SELECT purpose, given, at_ms FROM consents ";

AnswerRecord read_answer(Columns& columns) {
    AnswerRecord answer;
    answer.prompt = columns.text();
    answer.options = texts_of(columns.text());
    answer.answered_at_ms = columns.optional_integer();
    answer.put_off_at_ms = columns.optional_integer();
    answer.delete_at_ms = columns.optional_integer();
    answer.withdrawn = columns.boolean();
    return answer;
}

ConsentRecord read_consent(Columns& columns) {
    ConsentRecord consent;
    consent.purpose = columns.text();
    consent.given = columns.boolean();
    consent.at_ms = columns.integer();
    return consent;
}

}  // namespace

std::vector<AnswerRecord> SqliteProfileTable::answers(MemberKey member) {
    return all_of(
        db_.query(joined<select_answers, "WHERE member = ? ORDER BY prompt">, member.value),
        read_answer);
}

std::optional<AnswerRecord> SqliteProfileTable::answer(MemberKey member,
                                                       const std::string& prompt) {
    return first_of(
        db_.query(joined<select_answers, "WHERE member = ? AND prompt = ?">, member.value, prompt),
        read_answer);
}

void SqliteProfileTable::put_answer(MemberKey member, const AnswerRecord& answer) {
    db_.run(
        "INSERT INTO answers (member, prompt, options, answered_at_ms, put_off_at_ms, "
        "delete_at_ms, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (member, prompt) DO UPDATE SET options = ?3, answered_at_ms = ?4, "
        "put_off_at_ms = ?5, delete_at_ms = ?6, withdrawn = ?7",
        member.value,
        answer.prompt,
        to_document(answer.options),
        answer.answered_at_ms,
        answer.put_off_at_ms,
        answer.delete_at_ms,
        answer.withdrawn);
}

std::vector<OldAnswer> SqliteProfileTable::old_answers(std::int64_t at_ms, std::int64_t limit) {
    return all_of(db_.query("SELECT member, prompt, delete_at_ms FROM answers "
                            "WHERE delete_at_ms <= ? ORDER BY delete_at_ms, member, prompt LIMIT ?",
                            at_ms,
                            limit),
                  [](Columns& columns) {
                      OldAnswer old;
                      old.member = {columns.integer()};
                      old.prompt = columns.text();
                      old.delete_at_ms = columns.integer();
                      return old;
                  });
}

std::vector<ConsentRecord> SqliteProfileTable::consents(MemberKey member) {
    return all_of(
        db_.query(joined<select_consents, "WHERE member = ? ORDER BY purpose">, member.value),
        read_consent);
}

std::optional<ConsentRecord> SqliteProfileTable::consent(MemberKey member,
                                                         const std::string& purpose) {
    return first_of(
        db_.query(
            joined<select_consents, "WHERE member = ? AND purpose = ?">, member.value, purpose),
        read_consent);
}

void SqliteProfileTable::put_consent(MemberKey member, const ConsentRecord& consent) {
    db_.run(
        "INSERT INTO consents (member, purpose, given, at_ms) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (member, purpose) DO UPDATE SET given = ?3, at_ms = ?4",
        member.value,
        consent.purpose,
        consent.given,
        consent.at_ms);
}

void SqliteProfileTable::move(MemberKey from, MemberKey to) {
    db_.run(
        "INSERT INTO answers (member, prompt, options, answered_at_ms, put_off_at_ms, "
        "delete_at_ms, withdrawn) SELECT ?2, prompt, options, answered_at_ms, put_off_at_ms, "
        "delete_at_ms, withdrawn FROM answers WHERE member = ?1 ON CONFLICT (member, prompt) "
        "DO UPDATE SET options = excluded.options, answered_at_ms = excluded.answered_at_ms, "
        "put_off_at_ms = excluded.put_off_at_ms, delete_at_ms = excluded.delete_at_ms, "
        "withdrawn = excluded.withdrawn "
        "WHERE (ifnull(excluded.answered_at_ms, 0), ifnull(excluded.put_off_at_ms, 0)) > "
        "(ifnull(answers.answered_at_ms, 0), ifnull(answers.put_off_at_ms, 0))",
        from.value,
        to.value);
    db_.run("DELETE FROM answers WHERE member = ?", from.value);
    db_.run(
        "INSERT INTO consents (member, purpose, given, at_ms) SELECT ?2, purpose, given, at_ms "
        "FROM consents WHERE member = ?1 ON CONFLICT (member, purpose) "
        "DO UPDATE SET given = excluded.given, at_ms = excluded.at_ms "
        "WHERE excluded.at_ms > consents.at_ms",
        from.value,
        to.value);
    db_.run("DELETE FROM consents WHERE member = ?", from.value);
    db_.run("UPDATE activity SET member = ?2 WHERE member = ?1", from.value, to.value);
}

void SqliteProfileTable::erase(MemberKey member) {
    db_.run("DELETE FROM answers WHERE member = ?", member.value);
    db_.run("DELETE FROM consents WHERE member = ?", member.value);
    delete_activity(member);
}

}  // namespace spaarpas::store::sqlite

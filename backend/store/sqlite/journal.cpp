#include "backend/store/sqlite/profile_tables.h"
#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

std::optional<StoredReply> SqliteJournal::reply(const KeyScope& scope) {
    Query query = db_.query(
        "SELECT route, body_hash, refused, reply, member FROM replies "
        "WHERE program = ? AND caller_kind = ? AND caller = ? AND key = ?",
        scope.program,
        static_cast<std::int64_t>(scope.kind),
        scope.caller,
        scope.key);
    if (!query.step()) {
        return std::nullopt;
    }
    return StoredReply{query.text(0),
                       query.text(1),
                       query.integer(2) != 0,
                       query.text(3),
                       query.optional_integer(4)};
}

void SqliteJournal::put_reply(const KeyScope& scope, const StoredReply& reply) {
    db_.run(
        "INSERT INTO replies (program, caller_kind, caller, key, route, body_hash, refused, "
        "reply, member) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        scope.program,
        static_cast<std::int64_t>(scope.kind),
        scope.caller,
        scope.key,
        reply.route,
        reply.body_hash,
        reply.refused,
        reply.reply,
        reply.member);
}

void SqliteJournal::empty_replies(MemberKey member) {
    db_.run("UPDATE replies SET reply = '' WHERE member = ?", member.value);
}

void SqliteJournal::add_event(const AcceptedEvent& event) {
    db_.run(
        "INSERT INTO events (program, source, event_id, member, occurred_at_ms, "
        "recorded_at_ms, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.program,
        event.source,
        event.event_id,
        event.member.value,
        event.occurred_at_ms,
        event.recorded_at_ms,
        event.document);
}

void SqliteJournal::revoke_token(const std::string& program,
                                 const std::string& token_id,
                                 std::int64_t expires_at_s) {
    db_.run(
        "INSERT INTO revoked_tokens (program, token_id, expires_at_s) VALUES (?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        program,
        token_id,
        expires_at_s);
}

void SqliteJournal::drop_revocations(std::int64_t expired_before_s) {
    db_.run("DELETE FROM revoked_tokens WHERE expires_at_s < ?", expired_before_s);
}

bool SqliteJournal::token_revoked(const std::string& program, const std::string& token_id) {
    return db_
        .query("SELECT 1 FROM revoked_tokens WHERE program = ? AND token_id = ?", program, token_id)
        .step();
}

std::vector<ProgramVersion> SqliteVersions::all() {
    std::vector<ProgramVersion> versions;
    Query query = db_.query(
        "SELECT program, version, applies_from_ms, document FROM program_versions "
        "ORDER BY program, version");
    while (query.step()) {
        versions.push_back({query.text(0), query.integer(1), query.integer(2), query.text(3)});
    }
    return versions;
}

void SqliteVersions::insert(const ProgramVersion& version) {
    db_.run(
        "INSERT INTO program_versions (program, version, applies_from_ms, document) "
        "VALUES (?, ?, ?, ?)",
        version.program,
        version.version,
        version.applies_from_ms,
        version.document);
}

}  // namespace spaarpas::store::sqlite

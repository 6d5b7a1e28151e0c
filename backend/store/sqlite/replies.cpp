#include "backend/store/sqlite/names.h"
#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

std::optional<StoredReply> SqliteReplyTable::find(const KeyScope& scope) {
    return first_of(
        db_.query("SELECT route, body_hash, refused, reply, stored_at_ms, erased, member "
                  "FROM replies WHERE program = ? AND space = ? AND caller = ? AND key = ?",
                  scope.program,
                  name_of(scope.space),
                  scope.caller,
                  scope.key),
        [](Columns& columns) {
            StoredReply reply;
            reply.route = columns.text();
            reply.body_hash = columns.text();
            reply.refused = columns.boolean();
            reply.reply = columns.text();
            reply.stored_at_ms = columns.integer();
            reply.is_erased = columns.boolean();
            if (const auto member = columns.optional_integer()) {
                reply.member = MemberKey{*member};
            }
            return reply;
        });
}

void SqliteReplyTable::insert(const KeyScope& scope, const StoredReply& reply) {
    std::optional<std::int64_t> member;
    if (reply.member) {
        member = reply.member->value;
    }
    db_.run(
        "INSERT INTO replies (program, space, caller, key, route, body_hash, refused, reply, "
        "member, stored_at_ms, erased) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        scope.program,
        name_of(scope.space),
        scope.caller,
        scope.key,
        reply.route,
        reply.body_hash,
        reply.refused,
        reply.reply,
        member,
        reply.stored_at_ms);
}

std::int64_t SqliteReplyTable::drop(std::int64_t before_ms, std::int64_t limit) {
    return db_.run(
        "DELETE FROM replies WHERE id IN (SELECT id FROM replies WHERE stored_at_ms < ? "
        "ORDER BY stored_at_ms LIMIT ?)",
        before_ms,
        limit);
}

void SqliteReplyTable::move(MemberKey from, MemberKey to) {
    db_.run("UPDATE replies SET member = ?2 WHERE member = ?1", from.value, to.value);
}

void SqliteReplyTable::erase(MemberKey member) {
    db_.run("DELETE FROM replies WHERE member = ? AND space = ?",
            member.value,
            name_of(KeySpace::shopper));
    db_.run(
        "UPDATE replies SET reply = '', body_hash = '', member = NULL, erased = 1 "
        "WHERE member = ?",
        member.value);
}

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_notices = "SELECT id, cause, what, at_ms, seen_at_ms FROM notices ";

NoticeRecord read_notice(Columns& columns) {
    NoticeRecord notice;
    notice.id = columns.integer();
    notice.cause = columns.text();
    notice.what = from_document<engine::TraceStep>(columns.text());
    notice.at_ms = columns.integer();
    notice.seen_at_ms = columns.optional_integer();
    return notice;
}

}  // namespace

std::int64_t SqliteNoticeTable::insert(MemberKey member, const NoticeRecord& notice) {
    db_.run("INSERT INTO notices (member, cause, what, at_ms, seen_at_ms) VALUES (?, ?, ?, ?, ?)",
            member.value,
            notice.cause,
            to_document(notice.what),
            notice.at_ms,
            notice.seen_at_ms);
    return db_.last_insert_id();
}

std::vector<NoticeRecord> SqliteNoticeTable::newest(MemberKey member,
                                                    std::int64_t before_id,
                                                    std::int64_t limit) {
    return all_of(
        db_.query(joined<select_notices, "WHERE member = ? AND id < ? ORDER BY id DESC LIMIT ?">,
                  member.value,
                  page_bound(before_id),
                  limit),
        read_notice);
}

std::vector<NoticeRecord> SqliteNoticeTable::unseen(MemberKey member, std::int64_t limit) {
    return all_of(db_.query(joined<select_notices,
                                   "INDEXED BY notices_unseen WHERE member = ? "
                                   "AND seen_at_ms IS NULL ORDER BY id DESC LIMIT ?">,
                            member.value,
                            limit),
                  read_notice);
}

std::int64_t SqliteNoticeTable::mark_seen(MemberKey member,
                                          std::int64_t id,
                                          std::int64_t seen_at_ms) {
    return db_.run(
        "UPDATE notices SET seen_at_ms = ?3 WHERE id = ?2 AND member = ?1 AND seen_at_ms IS NULL",
        member.value,
        id,
        seen_at_ms);
}

void SqliteNoticeTable::withdraw(MemberKey member, const std::string& cause) {
    db_.run(
        "DELETE FROM notices WHERE member = ? AND cause = ? AND cause <> '' "
        "AND seen_at_ms IS NULL",
        member.value,
        cause);
}

std::int64_t SqliteNoticeTable::drop(std::int64_t before_ms, std::int64_t limit) {
    return db_.run(
        "DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE at_ms < ? "
        "ORDER BY at_ms LIMIT ?)",
        before_ms,
        limit);
}

void SqliteNoticeTable::move(MemberKey from, MemberKey to) {
    db_.run("UPDATE notices SET member = ?2 WHERE member = ?1", from.value, to.value);
}

void SqliteNoticeTable::erase(MemberKey member) {
    db_.run("DELETE FROM notices WHERE member = ?", member.value);
}

}  // namespace spaarpas::store::sqlite

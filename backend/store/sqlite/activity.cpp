#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

std::int64_t SqliteProfileTable::add_activity(MemberKey member, const ActivityRecord& activity) {
    db_.run("INSERT INTO activity (member, kind, subject, at_ms) VALUES (?, ?, ?, ?)",
            member.value,
            activity.kind,
            activity.subject,
            activity.at_ms);
    return db_.last_insert_id();
}

std::vector<ActivityRecord> SqliteProfileTable::activity(MemberKey member,
                                                         std::int64_t before_id,
                                                         std::int64_t limit) {
    return all_of(db_.query("SELECT id, kind, subject, at_ms FROM activity "
                            "WHERE member = ? AND id < ? ORDER BY id DESC LIMIT ?",
                            member.value,
                            page_bound(before_id),
                            limit),
                  [](Columns& columns) {
                      ActivityRecord activity;
                      activity.id = columns.integer();
                      activity.kind = columns.text();
                      activity.subject = columns.text();
                      activity.at_ms = columns.integer();
                      return activity;
                  });
}

void SqliteProfileTable::delete_activity(MemberKey member) {
    db_.run("DELETE FROM activity WHERE member = ?", member.value);
}

std::int64_t SqliteProfileTable::drop_activity(std::int64_t before_ms, std::int64_t limit) {
    return db_.run(
        "DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE at_ms < ? "
        "ORDER BY at_ms LIMIT ?)",
        before_ms,
        limit);
}

}  // namespace spaarpas::store::sqlite

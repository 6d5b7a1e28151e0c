#include <limits>

#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/member_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_history =
    "SELECT position, program, member, origin, order_id, entry, erased, salt, event_id, kind, "
    "at_ms, source, event FROM history ";

HistoryRecord read_history(Columns& columns) {
    HistoryRecord record;
    record.row = columns.integer();
    record.program = columns.text();
    record.member = {columns.integer()};
    record.origin = columns.text();
    record.order_id = columns.text();
    record.entry = columns.integer();
    record.is_erased = columns.boolean();
    record.salt = columns.text();
    record.event.id = columns.text();
    record.event.kind = columns.text();
    record.event.at_ms = columns.integer();
    record.event.source = columns.text();
    if (!record.is_erased) {
        record.event = from_document<engine::Event>(columns.text());
    }
    return record;
}

std::int64_t rank_of(bool joined) {
    return joined ? 0 : 1;
}

/// Where there is no place to go on from: before or after all that can be.
HistoryPlace at_the_end(std::int64_t at_ms) {
    HistoryPlace place;
    place.at_ms = at_ms;
    return place;
}

}  // namespace

std::optional<HistoryRecord> SqliteHistoryTable::find(const std::string& program,
                                                      const std::string& origin,
                                                      const std::string& event_id) {
    return first_of(
        db_.query(joined<select_history, "WHERE program = ? AND origin = ? AND event_id = ?">,
                  program,
                  origin,
                  event_id),
        read_history);
}

std::optional<HistoryRecord> SqliteHistoryTable::find_order(const std::string& program,
                                                            const std::string& order_id) {
    return first_of(
        db_.query(joined<select_history, "WHERE program = ? AND order_id = ?">, program, order_id),
        read_history);
}

std::int64_t SqliteHistoryTable::insert(const HistoryRecord& record) {
    const HistoryPlace place = place_of(record);
    db_.run(
        "INSERT INTO history (program, member, origin, event_id, kind, at_ms, rank, source, "
        "order_id, entry, erased, salt, event) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, 0, ?, ?)",
        record.program,
        record.member.value,
        record.origin,
        record.event.id,
        record.event.kind,
        record.event.at_ms,
        rank_of(place.joined),
        record.event.source,
        record.order_id,
        record.entry,
        record.salt,
        to_document(record.event));
    return db_.last_insert_id();
}

void SqliteHistoryTable::update(const HistoryRecord& record) {
    must_be_one(db_.run("UPDATE history SET event = ?2, salt = ?3, entry = ?4 WHERE position = ?1 "
                        "AND erased = 0 AND event_id = ?5 AND kind = ?6 AND at_ms = ?7",
                        record.row,
                        to_document(record.event),
                        record.salt,
                        record.entry,
                        record.event.id,
                        record.event.kind,
                        record.event.at_ms),
                "event");
}

std::vector<HistoryRecord> SqliteHistoryTable::page(MemberKey member,
                                                    const std::optional<HistoryPlace>& after,
                                                    std::int64_t limit) {
    const HistoryPlace from = after.value_or(at_the_end(std::numeric_limits<std::int64_t>::min()));
    return all_of(
        db_.query(joined<select_history,
                         "WHERE member = ?1 AND (at_ms, rank, event_id, position) > "
                         "(?2, ?3, ?4, ?5) ORDER BY at_ms, rank, event_id, position LIMIT ?6">,
                  member.value,
                  from.at_ms,
                  rank_of(from.joined),
                  from.id,
                  from.row,
                  limit),
        read_history);
}

std::vector<HistoryRecord> SqliteHistoryTable::newest_orders(
    MemberKey member,
    const std::optional<HistoryPlace>& before,
    std::int64_t limit) {
    const HistoryPlace from = before.value_or(at_the_end(std::numeric_limits<std::int64_t>::max()));
    return all_of(
        db_.query(joined<select_history,
                         "WHERE member = ?1 AND order_id IS NOT NULL AND "
                         "(at_ms, rank, event_id, position) < (?2, ?3, ?4, ?5) "
                         "ORDER BY at_ms DESC, rank DESC, event_id DESC, position DESC LIMIT ?6">,
                  member.value,
                  from.at_ms,
                  rank_of(from.joined),
                  from.id,
                  from.row,
                  limit),
        read_history);
}

std::optional<HistoryPlace> SqliteHistoryTable::newest(MemberKey member) {
    return first_of(db_.query("SELECT at_ms, rank, event_id, position FROM history "
                              "WHERE member = ? ORDER BY at_ms DESC, rank DESC, event_id DESC, "
                              "position DESC LIMIT 1",
                              member.value),
                    [](Columns& columns) {
                        HistoryPlace place;
                        place.at_ms = columns.integer();
                        place.joined = columns.integer() == rank_of(true);
                        place.id = columns.text();
                        place.row = columns.integer();
                        return place;
                    });
}

bool SqliteHistoryTable::add_change(const ChangeRecord& change) {
    return db_.run(
               "INSERT INTO changes (program, origin, event_id, kind, target, member, at_ms) "
               "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
               change.program,
               change.origin,
               change.event_id,
               change.kind,
               change.target,
               change.member.value,
               change.at_ms) == 1;
}

std::optional<ChangeRecord> SqliteHistoryTable::find_change(const std::string& program,
                                                            const std::string& origin,
                                                            const std::string& event_id) {
    return first_of(
        db_.query("SELECT program, origin, event_id, kind, target, member, at_ms FROM changes "
                  "WHERE program = ? AND origin = ? AND event_id = ?",
                  program,
                  origin,
                  event_id),
        [](Columns& columns) {
            ChangeRecord change;
            change.program = columns.text();
            change.origin = columns.text();
            change.event_id = columns.text();
            change.kind = columns.text();
            change.target = columns.text();
            change.member = {columns.integer()};
            change.at_ms = columns.integer();
            return change;
        });
}

void SqliteHistoryTable::move(MemberKey from, MemberKey to) {
    db_.run("UPDATE history SET member = ?2 WHERE member = ?1", from.value, to.value);
    db_.run("UPDATE changes SET member = ?2 WHERE member = ?1", from.value, to.value);
}

void SqliteHistoryTable::erase(MemberKey member) {
    db_.run("UPDATE history SET erased = 1, salt = '', event = '' WHERE member = ?", member.value);
}

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/member_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_waiting =
    "SELECT id, program, shop_id, origin, order_id, event, until_ms FROM waiting ";

WaitingEvent read_waiting(Columns& columns) {
    WaitingEvent waiting;
    waiting.id = columns.integer();
    waiting.program = columns.text();
    waiting.shop_id = columns.text();
    waiting.origin = columns.text();
    waiting.order_id = columns.text();
    waiting.event = from_document<engine::Event>(columns.text());
    waiting.until_ms = columns.integer();
    return waiting;
}

}  // namespace

std::optional<WaitingEvent> SqliteWaitingTable::find(const std::string& program,
                                                     const std::string& origin,
                                                     const std::string& event_id) {
    return first_of(
        db_.query(joined<select_waiting, "WHERE program = ? AND origin = ? AND event_id = ?">,
                  program,
                  origin,
                  event_id),
        read_waiting);
}

std::optional<WaitingEvent> SqliteWaitingTable::find_order(const std::string& program,
                                                           const std::string& order_id) {
    return first_of(
        db_.query(joined<select_waiting, "WHERE program = ? AND order_id = ?">, program, order_id),
        read_waiting);
}

std::vector<WaitingEvent> SqliteWaitingTable::of_shopper(const std::string& program,
                                                         const std::string& shop_id,
                                                         std::int64_t after_id,
                                                         std::int64_t limit) {
    return all_of(db_.query(joined<select_waiting,
                                   "WHERE program = ? AND shop_id = ? AND id > ? ORDER BY id "
                                   "LIMIT ?">,
                            program,
                            shop_id,
                            after_id,
                            limit),
                  read_waiting);
}

std::int64_t SqliteWaitingTable::insert(const WaitingEvent& waiting) {
    db_.run(
        "INSERT INTO waiting (program, shop_id, origin, event_id, order_id, event, until_ms) "
        "VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?)",
        waiting.program,
        waiting.shop_id,
        waiting.origin,
        waiting.event.id,
        waiting.order_id,
        to_document(waiting.event),
        waiting.until_ms);
    return db_.last_insert_id();
}

void SqliteWaitingTable::update(const WaitingEvent& waiting) {
    must_be_one(db_.run("UPDATE waiting SET event = ?2 WHERE id = ?1 AND event_id = ?3",
                        waiting.id,
                        to_document(waiting.event),
                        waiting.event.id),
                "waiting event");
}

void SqliteWaitingTable::remove(std::int64_t id) {
    db_.run("DELETE FROM waiting WHERE id = ?", id);
}

void SqliteWaitingTable::forget(const std::string& program, const std::string& shop_id) {
    db_.run("DELETE FROM waiting WHERE program = ? AND shop_id = ?", program, shop_id);
}

std::int64_t SqliteWaitingTable::drop_lapsed(std::int64_t at_ms, std::int64_t limit) {
    return db_.run(
        "DELETE FROM waiting WHERE id IN (SELECT id FROM waiting WHERE until_ms <= ? "
        "ORDER BY until_ms LIMIT ?)",
        at_ms,
        limit);
}

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/ledger_table.h"

namespace spaarpas::store::sqlite {

namespace {

loyalty::Lot read_lot(const Query& row) {
    loyalty::Lot lot;
    lot.id = row.integer(0);
    lot.source = row.text(1);
    lot.pending = row.integer(2) != 0;
    lot.points = row.integer(3);
    lot.remaining_points = row.integer(4);
    lot.available_at_ms = row.integer(5);
    lot.expires_at_ms = row.optional_integer(6);
    return lot;
}

base::List<loyalty::Lot> read_lots(Query query) {
    base::List<loyalty::Lot> lots;
    while (query.step()) {
        lots.push_back(read_lot(query));
    }
    return lots;
}

}  // namespace

loyalty::Balances SqliteLedger::balances(MemberKey member) {
    Query query = db_.query(
        "SELECT available, pending, held, debt FROM balances WHERE member = ? AND unit = 'points'",
        member.value);
    if (!query.step()) {
        return {};
    }
    return {query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

bool SqliteLedger::move(MemberKey member, const loyalty::Balances& change) {
    // The guard stands in the statement itself: whatever was read before, points are never spent
    // twice.
    return db_.run(
               "UPDATE balances SET available = available + ?1, pending = pending + ?2, "
               "held = held + ?3, debt = debt + ?4 WHERE member = ?5 AND unit = 'points' "
               "AND available + ?1 >= 0 AND pending + ?2 >= 0 AND held + ?3 >= 0 AND debt + ?4 <= "
               "0",
               change.available,
               change.pending,
               change.held,
               change.debt,
               member.value) == 1;
}

base::List<loyalty::Lot> SqliteLedger::lots(MemberKey member) {
    return read_lots(
        db_.query("SELECT id, source, pending, points, remaining_points, available_at_ms, "
                  "expires_at_ms FROM lots WHERE member = ? AND remaining_points > 0 ORDER BY id",
                  member.value));
}

base::List<loyalty::Lot> SqliteLedger::all_lots(MemberKey member) {
    return read_lots(
        db_.query("SELECT id, source, pending, points, remaining_points, available_at_ms, "
                  "expires_at_ms FROM lots WHERE member = ? ORDER BY id",
                  member.value));
}

void SqliteLedger::put_lot(MemberKey member, const loyalty::Lot& lot) {
    db_.run(
        "INSERT INTO lots (id, member, unit, source, pending, points, remaining_points, "
        "available_at_ms, expires_at_ms) VALUES (?1, ?2, 'points', ?3, ?4, ?5, ?6, ?7, ?8) "
        "ON CONFLICT (id) DO UPDATE SET pending = ?4, points = ?5, remaining_points = ?6, "
        "available_at_ms = ?7, expires_at_ms = ?8 WHERE member = ?2",
        lot.id,
        member.value,
        lot.source,
        lot.pending,
        lot.points,
        lot.remaining_points,
        lot.available_at_ms,
        lot.expires_at_ms);
}

std::int64_t SqliteLedger::last_lot_id() {
    Query query = db_.query("SELECT max(id) FROM lots");
    return query.step() ? query.integer(0) : 0;
}

}  // namespace spaarpas::store::sqlite

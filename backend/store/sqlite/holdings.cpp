#include <algorithm>
#include <set>

#include "backend/store/sqlite/ledger_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_lots =
    "SELECT id, unit, source, pending, amount, remaining, expired, available_at_ms, expires_at_ms, "
    "settles_on FROM lots ";

engine::Lot read_lot(Columns& columns) {
    engine::Lot lot;
    lot.id = columns.integer();
    lot.unit = columns.text();
    lot.source = columns.text();
    lot.pending = columns.boolean();
    lot.amount = columns.integer();
    lot.remaining = columns.integer();
    lot.expired = columns.integer();
    lot.available_at_ms = columns.integer();
    lot.expires_at_ms = columns.optional_integer();
    lot.settles_on = columns.text();
    return lot;
}

engine::Balances read_balances(Columns& columns) {
    engine::Balances balances;
    balances.unit = columns.text();
    balances.available = columns.integer();
    balances.pending = columns.integer();
    balances.held = columns.integer();
    balances.debt = columns.integer();
    balances.idle_since_ms = columns.optional_integer();
    return balances;
}

template <class T>
base::List<T> list_of(const std::vector<T>& items) {
    return base::List<T>(items.begin(), items.end());
}

}  // namespace

engine::Holding SqliteHoldingTable::holding(MemberKey member,
                                            const std::vector<std::string>& sources_taken_back) {
    engine::Holding holding;
    holding.balances =
        list_of(all_of(db_.query("SELECT unit, available, pending, held, debt, idle_since_ms "
                                 "FROM balances WHERE member = ? ORDER BY unit",
                                 member.value),
                       read_balances));
    auto lots =
        all_of(db_.query(joined<select_lots, "WHERE member = ? AND remaining > 0 ORDER BY id">,
                         member.value),
               read_lot);
    for (const std::string& source :
         std::set<std::string>(sources_taken_back.begin(), sources_taken_back.end())) {
        const auto spent = all_of(
            db_.query(joined<select_lots,
                             "WHERE member = ? AND source = ? AND expired > 0 AND remaining = 0">,
                      member.value,
                      source),
            read_lot);
        lots.insert(lots.end(), spent.begin(), spent.end());
    }
    std::sort(lots.begin(), lots.end(), [](const engine::Lot& left, const engine::Lot& right) {
        return left.id < right.id;
    });
    holding.lots = list_of(lots);
    return holding;
}

void SqliteHoldingTable::put_balances(MemberKey member, const engine::Balances& balances) {
    db_.run(
        "INSERT INTO balances (member, unit, available, pending, held, debt, idle_since_ms) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (member, unit) DO UPDATE SET "
        "available = ?3, pending = ?4, held = ?5, debt = ?6, idle_since_ms = ?7",
        member.value,
        balances.unit,
        balances.available,
        balances.pending,
        balances.held,
        balances.debt,
        balances.idle_since_ms);
}

void SqliteHoldingTable::put_lot(MemberKey member, const engine::Lot& lot) {
    must_be_one(
        db_.run("INSERT INTO lots (id, member, unit, source, pending, amount, remaining, expired, "
                "available_at_ms, expires_at_ms, settles_on) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) "
                "ON CONFLICT (id) DO UPDATE SET pending = ?5, amount = ?6, remaining = ?7, "
                "expired = ?8, available_at_ms = ?9, expires_at_ms = ?10, settles_on = ?11 "
                "WHERE member = ?2 AND unit = ?3 AND source = ?4",
                lot.id,
                member.value,
                lot.unit,
                lot.source,
                lot.pending,
                lot.amount,
                lot.remaining,
                lot.expired,
                lot.available_at_ms,
                lot.expires_at_ms,
                lot.settles_on),
        "lot of this member, unit and source");
}

std::int64_t SqliteHoldingTable::take_lot_ids(std::int64_t count) {
    return take_numbers(db_, "lots", count);
}

base::List<engine::Lot> SqliteHoldingTable::of_source(MemberKey member, const std::string& source) {
    return list_of(
        all_of(db_.query(joined<select_lots, "WHERE member = ? AND source = ? ORDER BY id">,
                         member.value,
                         source),
               read_lot));
}

base::List<engine::Lot> SqliteHoldingTable::lots(MemberKey member,
                                                 std::int64_t after_id,
                                                 std::int64_t limit) {
    return list_of(
        all_of(db_.query(joined<select_lots, "WHERE member = ? AND id > ? ORDER BY id LIMIT ?">,
                         member.value,
                         after_id,
                         limit),
               read_lot));
}

}  // namespace spaarpas::store::sqlite

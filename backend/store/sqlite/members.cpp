#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

namespace {

MemberRecord read_member(const Query& row) {
    MemberRecord record;
    record.key = {row.integer(0)};
    record.program = row.text(1);
    record.shop_id = row.text(2);
    record.ledger_id = row.text(3);
    record.joined_at_ms = row.integer(4);
    record.locale = row.text(5);
    record.revision = row.integer(6);
    record.tier = row.text(7);
    record.status_until_ms = row.optional_integer(8);
    record.entries = row.integer(9);
    record.chain_head = row.text(10);
    record.due_at_ms = row.optional_integer(11);
    return record;
}

std::optional<MemberRecord> first_member(Query query) {
    if (!query.step()) {
        return std::nullopt;
    }
    return read_member(query);
}

}  // namespace

std::optional<MemberRecord> SqliteMembers::find(const std::string& program,
                                                const std::string& shop_id) {
    return first_member(
        db_.query("SELECT id, program, shop_id, ledger_id, joined_at_ms, locale, revision, "
                  "tier, status_until_ms, entries, chain_head, due_at_ms FROM members "
                  "WHERE program = ? AND shop_id = ?",
                  program,
                  shop_id));
}

std::optional<MemberRecord> SqliteMembers::by_key(MemberKey key) {
    return first_member(
        db_.query("SELECT id, program, shop_id, ledger_id, joined_at_ms, locale, revision, "
                  "tier, status_until_ms, entries, chain_head, due_at_ms FROM members WHERE id = ?",
                  key.value));
}

MemberKey SqliteMembers::insert(const MemberRecord& record) {
    db_.run(
        "INSERT INTO members (program, shop_id, ledger_id, joined_at_ms, locale, revision, "
        "tier, status_until_ms, entries, chain_head, due_at_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.program,
        record.shop_id,
        record.ledger_id,
        record.joined_at_ms,
        record.locale,
        record.revision,
        record.tier,
        record.status_until_ms,
        record.entries,
        record.chain_head,
        record.due_at_ms);
    const MemberKey key{db_.last_insert_id()};
    db_.run(
        "INSERT INTO balances (member, unit, available, pending, held, debt) "
        "VALUES (?, 'points', 0, 0, 0, 0)",
        key.value);
    return key;
}

void SqliteMembers::update(const MemberRecord& record) {
    db_.run(
        "UPDATE members SET locale = ?, revision = ?, tier = ?, "
        "status_until_ms = ?, entries = ?, chain_head = ?, due_at_ms = ? WHERE id = ?",
        record.locale,
        record.revision,
        record.tier,
        record.status_until_ms,
        record.entries,
        record.chain_head,
        record.due_at_ms,
        record.key.value);
}

std::vector<MemberKey> SqliteMembers::due(std::int64_t at_ms, std::int64_t limit) {
    std::vector<MemberKey> keys;
    Query query = db_.query(
        "SELECT id FROM members WHERE due_at_ms <= ? ORDER BY due_at_ms, id LIMIT ?", at_ms, limit);
    while (query.step()) {
        keys.push_back({query.integer(0)});
    }
    return keys;
}

std::vector<MemberRecord> SqliteMembers::page(const std::string& program,
                                              MemberKey after,
                                              std::int64_t limit) {
    std::vector<MemberRecord> records;
    Query query = db_.query(
        "SELECT id, program, shop_id, ledger_id, joined_at_ms, locale, revision, "
        "tier, status_until_ms, entries, chain_head, due_at_ms FROM members "
        "WHERE (?1 = '' OR program = ?1) AND id > ?2 ORDER BY id LIMIT ?3",
        program,
        after.value,
        limit);
    while (query.step()) {
        records.push_back(read_member(query));
    }
    return records;
}

void SqliteMembers::forget(MemberKey key) {
    db_.run("UPDATE members SET shop_id = NULL, locale = '', due_at_ms = NULL WHERE id = ?",
            key.value);
}

}  // namespace spaarpas::store::sqlite

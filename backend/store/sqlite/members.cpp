#include <limits>

#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/member_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_members =
    "SELECT key, program, shop_id, ledger_id, joined_at_ms, locale, revision, entries, chain_head, "
    "due_at_ms, facts, merged_into, last_at_ms, last_joined, last_id, last_row FROM members ";

MemberRecord read_member(Columns& columns) {
    MemberRecord record;
    record.key = {columns.integer()};
    record.program = columns.text();
    record.shop_id = columns.text();
    record.ledger_id = columns.text();
    record.joined_at_ms = columns.integer();
    record.locale = columns.text();
    record.revision = columns.integer();
    record.entries = columns.integer();
    record.chain_head = columns.text();
    record.due_at_ms = columns.optional_integer();
    record.facts = from_document<engine::Facts>(columns.text());
    if (const auto merged = columns.optional_integer()) {
        record.merged_into = MemberKey{*merged};
    }
    if (const auto last_at_ms = columns.optional_integer()) {
        HistoryPlace place;
        place.at_ms = *last_at_ms;
        place.joined = columns.boolean();
        place.id = columns.text();
        place.row = columns.integer();
        record.last_event = place;
    }
    return record;
}

/// The values of columns that may hold nothing.
struct Nullable {
    explicit Nullable(const MemberRecord& record) {
        if (record.merged_into) {
            merged_into = record.merged_into->value;
        }
        if (record.last_event) {
            at_ms = record.last_event->at_ms;
            joined = record.last_event->joined ? 1 : 0;
            id = record.last_event->id;
            row = record.last_event->row;
        }
    }
    std::optional<std::int64_t> merged_into;
    std::optional<std::int64_t> at_ms;
    std::optional<std::int64_t> joined;
    std::string id;
    std::optional<std::int64_t> row;
};

}  // namespace

std::optional<MemberRecord> SqliteMemberTable::find(const std::string& program,
                                                    const std::string& shop_id) {
    return first_of(
        db_.query(joined<select_members, "WHERE program = ? AND shop_id = ?">, program, shop_id),
        read_member);
}

std::optional<MemberRecord> SqliteMemberTable::by_key(MemberKey key) {
    return first_of(db_.query(joined<select_members, "WHERE key = ?">, key.value), read_member);
}

MemberKey SqliteMemberTable::insert(const MemberRecord& record) {
    const Nullable nullable(record);
    db_.run(
        "INSERT INTO members (program, shop_id, ledger_id, joined_at_ms, locale, revision, "
        "entries, chain_head, due_at_ms, facts, merged_into, last_at_ms, last_joined, last_id, "
        "last_row) VALUES (?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.program,
        record.shop_id,
        record.ledger_id,
        record.joined_at_ms,
        record.locale,
        record.revision,
        record.entries,
        record.chain_head,
        record.due_at_ms,
        to_document(record.facts),
        nullable.merged_into,
        nullable.at_ms,
        nullable.joined,
        nullable.id,
        nullable.row);
    return {db_.last_insert_id()};
}

void SqliteMemberTable::update(const MemberRecord& record) {
    const Nullable nullable(record);
    must_be_one(
        db_.run("UPDATE members SET joined_at_ms = ?2, locale = ?3, revision = ?4, entries = ?5, "
                "chain_head = ?6, due_at_ms = ?7, facts = ?8, merged_into = ?9, last_at_ms = ?10, "
                "last_joined = ?11, last_id = ?12, last_row = ?13 WHERE key = ?1",
                record.key.value,
                record.joined_at_ms,
                record.locale,
                record.revision,
                record.entries,
                record.chain_head,
                record.due_at_ms,
                to_document(record.facts),
                nullable.merged_into,
                nullable.at_ms,
                nullable.joined,
                nullable.id,
                nullable.row),
        "member");
}

std::vector<DueMember> SqliteMemberTable::due(std::int64_t at_ms,
                                              const std::optional<DueMember>& after,
                                              std::int64_t limit) {
    const DueMember from =
        after.value_or(DueMember{std::numeric_limits<std::int64_t>::min(), MemberKey{0}});
    return all_of(db_.query("SELECT due_at_ms, key FROM members WHERE due_at_ms <= ?1 "
                            "AND (due_at_ms, key) > (?2, ?3) ORDER BY due_at_ms, key LIMIT ?4",
                            at_ms,
                            from.due_at_ms,
                            from.key.value,
                            limit),
                  [](Columns& columns) {
                      DueMember member;
                      member.due_at_ms = columns.integer();
                      member.key = {columns.integer()};
                      return member;
                  });
}

std::optional<std::int64_t> SqliteMemberTable::next_due_at_ms() {
    return first_of(db_.query("SELECT due_at_ms FROM members WHERE due_at_ms IS NOT NULL "
                              "ORDER BY due_at_ms LIMIT 1"),
                    read_integer);
}

std::vector<MemberRecord> SqliteMemberTable::page(const std::string& program,
                                                  MemberKey after,
                                                  std::int64_t limit) {
    if (program.empty()) {
        return all_of(
            db_.query(
                joined<select_members, "WHERE key > ? ORDER BY key LIMIT ?">, after.value, limit),
            read_member);
    }
    return all_of(
        db_.query(joined<select_members, "WHERE program = ? AND key > ? ORDER BY key LIMIT ?">,
                  program,
                  after.value,
                  limit),
        read_member);
}

std::vector<MemberKey> SqliteMemberTable::merged_into(MemberKey key) {
    return all_of(
        db_.query("SELECT key FROM members WHERE merged_into = ? ORDER BY key", key.value),
        [](Columns& columns) { return MemberKey{columns.integer()}; });
}

void SqliteMemberTable::forget(MemberKey key, const std::string& shop_id_hash) {
    db_.run(
        "INSERT INTO forgotten (program, shop_id_hash) SELECT program, ?2 FROM members "
        "WHERE key = ?1 ON CONFLICT DO NOTHING",
        key.value,
        shop_id_hash);
    must_be_one(db_.run("UPDATE members SET shop_id = NULL, locale = '', facts = ?2, "
                        "due_at_ms = NULL, last_at_ms = NULL, last_joined = NULL, last_id = '', "
                        "last_row = NULL WHERE key = ?1",
                        key.value,
                        to_document(engine::Facts{})),
                "member");
}

bool SqliteMemberTable::was_forgotten(const std::string& program, const std::string& shop_id_hash) {
    return db_
        .query(
            "SELECT 1 FROM forgotten WHERE program = ? AND shop_id_hash = ?", program, shop_id_hash)
        .step();
}

}  // namespace spaarpas::store::sqlite

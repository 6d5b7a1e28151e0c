#include "backend/store/sqlite/ledger_tables.h"
#include "backend/store/sqlite/names.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_entries =
    "SELECT id, program, member, ordinal, kind, source, recorded_at_ms, document, hash "
    "FROM entries ";

EntryRecord read_entry(Columns& columns) {
    EntryRecord entry;
    entry.id = columns.integer();
    entry.program = columns.text();
    entry.member = {columns.integer()};
    entry.ordinal = columns.integer();
    entry.kind = columns.text();
    entry.source = columns.text();
    entry.recorded_at_ms = columns.integer();
    entry.document = columns.text();
    entry.hash = columns.text();
    return entry;
}

engine::Posting read_posting(Columns& columns) {
    engine::Posting posting;
    posting.unit = columns.text();
    posting.account = account_of(columns.text());
    posting.amount = columns.integer();
    return posting;
}

std::vector<EntryRecord> with_postings(Connection& db, std::vector<EntryRecord> entries) {
    for (EntryRecord& entry : entries) {
        const auto postings = all_of(db.query("SELECT unit, account, amount FROM postings "
                                              "WHERE entry = ? ORDER BY position",
                                              entry.id),
                                     read_posting);
        entry.postings = base::List<engine::Posting>(postings.begin(), postings.end());
    }
    return entries;
}

}  // namespace

std::int64_t SqliteEntryTable::take_id() {
    return take_numbers(db_, "entries", 1);
}

void SqliteEntryTable::append(const EntryRecord& entry) {
    db_.run(
        "INSERT INTO entries (id, program, member, ordinal, kind, source, recorded_at_ms, "
        "document, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id,
        entry.program,
        entry.member.value,
        entry.ordinal,
        entry.kind,
        entry.source,
        entry.recorded_at_ms,
        entry.document,
        entry.hash);
    std::int64_t position = 0;
    for (const engine::Posting& posting : entry.postings) {
        db_.run(
            "INSERT INTO postings (entry, position, unit, account, amount) VALUES (?, ?, ?, ?, ?)",
            entry.id,
            position++,
            posting.unit,
            name_of(posting.account),
            posting.amount);
    }
}

std::optional<EntryRecord> SqliteEntryTable::by_id(std::int64_t id) {
    auto found = with_postings(
        db_, all_of(db_.query(joined<select_entries, "WHERE id = ?">, id), read_entry));
    if (found.empty()) {
        return std::nullopt;
    }
    return std::move(found.front());
}

std::vector<EntryRecord> SqliteEntryTable::newest(MemberKey member,
                                                  std::int64_t before_ordinal,
                                                  std::int64_t limit) {
    return with_postings(
        db_,
        all_of(db_.query(joined<select_entries,
                                "WHERE member = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT ?">,
                         member.value,
                         page_bound(before_ordinal),
                         limit),
               read_entry));
}

std::vector<EntryRecord> SqliteEntryTable::chain(MemberKey member,
                                                 std::int64_t after_ordinal,
                                                 std::int64_t limit) {
    return with_postings(
        db_,
        all_of(
            db_.query(
                joined<select_entries, "WHERE member = ? AND ordinal > ? ORDER BY ordinal LIMIT ?">,
                member.value,
                after_ordinal,
                limit),
            read_entry));
}

std::vector<EntryRecord> SqliteEntryTable::page(const std::string& program,
                                                std::int64_t after_id,
                                                std::int64_t limit) {
    if (program.empty()) {
        return with_postings(
            db_,
            all_of(db_.query(
                       joined<select_entries, "WHERE id > ? ORDER BY id LIMIT ?">, after_id, limit),
                   read_entry));
    }
    return with_postings(
        db_,
        all_of(db_.query(joined<select_entries, "WHERE program = ? AND id > ? ORDER BY id LIMIT ?">,
                         program,
                         after_id,
                         limit),
               read_entry));
}

std::optional<std::int64_t> SqliteEntryTable::newest_recorded_at_ms(const std::string& program) {
    if (program.empty()) {
        return first_of(db_.query("SELECT recorded_at_ms FROM entries ORDER BY id DESC LIMIT 1"),
                        read_integer);
    }
    return first_of(db_.query("SELECT recorded_at_ms FROM entries WHERE program = ? "
                              "ORDER BY id DESC LIMIT 1",
                              program),
                    read_integer);
}

}  // namespace spaarpas::store::sqlite

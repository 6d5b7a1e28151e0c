#include "backend/store/sqlite/ledger_table.h"

namespace spaarpas::store::sqlite {

namespace {

EntryRecord read_entry(const Query& row) {
    EntryRecord entry;
    entry.id = row.integer(0);
    entry.program = row.text(1);
    entry.member = {row.integer(2)};
    entry.ordinal = row.integer(3);
    entry.unit = row.text(4);
    entry.kind = static_cast<loyalty::EntryKind>(row.integer(5));
    entry.recorded_at_ms = row.integer(6);
    entry.order_id = row.text(7);
    entry.document = row.text(8);
    entry.hash = row.text(9);
    return entry;
}

DailyRoot read_root(const Query& row) {
    return {row.integer(0), row.integer(1), row.text(2)};
}

std::int64_t first_integer(Query query) {
    return query.step() ? query.integer(0) : 0;
}

}  // namespace

std::int64_t SqliteLedger::last_entry_id() {
    return first_integer(db_.query("SELECT max(id) FROM entries"));
}

std::int64_t SqliteLedger::last_recorded_at_ms(const std::string& program) {
    return first_integer(db_.query(
        "SELECT recorded_at_ms FROM entries WHERE program = ? ORDER BY id DESC LIMIT 1", program));
}

void SqliteLedger::append(const EntryRecord& entry) {
    db_.run(
        "INSERT INTO entries (id, program, member, ordinal, unit, kind, recorded_at_ms, "
        "order_id, document, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id,
        entry.program,
        entry.member.value,
        entry.ordinal,
        entry.unit,
        static_cast<std::int64_t>(entry.kind),
        entry.recorded_at_ms,
        entry.order_id,
        entry.document,
        entry.hash);
    std::int64_t position = 0;
    for (const auto& posting : entry.postings) {
        db_.run("INSERT INTO postings (entry, position, account, points) VALUES (?, ?, ?, ?)",
                entry.id,
                position++,
                static_cast<std::int64_t>(posting.account),
                posting.points);
    }
}

base::List<loyalty::Posting> SqliteLedger::postings(std::int64_t entry_id) {
    base::List<loyalty::Posting> postings;
    Query query = db_.query(
        "SELECT account, points FROM postings WHERE entry = ? ORDER BY position", entry_id);
    while (query.step()) {
        postings.push_back({static_cast<loyalty::Account>(query.integer(0)), query.integer(1)});
    }
    return postings;
}

std::vector<EntryRecord> SqliteLedger::read_entries(Query query) {
    std::vector<EntryRecord> entries;
    while (query.step()) {
        entries.push_back(read_entry(query));
    }
    for (auto& entry : entries) {
        entry.postings = postings(entry.id);
    }
    return entries;
}

std::vector<EntryRecord> SqliteLedger::newest(MemberKey member,
                                              std::int64_t before_id,
                                              std::int64_t limit) {
    return read_entries(
        db_.query("SELECT id, program, member, ordinal, unit, kind, recorded_at_ms, order_id, "
                  "document, hash FROM entries WHERE member = ?1 AND (?2 = 0 OR id < ?2) "
                  "ORDER BY ordinal DESC LIMIT ?3",
                  member.value,
                  before_id,
                  limit));
}

std::vector<EntryRecord> SqliteLedger::after(const std::string& program,
                                             std::int64_t after_id,
                                             std::int64_t limit) {
    if (program.empty()) {
        return read_entries(
            db_.query("SELECT id, program, member, ordinal, unit, kind, recorded_at_ms, order_id, "
                      "document, hash FROM entries WHERE id > ? ORDER BY id LIMIT ?",
                      after_id,
                      limit));
    }
    return read_entries(
        db_.query("SELECT id, program, member, ordinal, unit, kind, recorded_at_ms, order_id, "
                  "document, hash FROM entries WHERE program = ? AND id > ? ORDER BY id LIMIT ?",
                  program,
                  after_id,
                  limit));
}

std::optional<EntryRecord> SqliteLedger::entry(std::int64_t id) {
    std::vector<EntryRecord> found = read_entries(
        db_.query("SELECT id, program, member, ordinal, unit, kind, recorded_at_ms, order_id, "
                  "document, hash FROM entries WHERE id = ?",
                  id));
    if (found.empty()) {
        return std::nullopt;
    }
    return found.front();
}

AccountTotals SqliteLedger::totals(const std::string& program) {
    AccountTotals totals;
    Query query = db_.query(
        "SELECT account, sum(points) FROM postings JOIN entries ON entries.id = postings.entry "
        "WHERE program = ? GROUP BY account ORDER BY account",
        program);
    while (query.step()) {
        totals.push_back({static_cast<loyalty::Account>(query.integer(0)), query.integer(1)});
    }
    return totals;
}

std::optional<DailyRoot> SqliteLedger::last_root(const std::string& program) {
    Query query = db_.query(
        "SELECT day, last_entry, root FROM daily_roots WHERE program = ? ORDER BY day DESC LIMIT 1",
        program);
    if (!query.step()) {
        return std::nullopt;
    }
    return read_root(query);
}

std::vector<DailyRoot> SqliteLedger::roots(const std::string& program) {
    std::vector<DailyRoot> roots;
    Query query = db_.query(
        "SELECT day, last_entry, root FROM daily_roots WHERE program = ? ORDER BY day", program);
    while (query.step()) {
        roots.push_back(read_root(query));
    }
    return roots;
}

void SqliteLedger::put_root(const std::string& program, const DailyRoot& root) {
    db_.run("INSERT INTO daily_roots (program, day, last_entry, root) VALUES (?, ?, ?, ?)",
            program,
            root.day,
            root.last_entry,
            root.root);
}

}  // namespace spaarpas::store::sqlite

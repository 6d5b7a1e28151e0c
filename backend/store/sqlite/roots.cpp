#include "backend/store/sqlite/ledger_tables.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_roots = "SELECT program, day, last_entry, root FROM roots WHERE program = ? ";

DailyRoot read_root(Columns& columns) {
    DailyRoot root;
    root.program = columns.text();
    root.day = columns.integer();
    root.last_entry = columns.integer();
    root.root = columns.text();
    return root;
}

}  // namespace

std::optional<DailyRoot> SqliteRootTable::newest(const std::string& program) {
    return first_of(db_.query(joined<select_roots, "ORDER BY day DESC LIMIT 1">, program),
                    read_root);
}

std::optional<DailyRoot> SqliteRootTable::of_day(const std::string& program, std::int64_t day) {
    return first_of(db_.query(joined<select_roots, "AND day = ?">, program, day), read_root);
}

std::vector<DailyRoot> SqliteRootTable::page(const std::string& program,
                                             std::int64_t after_day,
                                             std::int64_t limit) {
    return all_of(
        db_.query(
            joined<select_roots, "AND day > ? ORDER BY day LIMIT ?">, program, after_day, limit),
        read_root);
}

void SqliteRootTable::insert(const DailyRoot& root) {
    db_.run("INSERT INTO roots (program, day, last_entry, root) VALUES (?, ?, ?, ?)",
            root.program,
            root.day,
            root.last_entry,
            root.root);
}

}  // namespace spaarpas::store::sqlite

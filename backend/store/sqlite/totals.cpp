#include "backend/store/sqlite/ledger_tables.h"

namespace spaarpas::store::sqlite {

namespace {

Total read_total(Columns& columns) {
    Total total;
    total.name = columns.text();
    total.subject = columns.text();
    total.amount = columns.integer();
    return total;
}

}  // namespace

void SqliteTotalTable::add(const std::string& program, std::int64_t day, const Total& moved) {
    db_.run(
        "INSERT INTO totals_of_days (program, day, name, subject, amount) "
        "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (program, day, name, subject) "
        "DO UPDATE SET amount = amount + ?5",
        program,
        day,
        moved.name,
        moved.subject,
        moved.amount);
    db_.run(
        "INSERT INTO totals (program, name, subject, amount) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT (program, name, subject) DO UPDATE SET amount = amount + ?4",
        program,
        moved.name,
        moved.subject,
        moved.amount);
}

std::vector<Total> SqliteTotalTable::of_day(const std::string& program, std::int64_t day) {
    return all_of(db_.query("SELECT name, subject, amount FROM totals_of_days "
                            "WHERE program = ? AND day = ? ORDER BY name, subject",
                            program,
                            day),
                  read_total);
}

std::vector<Total> SqliteTotalTable::ever(const std::string& program) {
    return all_of(db_.query("SELECT name, subject, amount FROM totals WHERE program = ? "
                            "ORDER BY name, subject",
                            program),
                  read_total);
}

}  // namespace spaarpas::store::sqlite

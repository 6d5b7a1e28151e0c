#include "backend/store/sqlite/sql.h"

#include <string>

#include "backend/store/error.h"

namespace spaarpas::store::sqlite {

void must_be_one(std::int64_t changed_rows, const char* what) {
    if (changed_rows != 1) {
        throw StorageError(Fault::constraint, std::string("SQLite: there is no such ") + what);
    }
}

std::int64_t take_numbers(Connection& db, std::string_view sequence, std::int64_t count) {
    const auto first = first_of(db.query("UPDATE sequences SET next = next + ?2 WHERE name = ?1 "
                                         "RETURNING next - ?2",
                                         sequence,
                                         count),
                                read_integer);
    must_be_one(first ? 1 : 0, "sequence");
    return *first;
}

}  // namespace spaarpas::store::sqlite

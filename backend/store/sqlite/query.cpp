#include <utility>

#include <sqlite3.h>

#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/fault.h"

namespace spaarpas::store::sqlite {

namespace {

void check_bound(int code, sqlite3_stmt* statement) {
    if (code != SQLITE_OK) {
        throw fault_of(code, sqlite3_db_handle(statement), "bind a parameter");
    }
}

}  // namespace

Query::Query(Query&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}

Query::~Query() {
    if (statement_ != nullptr) {
        // The result of a reset repeats the error of the step before it, which was thrown already.
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
}

void Query::bind(int position, std::int64_t value) {
    check_bound(sqlite3_bind_int64(statement_, position, value), statement_);
}

void Query::bind(int position, std::string_view value) {
    // The text is copied, so that a caller's temporary may end before the statement runs.
    check_bound(sqlite3_bind_text64(statement_,
                                    position,
                                    value.empty() ? "" : value.data(),
                                    value.size(),
                                    SQLITE_TRANSIENT,
                                    SQLITE_UTF8),
                statement_);
}

void Query::bind(int position, const std::optional<std::int64_t>& value) {
    if (value) {
        bind(position, *value);
        return;
    }
    check_bound(sqlite3_bind_null(statement_, position), statement_);
}

bool Query::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    throw fault_of(code, sqlite3_db_handle(statement_), "run a statement");
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string Query::text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) {
        return {};
    }
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return {reinterpret_cast<const char*>(bytes), size};
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) {
        return std::nullopt;
    }
    return integer(column);
}

}  // namespace spaarpas::store::sqlite

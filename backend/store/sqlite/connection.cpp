#include "backend/store/sqlite/connection.h"

#include <sqlite3.h>

#include "backend/store/sqlite/fault.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr int busy_timeout_ms = 5000;

int flags_of(OpenMode mode) {
    const int access = mode == OpenMode::writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                : SQLITE_OPEN_READWRITE;
    // A reader of a WAL file needs write access to the index beside it; `query_only` keeps it from
    // writing anything else.
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

}  // namespace

Connection::Connection(const std::string& path, OpenMode mode) {
    const int code = sqlite3_open_v2(path.c_str(), &handle_, flags_of(mode), nullptr);
    if (code != SQLITE_OK) {
        StorageError error = fault_of(code, handle_, "open the database " + path);
        sqlite3_close_v2(handle_);
        throw error;
    }
    try {
        configure(mode);
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Connection::~Connection() {
    for (const auto& [text, statement] : statements_) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(handle_);
}

void Connection::configure(OpenMode mode) {
    sqlite3_busy_timeout(handle_, busy_timeout_ms);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    script("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    if (mode == OpenMode::reader) {
        // Only the writer may checkpoint: versions before 3.51.3 can corrupt a WAL when two do.
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        script("PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON;");
        return;
    }
    // Only FULL keeps an acknowledged commit through a power cut.
    script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
}

sqlite3_stmt* Connection::prepare(Sql sql) {
    // A literal has one address in each place it is written, so the address is the key.
    const auto known = statements_.find(sql.text());
    if (known != statements_.end() && sqlite3_stmt_busy(known->second) == 0) {
        return known->second;
    }
    if (known != statements_.end()) {
        throw StorageError(Fault::other, std::string("SQLite: used within itself: ") + sql.text());
    }
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.text(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        throw fault_of(code, handle_, std::string("prepare ") + sql.text());
    }
    statements_.emplace(sql.text(), statement);
    return statement;
}

void Connection::script(Sql sql) {
    const int code = sqlite3_exec(handle_, sql.text(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw fault_of(code, handle_, "run a script");
    }
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(handle_);
}

std::int64_t Connection::last_insert_id() const {
    return sqlite3_last_insert_rowid(handle_);
}

}  // namespace spaarpas::store::sqlite

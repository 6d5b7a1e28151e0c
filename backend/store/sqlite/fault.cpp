#include "backend/store/sqlite/fault.h"

#include <sqlite3.h>

namespace spaarpas::store::sqlite {

namespace {

Fault kind_of(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Fault::busy;
        case SQLITE_FULL:
            return Fault::full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return Fault::read_only;
        case SQLITE_CONSTRAINT:
            return Fault::constraint;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Fault::corrupt;
        default:
            return Fault::other;
    }
}

}  // namespace

StorageError fault_of(int code, sqlite3* handle, const std::string& doing) {
    // The message of the connection names tables and causes, never bound values.
    const char* message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {kind_of(code), "SQLite: " + doing + ": " + message};
}

}  // namespace spaarpas::store::sqlite

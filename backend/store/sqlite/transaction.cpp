#include "backend/store/sqlite/transaction.h"

#include <utility>

namespace spaarpas::store::sqlite {

SqliteTransaction::SqliteTransaction(std::unique_ptr<Lease> lease, Sql begin)
    : lease_(std::move(lease)), db_(lease_->connection()) {
    db_.script(begin);
    open_ = true;
}

SqliteTransaction::~SqliteTransaction() {
    if (!open_) {
        return;
    }
    try {
        db_.script("ROLLBACK");
    } catch (const StorageError&) {
        // Some errors, such as a full disk, have rolled back already: nothing is left to undo.
        open_ = false;
    }
}

void SqliteTransaction::commit() {
    db_.script("COMMIT");
    open_ = false;
}

void SqliteTransaction::mark() {
    if (marked_) {
        db_.run("RELEASE mark");
    }
    db_.run("SAVEPOINT mark");
    marked_ = true;
}

void SqliteTransaction::roll_back_to_mark() {
    db_.run("ROLLBACK TO mark");
}

}  // namespace spaarpas::store::sqlite

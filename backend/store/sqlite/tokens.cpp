#include "backend/store/sqlite/profile_tables.h"

namespace spaarpas::store::sqlite {

void SqliteTokenTable::revoke(const std::string& program,
                              const std::string& token_id,
                              std::int64_t expires_at_ms) {
    db_.run(
        "INSERT INTO revoked_tokens (program, token_id, expires_at_ms) VALUES (?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        program,
        token_id,
        expires_at_ms);
}

bool SqliteTokenTable::is_revoked(const std::string& program, const std::string& token_id) {
    return db_
        .query("SELECT 1 FROM revoked_tokens WHERE program = ? AND token_id = ?", program, token_id)
        .step();
}

std::int64_t SqliteTokenTable::drop(std::int64_t before_ms, std::int64_t limit) {
    return db_.run(
        "DELETE FROM revoked_tokens WHERE (program, token_id) IN (SELECT program, token_id "
        "FROM revoked_tokens WHERE expires_at_ms < ? ORDER BY expires_at_ms LIMIT ?)",
        before_ms,
        limit);
}

}  // namespace spaarpas::store::sqlite

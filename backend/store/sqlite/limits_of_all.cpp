#include "backend/store/sqlite/ledger_tables.h"

namespace spaarpas::store::sqlite {

std::int64_t SqliteLimitTable::used(const LimitOfAll& limit) {
    return first_of(db_.query("SELECT ifnull(sum(used), 0) FROM limits_of_all WHERE program = ? "
                              "AND key = ? AND period_start_ms BETWEEN ? AND ?",
                              limit.program,
                              limit.key,
                              limit.window_start_ms,
                              limit.period_start_ms),
                    read_integer)
        .value_or(0);
}

bool SqliteLimitTable::take(const LimitOfAll& limit, std::int64_t amount, std::int64_t at_most) {
    if (amount > 0) {
        db_.run(
            "INSERT INTO limits_of_all (program, key, period_start_ms, used) VALUES (?, ?, ?, 0) "
            "ON CONFLICT DO NOTHING",
            limit.program,
            limit.key,
            limit.period_start_ms);
    }
    // The guard stands in the statement itself: whatever was read before, nobody gets more than
    // there is.
    const auto changed = db_.run(
        "UPDATE limits_of_all SET used = used + ?1 WHERE program = ?2 AND key = ?3 "
        "AND period_start_ms = ?4 AND used + ?1 >= 0 AND (?1 <= 0 OR ?1 <= ?6 - "
        "(SELECT sum(used) FROM limits_of_all WHERE program = ?2 AND key = ?3 "
        "AND period_start_ms BETWEEN ?5 AND ?4))",
        amount,
        limit.program,
        limit.key,
        limit.period_start_ms,
        limit.window_start_ms,
        at_most);
    return changed == 1 || amount == 0;
}

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// An event that reaches a milestone often is one row; before, each time was a row with at most one
// voucher.
const Sql migration_0002_aggregated_milestones = R"sql(
ALTER TABLE milestone_awards ADD COLUMN times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1);
ALTER TABLE milestone_awards ADD COLUMN reversed_times INTEGER NOT NULL DEFAULT 0
    CHECK (reversed_times BETWEEN 0 AND times);

CREATE TABLE milestone_vouchers (
    award INTEGER NOT NULL REFERENCES milestone_awards (id), position INTEGER NOT NULL,
    code TEXT NOT NULL, PRIMARY KEY (award, position)
) STRICT, WITHOUT ROWID;
INSERT INTO milestone_vouchers (award, position, code)
    SELECT id, 0, voucher FROM milestone_awards WHERE voucher != '';
UPDATE milestone_awards SET reversed_times = 1 WHERE reversed = 1;
ALTER TABLE milestone_awards DROP COLUMN voucher;
ALTER TABLE milestone_awards DROP COLUMN reversed;
)sql";

}  // namespace spaarpas::store::sqlite

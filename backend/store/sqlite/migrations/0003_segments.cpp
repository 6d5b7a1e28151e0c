#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// A step without names says that the member left all segments.
const Sql migration_0003_segments = R"sql(
CREATE TABLE segment_steps (
    member INTEGER NOT NULL REFERENCES members (id), from_ms INTEGER NOT NULL,
    PRIMARY KEY (member, from_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE segments (
    member INTEGER NOT NULL REFERENCES members (id), from_ms INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (member, from_ms, name)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace spaarpas::store::sqlite

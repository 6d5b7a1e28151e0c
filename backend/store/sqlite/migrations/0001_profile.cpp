#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// What a member may have erased, and what is kept for a time alone.
const store::sqlite::Sql migration_0001_profile = R"sql(
CREATE TABLE answers (
    member INTEGER NOT NULL REFERENCES members (key), prompt TEXT NOT NULL, options TEXT NOT NULL,
    answered_at_ms INTEGER, put_off_at_ms INTEGER, delete_at_ms INTEGER,
    withdrawn INTEGER NOT NULL, PRIMARY KEY (member, prompt)
) STRICT;
CREATE INDEX answers_old ON answers (delete_at_ms, member) WHERE delete_at_ms IS NOT NULL;

CREATE TABLE consents (
    member INTEGER NOT NULL REFERENCES members (key), purpose TEXT NOT NULL,
    given INTEGER NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (member, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT, member INTEGER NOT NULL REFERENCES members (key),
    kind TEXT NOT NULL, subject TEXT NOT NULL, at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_member ON activity (member, id);
CREATE INDEX activity_age ON activity (at_ms);

CREATE TABLE notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT, member INTEGER NOT NULL REFERENCES members (key),
    cause TEXT NOT NULL, at_ms INTEGER NOT NULL, seen_at_ms INTEGER, what TEXT NOT NULL
) STRICT;
CREATE INDEX notices_member ON notices (member, id);
CREATE INDEX notices_unseen ON notices (member, cause) WHERE seen_at_ms IS NULL;
CREATE INDEX notices_age ON notices (at_ms);

CREATE TABLE replies (
    id INTEGER PRIMARY KEY, program TEXT NOT NULL, space TEXT NOT NULL, caller TEXT NOT NULL,
    key TEXT NOT NULL, route TEXT NOT NULL, body_hash TEXT NOT NULL, refused INTEGER NOT NULL,
    member INTEGER REFERENCES members (key), stored_at_ms INTEGER NOT NULL,
    erased INTEGER NOT NULL, reply TEXT NOT NULL, UNIQUE (program, space, caller, key)
) STRICT;
CREATE INDEX replies_member ON replies (member) WHERE member IS NOT NULL;
CREATE INDEX replies_age ON replies (stored_at_ms);

CREATE TABLE revoked_tokens (
    program TEXT NOT NULL, token_id TEXT NOT NULL, expires_at_ms INTEGER NOT NULL,
    PRIMARY KEY (program, token_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX revoked_tokens_age ON revoked_tokens (expires_at_ms);
)sql";

}  // namespace spaarpas::store::sqlite

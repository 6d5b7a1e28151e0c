#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// A table that is asked for by an order that is not its key's has an index for it, so that no
// request walks what it does not answer with. What is null in a unique constraint meets nothing:
// no order, no shop id (any more).
const store::sqlite::Sql migration_0001_members = R"sql(
CREATE TABLE program_versions (
    program TEXT NOT NULL, version INTEGER NOT NULL, applies_from_ms INTEGER NOT NULL,
    zone TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (program, version)
) STRICT;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON program_versions
BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER versions_are_not_deleted BEFORE DELETE ON program_versions
BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;

CREATE TABLE members (
    key INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL, shop_id TEXT,
    ledger_id TEXT NOT NULL UNIQUE, joined_at_ms INTEGER NOT NULL, locale TEXT NOT NULL,
    revision INTEGER NOT NULL, entries INTEGER NOT NULL CHECK (entries >= 0),
    chain_head TEXT NOT NULL, due_at_ms INTEGER, last_at_ms INTEGER, last_joined INTEGER,
    last_id TEXT, last_row INTEGER, merged_into INTEGER REFERENCES members (key),
    facts TEXT NOT NULL, UNIQUE (program, shop_id), CHECK (merged_into <> key)
) STRICT;
CREATE INDEX members_program ON members (program, key);
CREATE INDEX members_due ON members (due_at_ms, key) WHERE due_at_ms IS NOT NULL;
CREATE INDEX members_merged ON members (merged_into) WHERE merged_into IS NOT NULL;

-- In the order of the hashes, with nothing that leads to a member.
CREATE TABLE forgotten (
    program TEXT NOT NULL, shop_id_hash TEXT NOT NULL, PRIMARY KEY (program, shop_id_hash)
) STRICT, WITHOUT ROWID;

-- `rank` is 0 for joining, which comes before others of its instant, else 1.
CREATE TABLE history (
    position INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (key), origin TEXT NOT NULL,
    event_id TEXT NOT NULL, kind TEXT NOT NULL, at_ms INTEGER NOT NULL, rank INTEGER NOT NULL,
    source TEXT NOT NULL, order_id TEXT, entry INTEGER NOT NULL, erased INTEGER NOT NULL,
    salt TEXT NOT NULL, event TEXT NOT NULL,
    UNIQUE (program, origin, event_id), UNIQUE (program, order_id)
) STRICT;
CREATE INDEX history_past ON history (member, at_ms, rank, event_id, position);
CREATE INDEX history_orders ON history (member, at_ms, rank, event_id, position)
    WHERE order_id IS NOT NULL;

CREATE TABLE changes (
    program TEXT NOT NULL, origin TEXT NOT NULL, event_id TEXT NOT NULL, kind TEXT NOT NULL,
    target TEXT NOT NULL, member INTEGER NOT NULL REFERENCES members (key),
    at_ms INTEGER NOT NULL, PRIMARY KEY (program, origin, event_id)
) STRICT;
CREATE INDEX changes_member ON changes (member);

CREATE TABLE effects (
    id INTEGER PRIMARY KEY AUTOINCREMENT, member INTEGER NOT NULL REFERENCES members (key),
    cause TEXT NOT NULL, kind TEXT NOT NULL, place INTEGER NOT NULL, subject TEXT NOT NULL,
    source TEXT NOT NULL, effect TEXT NOT NULL, UNIQUE (member, cause, kind, place, subject)
) STRICT;
CREATE INDEX effects_member ON effects (member, id);
CREATE INDEX effects_source ON effects (member, source);
CREATE INDEX effects_kind ON effects (member, kind, id);

CREATE TABLE waiting (
    id INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL, shop_id TEXT NOT NULL,
    origin TEXT NOT NULL, event_id TEXT NOT NULL, order_id TEXT, event TEXT NOT NULL,
    until_ms INTEGER NOT NULL, UNIQUE (program, origin, event_id), UNIQUE (program, order_id)
) STRICT;
CREATE INDEX waiting_shopper ON waiting (program, shop_id, id);
CREATE INDEX waiting_lapsed ON waiting (until_ms);
)sql";

}  // namespace spaarpas::store::sqlite

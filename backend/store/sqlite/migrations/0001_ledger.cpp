#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// Entries, postings and roots can be added and nothing else: the triggers hold that against
// mistakes, the hash chain and what was published of it against everybody else. Counters may fall
// below zero, so `available` has no bound; lots are what is spent, and theirs stands.
const store::sqlite::Sql migration_0001_ledger = R"sql(
CREATE TABLE sequences (
    name TEXT PRIMARY KEY, next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO sequences (name, next) VALUES ('entries', 1), ('lots', 1);

CREATE TABLE balances (
    member INTEGER NOT NULL REFERENCES members (key), unit TEXT NOT NULL,
    available INTEGER NOT NULL, pending INTEGER NOT NULL CHECK (pending >= 0),
    held INTEGER NOT NULL CHECK (held >= 0), debt INTEGER NOT NULL CHECK (debt <= 0),
    idle_since_ms INTEGER, PRIMARY KEY (member, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE lots (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (key), unit TEXT NOT NULL,
    source TEXT NOT NULL, pending INTEGER NOT NULL, amount INTEGER NOT NULL,
    remaining INTEGER NOT NULL CHECK (remaining BETWEEN 0 AND amount),
    expired INTEGER NOT NULL CHECK (expired BETWEEN 0 AND amount),
    available_at_ms INTEGER NOT NULL, expires_at_ms INTEGER, settles_on TEXT NOT NULL
) STRICT;
CREATE INDEX lots_member ON lots (member, id);
CREATE INDEX lots_open ON lots (member, id) WHERE remaining > 0;
CREATE INDEX lots_source ON lots (member, source);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY, program TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (key),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0), kind TEXT NOT NULL, source TEXT NOT NULL,
    recorded_at_ms INTEGER NOT NULL, hash TEXT NOT NULL, document TEXT NOT NULL,
    UNIQUE (member, ordinal)
) STRICT;
CREATE INDEX entries_program ON entries (program, id);

CREATE TABLE postings (
    entry INTEGER NOT NULL REFERENCES entries (id), position INTEGER NOT NULL,
    unit TEXT NOT NULL, account TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER postings_are_not_changed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'postings are never changed'); END;
CREATE TRIGGER postings_are_not_deleted BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'postings are never deleted'); END;

CREATE TABLE roots (
    program TEXT NOT NULL, day INTEGER NOT NULL, last_entry INTEGER NOT NULL, root TEXT NOT NULL,
    PRIMARY KEY (program, day)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER roots_are_not_changed BEFORE UPDATE ON roots
BEGIN SELECT RAISE(ABORT, 'roots are never changed'); END;
CREATE TRIGGER roots_are_not_deleted BEFORE DELETE ON roots
BEGIN SELECT RAISE(ABORT, 'roots are never deleted'); END;

CREATE TABLE totals_of_days (
    program TEXT NOT NULL, day INTEGER NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL,
    amount INTEGER NOT NULL, PRIMARY KEY (program, day, name, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE totals (
    program TEXT NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (program, name, subject)
) STRICT, WITHOUT ROWID;

-- The bound of what never expires is the largest integer that all programs keep exactly.
CREATE TABLE vouchers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL, code TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (key), offer TEXT NOT NULL,
    program_version INTEGER NOT NULL, state TEXT NOT NULL, issued_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER, cause TEXT NOT NULL, place INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    entry INTEGER NOT NULL, order_id TEXT NOT NULL, reserved_until_ms INTEGER,
    used_at_ms INTEGER, spent TEXT NOT NULL, UNIQUE (program, code)
) STRICT;
CREATE INDEX vouchers_member ON vouchers (member, id);
CREATE INDEX vouchers_open ON vouchers (member, ifnull(expires_at_ms, 9007199254740991))
    WHERE state IN ('issued', 'reserved');
CREATE INDEX vouchers_cause ON vouchers (member, cause, place, ordinal);
CREATE INDEX vouchers_order ON vouchers (program, order_id) WHERE order_id <> '';
CREATE INDEX vouchers_reserved ON vouchers (reserved_until_ms) WHERE state = 'reserved';

CREATE TABLE limits_of_all (
    program TEXT NOT NULL, key TEXT NOT NULL, period_start_ms INTEGER NOT NULL,
    used INTEGER NOT NULL CHECK (used >= 0), PRIMARY KEY (program, key, period_start_ms)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace spaarpas::store::sqlite

#include "backend/store/sqlite/migrations/migration.h"

namespace spaarpas::store::sqlite {

// Entries and postings can be added and nothing else: the triggers hold that against mistakes, the
// hash chain against everybody else.
const Sql migration_0001_first = R"sql(
CREATE TABLE program_versions (
    program TEXT NOT NULL, version INTEGER NOT NULL, applies_from_ms INTEGER NOT NULL,
    document TEXT NOT NULL, PRIMARY KEY (program, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    id INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL, shop_id TEXT,
    ledger_id TEXT NOT NULL UNIQUE, joined_at_ms INTEGER NOT NULL, locale TEXT NOT NULL,
    revision INTEGER NOT NULL, tier TEXT NOT NULL,
    status_until_ms INTEGER, entries INTEGER NOT NULL, chain_head TEXT NOT NULL, due_at_ms INTEGER,
    UNIQUE (program, shop_id)
) STRICT;
CREATE INDEX members_due ON members (due_at_ms) WHERE due_at_ms IS NOT NULL;

CREATE TABLE balances (
    member INTEGER NOT NULL REFERENCES members (id), unit TEXT NOT NULL,
    available INTEGER NOT NULL CHECK (available >= 0),
    pending INTEGER NOT NULL CHECK (pending >= 0),
    held INTEGER NOT NULL CHECK (held >= 0),
    debt INTEGER NOT NULL CHECK (debt <= 0),
    PRIMARY KEY (member, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE lots (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id), unit TEXT NOT NULL,
    source TEXT NOT NULL, pending INTEGER NOT NULL, points INTEGER NOT NULL,
    remaining_points INTEGER NOT NULL CHECK (remaining_points >= 0),
    available_at_ms INTEGER NOT NULL, expires_at_ms INTEGER
) STRICT;
CREATE INDEX lots_open ON lots (member) WHERE remaining_points > 0;
CREATE INDEX lots_member ON lots (member);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY, program TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id), ordinal INTEGER NOT NULL, unit TEXT NOT NULL,
    kind INTEGER NOT NULL, recorded_at_ms INTEGER NOT NULL, order_id TEXT NOT NULL,
    document TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (member, ordinal)
) STRICT;
CREATE INDEX entries_program ON entries (program, id);

CREATE TABLE postings (
    entry INTEGER NOT NULL REFERENCES entries (id), position INTEGER NOT NULL,
    account INTEGER NOT NULL, points INTEGER NOT NULL, PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER postings_are_not_changed BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'postings are never changed'); END;
CREATE TRIGGER postings_are_not_deleted BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'postings are never deleted'); END;

CREATE TABLE daily_roots (
    program TEXT NOT NULL, day INTEGER NOT NULL, last_entry INTEGER NOT NULL, root TEXT NOT NULL,
    PRIMARY KEY (program, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
    program TEXT NOT NULL, order_id TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id), occurred_at_ms INTEGER NOT NULL,
    program_version INTEGER NOT NULL, entry INTEGER NOT NULL, amount_minor INTEGER NOT NULL,
    award TEXT NOT NULL, refunds TEXT NOT NULL, counted INTEGER NOT NULL,
    PRIMARY KEY (program, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_refundable ON orders (member, occurred_at_ms) WHERE counted = 1;

CREATE TABLE refunds (
    program TEXT NOT NULL, refund_id TEXT NOT NULL, order_id TEXT NOT NULL,
    PRIMARY KEY (program, refund_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE order_steps (
    program TEXT NOT NULL, order_id TEXT NOT NULL, milestone TEXT NOT NULL,
    progress INTEGER NOT NULL, PRIMARY KEY (program, order_id, milestone)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone_awards (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id),
    milestone TEXT NOT NULL, source TEXT NOT NULL, order_id TEXT NOT NULL, at_ms INTEGER NOT NULL,
    points INTEGER NOT NULL, voucher TEXT NOT NULL, reversed INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_awards_member ON milestone_awards (member, milestone);

CREATE TABLE metric_steps (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id),
    occurred_at_ms INTEGER NOT NULL, spend_minor INTEGER NOT NULL, points INTEGER NOT NULL,
    orders INTEGER NOT NULL
) STRICT;
CREATE INDEX metric_steps_window ON metric_steps (member, occurred_at_ms);

CREATE TABLE tier_steps (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id),
    from_ms INTEGER NOT NULL, tier TEXT NOT NULL, status_until_ms INTEGER
) STRICT;
CREATE INDEX tier_steps_member ON tier_steps (member, from_ms);

CREATE TABLE cap_uses (
    member INTEGER NOT NULL REFERENCES members (id), rule TEXT NOT NULL,
    period_start_ms INTEGER NOT NULL, used_points INTEGER NOT NULL,
    PRIMARY KEY (member, rule, period_start_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE milestone_states (
    member INTEGER NOT NULL REFERENCES members (id), milestone TEXT NOT NULL,
    progress INTEGER NOT NULL, reached INTEGER NOT NULL, last_period_start_ms INTEGER,
    reached_at_ms INTEGER, PRIMARY KEY (member, milestone)
) STRICT, WITHOUT ROWID;

CREATE TABLE boosts (
    member INTEGER NOT NULL REFERENCES members (id), source TEXT NOT NULL,
    multiplier_bp INTEGER NOT NULL, until_ms INTEGER NOT NULL, PRIMARY KEY (member, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE vouchers (
    program TEXT NOT NULL, code TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id), reward TEXT NOT NULL,
    program_version INTEGER NOT NULL, step INTEGER NOT NULL, issued_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL, entry INTEGER NOT NULL, order_id TEXT NOT NULL,
    PRIMARY KEY (program, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX vouchers_member ON vouchers (member);

CREATE TABLE limited_goods (
    program TEXT NOT NULL, good TEXT NOT NULL, taken INTEGER NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (program, good)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    member INTEGER NOT NULL REFERENCES members (id), prompt TEXT NOT NULL, document TEXT NOT NULL,
    answered_at_ms INTEGER, put_off_at_ms INTEGER, delete_at_ms INTEGER,
    withdrawn INTEGER NOT NULL, PRIMARY KEY (member, prompt)
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
    member INTEGER NOT NULL REFERENCES members (id), purpose TEXT NOT NULL,
    granted INTEGER NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (member, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id), code TEXT NOT NULL,
    subject TEXT NOT NULL, document TEXT NOT NULL, at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX notices_member ON notices (member, id);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY, member INTEGER NOT NULL REFERENCES members (id), kind TEXT NOT NULL,
    subject TEXT NOT NULL, at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_member ON activity (member);

CREATE TABLE replies (
    program TEXT NOT NULL, caller_kind INTEGER NOT NULL, caller TEXT NOT NULL, key TEXT NOT NULL,
    route TEXT NOT NULL, body_hash TEXT NOT NULL, refused INTEGER NOT NULL, reply TEXT NOT NULL,
    member INTEGER, PRIMARY KEY (program, caller_kind, caller, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX replies_member ON replies (member);

CREATE TABLE events (
    program TEXT NOT NULL, source TEXT NOT NULL, event_id TEXT NOT NULL,
    member INTEGER NOT NULL REFERENCES members (id), occurred_at_ms INTEGER NOT NULL,
    recorded_at_ms INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (program, source, event_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE revoked_tokens (
    program TEXT NOT NULL, token_id TEXT NOT NULL, expires_at_s INTEGER NOT NULL,
    PRIMARY KEY (program, token_id)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace spaarpas::store::sqlite

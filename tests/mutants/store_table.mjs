// The mutants of the store: what `table.mjs` says of its fields holds here.

export const store = [
    {
        name: "what was taken back to a mark is kept",
        file: "backend/store/sqlite/transaction.cpp",
        text: '"ROLLBACK TO mark"',
        becomes: '"RELEASE mark"',
        suite: "backend-unit",
        cases: "SQLite*transactions",
    },
    {
        name: "a limit of all members lets one more through",
        file: "backend/store/sqlite/limits_of_all.cpp",
        text: "?1 <= ?6 - ",
        becomes: "?1 <= 1 + ?6 - ",
        suite: "backend-unit",
        cases: "SQLite*limits of all members",
    },
    {
        name: "a voucher that another order has reserved can be used",
        file: "backend/store/sqlite/vouchers.cpp",
        text: "AND state = ?3 AND order_id = ?4",
        becomes: "AND state = ?3 AND ?4 = ?4",
        suite: "backend-unit",
        cases: "SQLite*vouchers",
    },
    {
        name: "what a source lost by expiry is not remembered when it is taken back",
        file: "backend/store/sqlite/holdings.cpp",
        text: "AND expired > 0 AND remaining = 0",
        becomes: "AND expired > 0 AND remaining > 0",
        suite: "backend-unit",
        cases: "SQLite*lots",
    },
    {
        name: "a booked posting can be changed",
        file: "backend/store/sqlite/migrations/0001_ledger.cpp",
        text: "BEFORE UPDATE ON postings",
        becomes: "BEFORE UPDATE OF entry ON postings",
        suite: "backend-unit",
        cases: "what was booked*",
    },
    {
        name: "an erased member's replies lead to the chain",
        file: "backend/store/sqlite/replies.cpp",
        text: "body_hash = '', member = NULL,",
        becomes: "body_hash = '',",
        suite: "backend-unit",
        cases: "SQLite*replies",
    },
];

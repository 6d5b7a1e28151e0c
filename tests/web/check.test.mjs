// What a shopper's browser finds in an export. The hashes are made here by Node's own crypto.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { load } from "./support/bundle.mjs";

const { check } = await load("web/src/check/index.ts");

/** The content with its members in order. */
function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
        Object.keys(value)
            .sort()
            .map((name) => [name, sorted(value[name])]),
    );
}

function chain(...moves) {
    const entries = [];
    for (const postings of moves) {
        const covered = {
            postings,
            entry: { subject: "é\u2028", id: `e-${entries.length}` },
            ordinal: entries.length + 1,
            previous_hash: entries.at(-1)?.hash ?? "start",
        };
        const hash = createHash("sha256")
            .update(JSON.stringify(sorted(covered)))
            .digest("hex");
        entries.push({ ...covered, hash, member: "k-1" });
    }
    return entries;
}

const move = (from, to, amount) => [
    { unit: "points", account: from, amount: -amount },
    { unit: "points", account: to, amount },
];
const earned = move("issued", "pending", 30);
const settled = move("pending", "available", 30);
const spent = move("available", "redeemed", 10);
const balances = [{ unit: "points", available: 20, pending: 0 }];

const found = (entries, shown = balances) =>
    check(JSON.stringify({ wallet: { balances: shown }, entries }));

test("check: a history that adds up to the balance is right", async () => {
    assert.deepEqual(await found(chain(earned, settled, spent)), { entries: 3, done: true });
    assert.deepEqual(await found([], []), { entries: 0, done: true });
});

const wrong = {
    "an amount that was changed": (entries) => {
        entries[1].postings[1].amount = 40;
    },
    "an entry that was taken out": (entries) => entries.splice(1, 1),
    "an entry that is there twice": (entries) => entries.splice(1, 0, entries[0]),
    "two entries that changed places": (entries) => entries.splice(1, 2, entries[2], entries[1]),
    "a text that was changed": (entries) => {
        entries[1].entry.subject = "e";
    },
};
for (const [what, change] of Object.entries(wrong)) {
    test(`check: ${what} is found where it is`, async () => {
        const entries = structuredClone(chain(earned, settled, spent));
        change(entries);
        assert.deepEqual(await found(entries), { entries: 2, done: false });
    });
}

test("check: an entry that makes units out of nothing is found, though its hash is right", async () => {
    const entries = chain(earned, [{ unit: "points", account: "available", amount: 5 }]);
    assert.deepEqual(await found(entries), { entries: 2, done: false });
});

test("check: a balance that its history does not add up to is found", async () => {
    const shown = [{ unit: "points", available: 21, pending: 0 }];
    assert.deepEqual(await found(chain(earned, settled, spent), shown), {
        entries: 3,
        done: false,
    });
});

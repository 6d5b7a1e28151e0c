// The run is worth something only if it can fail: each kind of wrong number is put in once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { disagreements, shownBy } from "./compare.mjs";
import { Tally } from "./tally.mjs";

const facts = { at_ms: 1_700_000_000_000, program_version: 1 };
const step = { code: "given_amount", subject: "welcome", unit: "points", delta: 12 };
const preview = {
    effects: [
        { rule: "welcome", kind: "give", subject: "points", amount: 12 },
        { rule: "first", kind: "give", subject: "points", amount: 5 },
        { rule: "first", kind: "issue", subject: "bag", amount: 1 },
    ],
    trace: [step],
    facts: {
        ...facts,
        levels: [{ set: "status", level: "silver", since_ms: 5 }],
        figures: [{ key: "orders", ever: 1 }],
    },
};
const refusal = { code: "cart_invalid", pointer: "/lines/0" };
const booked = { id: "1", state: "booked", amounts: [{ unit: "points", amount: 17 }] };
const refused = { id: "1", state: "refused", code: "cart_invalid", amounts: [] };

const caseOf = (says, reply, after) => ({
    facts,
    after,
    wasm: JSON.stringify(says),
    native: JSON.stringify(says),
    booked: reply,
});
const good = caseOf(preview, booked, preview.facts);
const bad = caseOf(refusal, refused, facts);
const limited = caseOf({ ...preview, at_most: true }, booked, facts);
const amounts = (amount) => ({ booked: { ...booked, amounts: [{ unit: "points", amount }] } });

test("parity: an order, one under a limit of all and a refusal on which all agree", () => {
    for (const one of [good, bad, limited, { ...limited, ...amounts(9) }]) {
        assert.deepEqual(disagreements(one), []);
    }
});

test("parity: where the last voucher went to another, what comes instead may be booked", () => {
    const instead = [{ unit: "points", amount: 3 }];
    assert.deepEqual(disagreements({ ...limited, instead, ...amounts(20) }), []);
    assert.equal(disagreements({ ...limited, instead, ...amounts(21) }).length, 1);
});

const wrong = [
    ["one point more booked", good, amounts(18), "what was booked"],
    ["one point less booked", good, amounts(16), "what was booked"],
    ["more than at most", limited, amounts(18), "what was booked"],
    ["refused against the preview", good, { booked: refused }, "what was booked"],
    ["booked against the preview", bad, { booked }, "what was booked"],
    [
        "refused for another reason",
        bad,
        { booked: { ...refused, code: "amount_overflow" } },
        "what was booked",
    ],
    ["a native preview that differs", good, { native: JSON.stringify(refusal) }, "the native one"],
    [
        "another level in the wallet",
        good,
        { after: { ...preview.facts, levels: [] } },
        "the wallet afterwards",
    ],
    ["facts that a refusal changed", bad, { after: preview.facts }, "the wallet afterwards"],
];

for (const [name, from, fields, where] of wrong) {
    test(`parity: ${name} is noticed`, () => {
        const said = disagreements({ ...from, ...fields });
        assert.ok(said.length > 0);
        assert.ok(said[0].endsWith(where), said[0]);
    });
}

test("parity: what takes part in too few cases is named", () => {
    const tally = new Tally();
    for (let index = 0; index < 100; index += 1) {
        const says = index < 5 ? preview : refusal;
        tally.add({ shows: [...shownBy(says)], refused: says.code });
    }
    assert.ok(!tally.rare().includes("given_amount"));
    assert.ok(!tally.rare().includes("issue"));
    assert.ok(tally.rare().includes("limit_reached"));
});

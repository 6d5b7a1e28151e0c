// The run is worth something only if it can fail: each kind of wrong number is put in once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { disagreements, plain } from "./compare.mjs";
import { Tally } from "./tally.mjs";

const facts = { at_ms: 1_700_000_000_000, tier: "", tier_metric: 0, orders: 0 };
const step = { code: "earned_fixed", subject: "welcome", numbers: { points: 12 }, names: {} };
const preview = {
    award: {
        points: 12,
        at_most: false,
        amount_minor: 500,
        paid_minor: 500,
        parts: [{ rule: "welcome", points: 12 }],
        lines: [{ line: "a", quantity: 1, amount_minor: 500, paid_minor: 500, points: 12 }],
        trace: [step],
    },
    reached: [{ milestone: "first", times: 1, benefit: { points: 5 } }],
    total_points: 17,
    tier_before: "",
    tier_after: "silver",
    facts: { ...facts, tier: "silver", tier_metric: 500, orders: 1 },
    trace: [],
};
const refusal = { code: "cart_invalid", pointer: "/lines/0" };

const booked = { id: "1", state: "booked", points: 17, trace: [step] };
const refused = { id: "1", state: "refused", code: "cart_invalid", points: 0, trace: [] };

const caseOf = (says, reply, after) => ({
    program: { zone: [] },
    facts,
    after,
    wasm: JSON.stringify(says),
    native: JSON.stringify(says),
    booked: reply,
    model: plain(says),
    booking: plain(says),
});
const good = caseOf(preview, booked, preview.facts);
const bad = caseOf(refusal, refused, facts);

test("parity: an order and a refusal on which all agree", () => {
    assert.deepEqual(disagreements(good), []);
    assert.deepEqual(disagreements(bad), []);
});

const wrong = [
    ["one point more booked", good, { booked: { ...booked, points: 18 } }, "what was booked"],
    ["another reason booked", good, { booked: { ...booked, trace: [] } }, "what was booked"],
    ["refused against the preview", good, { booked: refused }, "what was booked"],
    ["booked against the preview", bad, { booked }, "what was booked"],
    [
        "refused for another reason",
        bad,
        { booked: { ...refused, code: "amount_overflow" } },
        "what was booked",
    ],
    ["a native preview that differs", good, { native: JSON.stringify(refusal) }, "the native one"],
    ["a model that differs", good, { model: { ...good.model, total_points: 16 } }, "the model"],
    [
        "a model of another tier",
        good,
        { model: { ...good.model, tier_after: "gold" } },
        "the model",
    ],
    [
        "another tier in the wallet",
        good,
        { after: { ...preview.facts, tier: "" } },
        "the wallet afterwards",
    ],
    ["facts that a refusal changed", bad, { after: preview.facts }, "the wallet afterwards"],
];

for (const [name, from, fields, where] of wrong) {
    test(`parity: ${name} is noticed`, () => {
        const said = disagreements({ ...from, ...fields });
        assert.equal(said.length, 1);
        assert.ok(said[0].endsWith(where), said[0]);
    });
}

const openStep = { code: "at_most", subject: "welcome", numbers: { points: 12 }, names: {} };
const upTo = {
    ...preview,
    award: { ...preview.award, at_most: true, trace: [step, openStep] },
};
const cut = { points: 4, wanted_points: 12 };
const cutStep = { code: "budget_reached", subject: "welcome", numbers: cut, names: {} };
const cutFacts = { ...preview.facts, tier: "" };
const suffices = caseOf(upTo, booked, preview.facts);
const limited = {
    ...caseOf(upTo, { ...booked, points: 9, trace: [step, cutStep] }, cutFacts),
    booking: { limited: [{ rule: "welcome", ...cut }], total_points: 9, facts: cutFacts },
};

test("parity: a budget that suffices books what was previewed, another one no more than that", () => {
    assert.deepEqual(disagreements(suffices), []);
    assert.deepEqual(disagreements(limited), []);
});

const wrongBudgets = [
    ["less than the preview though the budget suffices", suffices, { points: 16 }],
    ["an end that stays open", suffices, { trace: [step, openStep] }],
    ["more than is left of the budget", limited, { points: 17 }],
    ["less than is left of the budget", limited, { points: 8 }],
    ["a cut that is not explained", limited, { trace: [step] }],
    ["a cut explained wrongly", limited, { trace: [{ ...cutStep, numbers: { points: 4 } }] }],
];

for (const [name, from, fields] of wrongBudgets) {
    test(`parity: ${name} is noticed`, () => {
        const said = disagreements({ ...from, booked: { ...from.booked, ...fields } });
        assert.deepEqual(said, ["the preview and what was booked"]);
    });
}

test("parity: a cut under a preview that did not say at most is noticed", () => {
    const sure = JSON.stringify({ ...upTo, award: { ...upTo.award, at_most: false } });
    const model = plain(JSON.parse(sure));
    const said = disagreements({ ...limited, wasm: sure, native: sure, model });
    assert.deepEqual(said, ["the preview and what was booked"]);
});

test("parity: a mechanic in fewer than 5 % of the cases is named", () => {
    const tally = new Tally();
    for (let index = 0; index < 100; index += 1) {
        tally.add({ shows: index < 5 ? ["fixed"] : index < 9 ? ["boost"] : [], points: 1 });
    }
    assert.ok(!tally.rare().includes("fixed"));
    assert.ok(tally.rare().includes("boost"));
    assert.ok(tally.rare().includes("summer time"));
});

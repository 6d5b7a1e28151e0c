// The JSON Schema of the form "on, if, do" as an editor uses it: what the page gives as examples is taken, what is broken is not.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = resolve(import.meta.dirname, "../..");
const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

const isProgram = new Ajv({ allErrors: true, strict: true }).compile(
    json("docs/program.schema.json"),
);
const bakery = json("tests/unit/engine/support/bakery.json");

/** Each value of a document, with the object or list that holds it. */
function* places(node, path = "") {
    for (const [key, child] of Object.entries(node)) {
        yield { node, key, path: `${path}/${key}` };
        if (child !== null && typeof child === "object") {
            yield* places(child, `${path}/${key}`);
        }
    }
}

/** The bakery with one change. */
function changed(change) {
    const program = structuredClone(bakery);
    change(program);
    return program;
}

const withRule = (rule) =>
    changed((program) => Object.assign(program.rules[0], { id: "r", ...rule }));

test("schema: the bakery's card is a program", () => {
    assert.ok(isProgram(bakery), JSON.stringify(isProgram.errors, null, 2));
});

for (const folder of ["demo/programs", "docs/examples"]) {
    test(`schema: the programs of ${folder} are programs`, () => {
        const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".json"));
        for (const name of names) {
            const isTaken = isProgram(json(`${folder}/${name}`));
            const errors = JSON.stringify(isProgram.errors?.slice(0, 5), null, 2);
            assert.ok(isTaken, `${name}: ${errors}`);
        }
    });
}

test("schema: a wrong kind in any place is refused", () => {
    for (const { node, key, path } of places(bakery)) {
        const original = node[key];
        node[key] = 0.5;
        assert.ok(!isProgram(bakery), path);
        node[key] = original;
    }
});

test("schema: a field that is not known is refused in any place", () => {
    for (const { node, key, path } of places({ bakery })) {
        const child = node[key];
        // A text has any languages.
        const isText = child?.nl !== undefined;
        if (child === null || typeof child !== "object" || Array.isArray(child) || isText) {
            continue;
        }
        child.no_such_field = true;
        assert.ok(!isProgram(bakery), path);
        delete child.no_such_field;
    }
});

const days = { at_least: 1, below: 9 };
const conditions = [
    { all: [{ channel: ["web"] }] },
    { any: [{ channel: ["web"] }, { not: { channel: ["till"] } }] },
    { lines: { skus: ["a"], not_categories: ["b"] } },
    { amount: { at_least: 100 } },
    { unit: "spend", over: "quarter", below: 3 },
    { unit: "spend", over: { days: 30 }, at_least: 3 },
    { level: ["gold"] },
    { segment: ["staff"] },
    { since: "joined", days },
    { date: { from: "2026-12-01", until: "2026-12-24T18:00", weekdays: ["mon"] } },
    { date: { from_hour: "22:00", until_hour: "02:00" } },
    { near: "joined", days: { before: 3, after: 3 } },
    { answer: "roast", is: ["dark"] },
    { consent: "newsletter" },
];
const triggers = [
    "order",
    "review",
    { answered: "roast" },
    { bought: "a" },
    { redeemed: "a" },
    { reaches: "spend", at: 5, over: "year" },
    { reaches: "spend", every: 5 },
    { streak: "order", each: "week", of: 3, grace: 1 },
    { enters: "gold" },
    { leaves: "gold" },
];
const actions = [
    { give: { unit: "a", amount: 1 } },
    { give: { unit: "a", rate: { units: 1, per_minor: 100, step: true }, rounding: "half_up" } },
    { give: { unit: "a", per_item: 1 } },
    { give: { unit: "a", per: "nights", amount: 2 } },
    { multiply: { unit: "a", bp: 20000, for_days: 3 } },
    { issue: "a" },
    { issue: { offer: "a", instead: { unit: "a", amount: 1 } } },
    { level: { level: "gold", until: "ever" } },
    { level: { level: "gold", until: { until_end_of: "year", plus: 1 } } },
    { perk: { id: "a", days: 3 } },
    { tell: { text: { nl: "a" } } },
    { ask: { prompt: "a" } },
];

for (const [member, forms] of Object.entries({ if: conditions, on: triggers })) {
    test(`schema: each form of \`${member}\` is taken`, () => {
        for (const form of forms) {
            assert.ok(isProgram(withRule({ [member]: form })), JSON.stringify(form));
        }
    });
}

test("schema: each form of `do` is taken", () => {
    for (const form of actions) {
        assert.ok(isProgram(withRule({ do: [form] })), JSON.stringify(form));
    }
});

const broken = [
    ["no id", (program) => delete program.id],
    ["a misspelt list", (program) => Object.assign(program, { unit: [] })],
    ["an unknown kind of unit", (program) => Object.assign(program.units[0], { kind: "miles" })],
    [
        "two ways to expire",
        (program) => {
            program.units[0].expires = { after_days: 3, idle_months: 3, events: ["order"] };
        },
    ],
    ["no way to expire", (program) => Object.assign(program.units[0], { expires: {} })],
    [
        "a limit of nothing",
        (program) => Object.assign(program.rules[0], { limit: [{ per: "day" }] }),
    ],
    [
        "a limit now",
        (program) => Object.assign(program.rules[0], { limit: [{ times: 1, per: "now" }] }),
    ],
    [
        "a level that is kept to the end of a week",
        (program) => Object.assign(program.tiers[0].levels[0], { keep: { until_end_of: "week" } }),
    ],
    [
        "an offer of two things",
        (program) => Object.assign(program.offers[0], { gives: { item: "a", perk: "b" } }),
    ],
    [
        "two leaves in one condition",
        (program) => Object.assign(program.rules[0], { if: { level: ["a"], segment: ["b"] } }),
    ],
    ["an empty condition", (program) => Object.assign(program.rules[0], { if: {} })],
    ["an `all` of nothing", (program) => Object.assign(program.rules[0], { if: { all: [] } })],
    ["no trigger", (program) => delete program.rules[0].on],
    ["a rule that does nothing", (program) => Object.assign(program.rules[0], { do: [] })],
    [
        "an action that is not known",
        (program) => Object.assign(program.rules[0], { do: [{ pay: {} }] }),
    ],
];

for (const [what, spoil] of broken) {
    test(`schema: refuses ${what}`, () => {
        assert.ok(!isProgram(changed(spoil)));
    });
}

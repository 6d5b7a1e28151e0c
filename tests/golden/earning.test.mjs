import assert from "node:assert/strict";
import { test } from "node:test";
import { committedCases, committedFiles, modelFiles } from "./earning.mjs";
import { mechanicNames, mechanics, takingPart } from "./model/mechanics.mjs";
import { outcome } from "./model/outcome.mjs";

const cases = committedCases();

test("golden: 200 cases, and the model still says what they say", () => {
    assert.equal(cases.length, 200);
    for (const { name, expected, ...world } of cases) {
        assert.deepEqual(outcome(world), expected, name);
    }
});

test("golden: the files are those that `npm run golden` writes", () => {
    assert.deepEqual(committedFiles(), modelFiles());
});

test("golden: every mechanic takes part in at least 4 % of the cases", () => {
    const counts = new Map(mechanicNames.map((name) => [name, 0]));
    for (const { name, expected, shows, ...world } of cases) {
        assert.deepEqual(takingPart(world, expected), shows, name);
        for (const mechanic of shows) {
            counts.set(mechanic, counts.get(mechanic) + 1);
        }
    }
    const rare = [...counts].filter(([, count]) => count < 8);
    assert.deepEqual(rare, []);
});

// A set of cases that a wrong rule can pass is worth nothing: each mechanic is left out once.
for (const { name, without } of mechanics) {
    test(`golden: rules without "${name}" are caught`, () => {
        const caught = cases.filter(({ expected, ...world }) => {
            const wrong = without(world);
            return JSON.stringify(outcome(wrong)) !== JSON.stringify(expected);
        });
        assert.ok(caught.length > 0);
    });
}

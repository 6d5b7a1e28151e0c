import assert from "node:assert/strict";
import { test } from "node:test";
import { verdictOf } from "./verdict.mjs";

const why = "the same: a test of this test";

/** Ten sites, of which those survive, judged with those listed. */
function judged({ survive = [], listed = [], all = false }) {
    const keys = Array.from({ length: 10 }, (_, index) => `one.cpp f one ${index}; #1`);
    const outcomes = new Map(keys.map((key, index) => [key, { killed: !survive.includes(index) }]));
    return verdictOf({
        sites: keys.map((key) => ({ key })),
        outcomes,
        listed: new Map(listed.map((index) => [keys[index] ?? `gone.cpp ${index}`, why])),
        all,
    });
}

test("operators: of mutants by a seed nine in ten are to be noticed", () => {
    assert.equal(judged({ survive: [3] }).passes, true);
    assert.equal(judged({ survive: [3, 4] }).passes, false);
    assert.deepEqual(judged({ survive: [3, 4] }).faults, []);
});

test("operators: where all are tried, one that survives without a reason is a fault", () => {
    const { faults, passes } = judged({ survive: [3], all: true });
    assert.equal(passes, false);
    assert.deepEqual(faults, [
        "no test notices, write one that does, or list it in survivors.mjs with the reason why none can: one.cpp f one 3; #1",
    ]);
});

test("operators: one that survives with a reason does not count", () => {
    const { faults, excused, counted, passes } = judged({ survive: [3], listed: [3], all: true });
    assert.deepEqual(
        { faults, excused, counted, passes },
        {
            faults: [],
            excused: 1,
            counted: 9,
            passes: true,
        },
    );
});

test("operators: what is listed and noticed, or gone, is a fault", () => {
    assert.deepEqual(judged({ listed: [3, 99] }).faults, [
        "survivors.mjs lists what is noticed now, take it off: one.cpp f one 3; #1",
        "survivors.mjs lists what is no site any more, take it off: gone.cpp 99",
    ]);
    assert.equal(judged({ listed: [3] }).passes, false);
});

test("operators: a word that chooses none is a fault", () => {
    const none = verdictOf({ sites: [], outcomes: new Map(), listed: new Map(), all: true });
    assert.equal(none.passes, false);
});

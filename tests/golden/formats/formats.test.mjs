import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { cases } from "./cases.mjs";

const golden = JSON.parse(readFileSync(new URL("generated/formats.json", import.meta.url), "utf8"));

test("formats: the golden cases are what Intl gives, and the native suite holds the view to them", () => {
    const expected = cases();
    assert.equal(golden.length, expected.length);
    for (const [index, row] of expected.entries()) {
        assert.deepEqual(golden[index], row);
    }
});

test("formats: every language and every kind takes part", () => {
    const kinds = new Set(golden.map(([language, kind]) => `${language} ${kind}`));
    assert.equal(kinds.size, 4 * 8);
});

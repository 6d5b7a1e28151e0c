// The streams that C++ wrote give the same document here as in the tests of C++.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FakeRoot } from "./support/fake_dom.mjs";
import { loadPatch } from "./support/patch.mjs";

const { Applier } = await loadPatch();
const folder = new URL("../golden/patch/", import.meta.url);
const bytes = (text) => new TextEncoder().encode(text);

test("there are golden streams", () => {
    assert.ok(readdirSync(folder).length >= 10);
});

for (const file of readdirSync(folder)) {
    test(`golden streams: ${file}`, () => {
        const root = new FakeRoot();
        const applier = new Applier();
        applier.attach(1, root);
        const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
        for (const { words, ascii, utf8, html } of lines.map((line) => JSON.parse(line))) {
            applier.apply(Uint32Array.from(words), bytes(ascii), bytes(utf8));
            assert.equal(root.html(), html);
        }
    });
}

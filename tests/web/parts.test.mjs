import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

const root = join(import.meta.dirname, "../..");
const drawn = ["cards", "explain", "parts"].map((name) => join(root, "shared/view", name));

function partsOfTheView() {
    const texts = drawn.flatMap((folder) =>
        readdirSync(folder, { recursive: true })
            .filter((name) => name.endsWith(".cpp"))
            .map((name) => readFileSync(join(folder, name), "utf8")),
    );
    // `part("code")`, or after two colons in what an element is: `"p.code::code"`.
    const spelt = /part\("([^"]+)"\)|"[a-z0-9]+(?:\.[a-z-]+)?::([a-z-]+)"/g;
    const found = texts.flatMap((text) => [...text.matchAll(spelt)]);
    return new Set(found.map((hit) => hit[1] ?? hit[2]));
}

function partsOfThePage() {
    const text = readFileSync(join(root, "docs/styling.md"), "utf8");
    const rows = text.slice(text.indexOf("## Parts")).matchAll(/^\| (`[^|]*) \|/gm);
    return new Set(
        [...rows].flatMap((row) => [...row[1].matchAll(/`([^`]+)`/g)].map((hit) => hit[1])),
    );
}

test("parts: the documented ones are those that the cards have", () => {
    assert.ok(partsOfTheView().size > 20);
    assert.deepEqual([...partsOfThePage()].sort(), [...partsOfTheView()].sort());
});

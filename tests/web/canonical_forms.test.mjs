import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { generated, path } from "../../tools/canonical-forms/generate.mjs";

const committed = readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const version = `Unicode ${process.versions.unicode},`;

test("nfc: the committed tables are what the generator makes of the same Unicode", (here) => {
    if (committed.includes(version)) {
        assert.equal(committed, generated(), `${path} is stale`);
    } else {
        here.skip(`this Node.js knows ${version}`);
    }
});

// docs/compatibility.md says of each page what the cases of the end-to-end tests say. The runs in the browsers write it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compatibility, path } from "../e2e/compatibility.mjs";
import { groups } from "../e2e/support/cases.mjs";
import { engines } from "../e2e/support/engines.mjs";
import { read } from "./pages.mjs";

/** An engine's version is that of the machine that wrote the page. */
const versionIn = (text, name) => new RegExp(`\\| ${name} (\\S+) +\\|`).exec(text)?.[1];

test("the table of pages and engines is that of the cases", async () => {
    const text = read(path);
    const versions = Object.fromEntries(
        Object.entries(engines).map(([engine, { name }]) => [engine, versionIn(text, name)]),
    );
    assert.equal(text, compatibility(await groups(), versions), "compatibility.mjs --write");
});

// The tables of mutants are held to the tree: a row whose text is gone breaks nothing and proves nothing.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { files, root } from "../../scripts/lib/repository.mjs";
import * as e2e from "../mutants/e2e_table.mjs";
import * as suites from "../mutants/table.mjs";
import { stale } from "../mutants/tree.mjs";

test("mutants: each row's text stands in its file", () => {
    assert.deepEqual(stale([...suites.mutants, ...e2e.mutants]), []);
});

test("mutants: a row whose text is gone is told by its name, its file and the text", () => {
    const row = { name: "nobody says this", file: "LICENSE", text: "not in there", becomes: "" };
    assert.deepEqual(stale([row]), ['"nobody says this": LICENSE does not hold "not in there"']);
    const gone = { ...row, file: "shared/gone.cpp" };
    assert.deepEqual(stale([gone]), ['"nobody says this": there is no shared/gone.cpp any more']);
});

test("mutants: a row of a compiled suite breaks a unit, which is compiled alone, and no header", () => {
    const headers = suites.mutants.filter(({ file, run }) => file.endsWith(".h") && !run);
    assert.deepEqual(
        headers.map(({ name, file }) => `"${name}": ${file}`),
        [],
    );
});

test("mutants: the cases of each row are there", () => {
    const names = files((path) => /^tests\/.*\.cpp$/.test(path)).flatMap(({ text }) =>
        [...text.matchAll(/TEST_CASE\(\s*"([^"]*)"/g)].map(([, name]) => name),
    );
    const missing = suites.mutants.flatMap(({ name, cases = "" }) =>
        cases
            .split(",")
            .filter((one) => one !== "" && !names.some((full) => matches(full, one)))
            .map((one) => `"${name}": no case is called ${one}`),
    );
    assert.deepEqual(missing, []);
});

/** As doctest compares: `*` is anything, capitals do not count. */
function matches(name, pattern) {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, "i").test(name);
}

test("mutants: every end-to-end suite has one", () => {
    const named = files((path) => /^tests\/e2e\/[^/]+\.test\.mjs$/.test(path)).map(({ path }) =>
        path.slice("tests/e2e/".length, -".test.mjs".length),
    );
    const guarded = [
        ...e2e.mutants.map(({ suite }) => suite),
        ...Object.keys(e2e.guardedElsewhere),
    ];
    assert.deepEqual(
        named.filter((suite) => !guarded.includes(suite)),
        [],
    );
    assert.deepEqual(
        guarded.filter((suite) => !existsSync(join(root, `tests/e2e/${suite}.test.mjs`))),
        [],
    );
});

// Whatever the product can say when something is wrong, the page for that moment knows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paths } from "../../scripts/lib/repository.mjs";
import { page, read, section } from "./pages.mjs";

const text = page("docs/troubleshooting.md");
const firstCells = (part) => [...part.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code);
const sources = (pattern) => paths().filter((path) => pattern.test(path));

const codes = [...read("shared/wire/error_codes.h").matchAll(/\bX\((\w+), \d+,/g)].map(
    ([, code]) => code,
);

test("troubleshooting: every code that the server answers has its row, and no other has one", () => {
    assert.ok(codes.length > 60, `only ${codes.length} were found: has the table's form changed?`);
    assert.deepEqual(firstCells(section(text, "## Every code")).sort(), [...codes].sort());
});

test("troubleshooting: every sentence that the script tag says in the console is there", () => {
    const said = /console\.(?:info|warn|error)\(\s*(["'`])(spaarpas: [\s\S]*?)\1/g;
    const sentences = sources(/^web\/src\/.*\.ts$/).flatMap((path) =>
        [...read(path).matchAll(said)].map(([, , words]) =>
            words.replace(/\$\{[^}]*\}/g, "...").replace(/: \.\.\.$/, ":"),
        ),
    );
    const calls = sources(/^web\/src\/.*\.ts$/).flatMap((path) => [
        ...read(path).matchAll(/console\.\w+\(/g),
    ]);
    assert.equal(sentences.length, calls.length, "a line of the console begins with `spaarpas: `");
    assert.deepEqual(
        sentences.filter((one) => !text.includes(`\`${one}\``)),
        [],
    );
});

test("troubleshooting: every code of the page's `error` event is there", () => {
    const native = sources(/^shared\/view\/update\/.*\.cpp$/).flatMap((path) => [
        ...read(path).matchAll(/"error", \{detail\("code", "(\w+)"\)/g),
    ]);
    const page = sources(/^web\/src\/.*\.ts$/).flatMap((path) => [
        ...read(path).matchAll(/emit\("error", \{ code: "(\w+)" \}/g),
    ]);
    const judged = read("shared/view/update/judge.cpp").match(/codes\[\] = \{([^}]*)\}/)[1];
    const found = [...native, ...page].map(([, code]) => code);
    found.push(...judged.match(/\w+/g));
    assert.ok(found.length >= 10, `only ${found.length} were found: has their form changed?`);
    const rows = firstCells(section(text, "## What the console says"));
    assert.deepEqual([...new Set(found)].sort(), rows.sort());
});

test("troubleshooting: what the wallet is quoted to say is what it says", () => {
    const quotes = [...text.matchAll(/^\| "([^"]+)" +\|/gm)].map(([, words]) => words);
    const english = sources(/^shared\/view\/.*\/texts\.en\.json$/).map(read);
    const said = [...english, read("web/src/loader/launcher.ts")].join("\n");
    assert.ok(quotes.length >= 3);
    assert.deepEqual(
        quotes.filter((words) => !said.includes(words)),
        [],
    );
});

// A refusal's code must be one of the contract's, or the caller gets a bare 500: the table of shared/wire/errors.cpp
// gives each its status and title. Refusals are written in many places; this reads their codes where they stand.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { files, root } from "../../scripts/lib/repository.mjs";

const generated = readFileSync(`${root}/web/generated/errors.ts`, "utf8");
const contract = /export type ErrorCode =([\s\S]*?);/.exec(generated)[1];
const known = new Set([...contract.matchAll(/\| "(\w+)"/g)].map(([, code]) => code));

/** The first text in each call or value that makes a refusal. */
const makers =
    /\b(?:refusal|refusal_reply|refuse)\(\{?\s*(?:\d+,\s*)?"(\w+)"|\bRefusal\{\s*"(\w+)"/g;

function codesIn({ path, text }) {
    return [...text.matchAll(makers)].map((match) => ({ path, code: match[1] ?? match[2] }));
}

test("errors: every refusal that the server writes has a code of the contract", () => {
    const codes = files((path) => /^backend\/.*\.(cpp|h)$/.test(path)).flatMap(codesIn);
    assert.ok(
        codes.length > 30,
        `only ${codes.length} refusals were found: has their form changed?`,
    );
    const unknown = codes.filter(({ code }) => !known.has(code));
    assert.deepEqual(unknown, []);
});

test("errors: the longer names of the core become codes of the contract", () => {
    const source = readFileSync(`${root}/backend/service/refusals.cpp`, "utf8");
    const table = /names\{([\s\S]*?)\}\};/.exec(source)[1];
    const pairs = [...table.matchAll(/\{"(\w+)", "(\w+)"\}/g)];
    assert.ok(pairs.length > 5, "the table of names was not found");
    assert.deepEqual(
        pairs.map(([, , code]) => code).filter((code) => !known.has(code)),
        [],
    );
});

test("errors: what the core refuses in a cart, a refund or a ledger has a code of the contract", () => {
    const source = readFileSync(`${root}/backend/service/refusals.cpp`, "utf8");
    const renamed = new Set([...source.matchAll(/\{"(\w+)", "\w+"\}/g)].map(([, code]) => code));
    const isRule = (path) => /^shared\/loyalty\/(earning|ledger|outcome|cart|rewards)\//.test(path);
    const codes = files((path) => isRule(path) && path.endsWith(".cpp")).flatMap(({ path, text }) =>
        [...text.matchAll(/\bProblem\{\s*"(\w+)"|return \{\s*"([a-z]+_[a-z_]+)",/g)].map(
            (match) => ({
                path,
                code: match[1] ?? match[2],
            }),
        ),
    );
    assert.ok(
        codes.length > 4,
        `only ${codes.length} refusals were found: has their form changed?`,
    );
    assert.deepEqual(
        codes.filter(({ code }) => !known.has(code) && !renamed.has(code)),
        [],
    );
});

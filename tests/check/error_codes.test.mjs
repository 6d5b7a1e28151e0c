// A refusal's code must be one of the contract's, or the caller gets a bare 500: the table of shared/wire/error_codes.h
// gives each its status and title. The service names them by the compiler; what is written as a text stands in few
// places, and this reads the codes there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { files, root } from "../../scripts/lib/repository.mjs";

const generated = readFileSync(`${root}/web/generated/errors.ts`, "utf8");
const contract = /export type ErrorCode =([\s\S]*?);/.exec(generated)[1];
const known = new Set([...contract.matchAll(/\| "(\w+)"/g)].map(([, code]) => code));

const sources = (under) => files((path) => under.test(path) && /\.(cpp|h)$/.test(path));
const codesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, code]) => code);

test("errors: what is refused before there is a route has a code of the contract", () => {
    const codes = sources(/^backend\/http\//).flatMap(({ text }) =>
        codesIn(text, /\b(?:refuse|refusal_reply)\(\{?\s*\d+,\s*"(\w+)"/g),
    );
    assert.ok(codes.length > 3, `only ${codes.length} were found: has their form changed?`);
    assert.deepEqual(
        codes.filter((code) => !known.has(code)),
        [],
    );
});

// These are a mistake of the server's own, which is what a bare 500 says.
const ownMistakes = ["movement_unbalanced"];

test("errors: what the engine refuses in a cart, a return or a ledger has a code of the contract", () => {
    const codes = sources(/^shared\/engine\/(cart|decide|ledger|rules)\//).flatMap(({ text }) =>
        codesIn(text, /(?:\breturn |\bpush_back\(|\bProblem)\{\s*"([a-z]+_[a-z_]+)",\s/g),
    );
    assert.ok(codes.length > 8, `only ${codes.length} were found: has their form changed?`);
    assert.deepEqual(
        codes.filter((code) => !known.has(code) && !ownMistakes.includes(code)),
        [],
    );
});

/** Who gives a code a meaning: the service by its name, the engine and the page's own failures by a text. */
function isGiven(code, texts) {
    const name = new RegExp(`(?:ErrorCode|E)::${code}\\b|"${code}"`);
    return texts.some((text) => name.test(text));
}

// Written in the contract, so that callers know what to do, and not given by this server yet.
const reserved = ["overloaded"];

// It says of each code what to do about it, and gives none.
const mends = "backend/service/paths/mends.cpp";

test("errors: every code of the contract is given by somebody", () => {
    const texts = sources(/^(backend|shared\/(engine|json))\//)
        .filter(({ path }) => path !== mends)
        .map(({ text }) => text);
    // Some of the engine's explanations are codes of the contract too, by the names of an enum.
    const listed = readFileSync(`${root}/shared/engine/explain/codes.h`, "utf8");
    const explained = new Set(codesIn(listed, /X\((\w+),/g));
    assert.deepEqual(
        [...known].filter((code) => !explained.has(code) && !isGiven(code, texts)),
        reserved,
    );
});

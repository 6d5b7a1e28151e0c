import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./support/bundle.mjs";

const { randomSeed, toJson } = await load("web/src/runtime/natives.ts");

test("json: a cart reads back as it was", () => {
    const cart = {
        currency: "EUR",
        lines: [
            { sku: 'espresso "donker"\n\\', quantity: 2, categories: [], gift: true, note: null },
        ],
        text: "koffie ☕ \u2028 \u0007",
    };
    assert.deepEqual(JSON.parse(toJson(cart)), cart);
});

test("json: what has no place in JSON is left out, as JSON.stringify does", () => {
    const value = { a: undefined, b: () => 1, c: Number.NaN, d: [undefined] };
    assert.deepEqual(JSON.parse(toJson(value)), { c: null, d: [null] });
});

test("json: a page that puts toJSON on arrays and texts does not change a cart", () => {
    Array.prototype.toJSON = () => "broken";
    String.prototype.toJSON = () => "broken";
    try {
        assert.equal(toJson({ lines: ["a", "b"] }), '{"lines":["a","b"]}');
    } finally {
        delete Array.prototype.toJSON;
        delete String.prototype.toJSON;
    }
});

test("seed: 32 hexadecimal digits, another each time", () => {
    assert.match(randomSeed(), /^[0-9a-f]{32}$/);
    assert.notEqual(randomSeed(), randomSeed());
});

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { products } from "../../demo/server/shop/catalog.mjs";
import { locales, translator } from "../../demo/server/texts.mjs";

const folder = (path) => new URL(`../../demo/${path}/`, import.meta.url);
const table = (locale) =>
    JSON.parse(readFileSync(new URL(`${locale}.json`, folder("server/texts"))));
const parameters = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("texts: the four languages have the same keys with the same parameters", () => {
    const dutch = table("nl");
    for (const locale of locales) {
        const other = table(locale);
        assert.deepEqual(Object.keys(other), Object.keys(dutch), locale);
        for (const [key, text] of Object.entries(other)) {
            assert.notEqual(text.trim(), "", `${locale} ${key}`);
            assert.deepEqual(parameters(text), parameters(dutch[key]), `${locale} ${key}`);
        }
    }
});

test("texts: every key that a page names exists", () => {
    const pages = readdirSync(folder("server/pages")).map((name) =>
        readFileSync(new URL(name, folder("server/pages")), "utf8"),
    );
    const t = translator("nl");
    for (const [, key] of pages.join("\n").matchAll(/\bt\("([\w.-]+)"/g)) {
        assert.doesNotThrow(() => t(key), key);
    }
});

test("catalogue: every product has a name, a price and words in four languages", () => {
    const skus = products.flatMap((product) => product.variants.map((variant) => variant.sku));
    assert.equal(new Set(skus).size, skus.length, "no sku twice");
    for (const product of products) {
        for (const locale of locales) {
            assert.ok(product.texts[locale].tagline, `${product.slug} ${locale}`);
            assert.ok(product.texts[locale].description, `${product.slug} ${locale}`);
        }
        for (const { price_minor } of product.variants) assert.ok(Number.isInteger(price_minor));
    }
});

/** What each condition says of lines, at any depth. */
function linesIn(node) {
    if (node === null || typeof node !== "object") return [];
    const { lines } = node;
    return [...(lines ? [lines] : []), ...Object.values(node).flatMap(linesIn)];
}

test("program: every sku and category that it names is in the shop", () => {
    const program = JSON.parse(readFileSync(new URL("koffiebar.json", folder("programs"))));
    const skus = new Set(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
    const categories = new Set(products.flatMap((product) => product.categories));
    const named = [...linesIn(program.rules), program.counts.except];
    assert.ok(named.length > 4);
    for (const { skus: wanted = [], not_skus = [], ...lines } of named) {
        for (const sku of [...wanted, ...not_skus]) assert.ok(skus.has(sku), sku);
        for (const category of [...(lines.categories ?? []), ...(lines.not_categories ?? [])]) {
            assert.ok(categories.has(category), category);
        }
    }
    for (const { gives } of program.offers)
        if (gives.item) assert.ok(skus.has(gives.item), gives.item);
});

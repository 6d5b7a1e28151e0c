import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import {
    browserTexts,
    formsOf,
    generatedFiles,
    locales,
    mistakes,
    parametersOf,
    readAll,
    sources,
} from "../../tools/texts/generate.mjs";

const root = join(import.meta.dirname, "../..");

/** A test for the texts of the wallet in use and for those of the wallet on the engine. */
function testEach(name, run) {
    for (const [source, its] of Object.entries(sources)) {
        test(`texts of ${source}: ${name}`, () => run(readAll(its)));
    }
}

test("texts: the committed tables are what the generator makes of the texts", () => {
    for (const [path, content] of Object.entries(generatedFiles())) {
        assert.equal(readFileSync(join(root, path), "utf8"), content, `${path} is stale`);
    }
});

testEach("every text is there in every language, in the same order", (tables) => {
    const ids = Object.keys(tables.nl);
    assert.ok(ids.length > 100);
    for (const locale of locales) {
        assert.deepEqual(Object.keys(tables[locale]), ids, locale);
    }
});

test("texts: a missing text, another parameter, a form too many and a bar are mistakes", () => {
    const good = () => ({ a: "Nog {points}", b: { one: "{count} dag", other: "{count} dagen" } });
    const tables = () => ({ nl: good(), fr: good(), de: good(), en: good() });
    assert.deepEqual(mistakes(tables()), []);
    const wrong = [
        (all) => delete all.fr.a,
        (all) => {
            all.de.a = "Noch {point}";
        },
        (all) => {
            all.en.b = "{count} days";
        },
        (all) => {
            all.nl.a = "Nog | {points}";
        },
        (all) => {
            all.en.extra = "more";
        },
    ];
    for (const spoil of wrong) {
        const all = tables();
        spoil(all);
        assert.ok(mistakes(all).length > 0, spoil.toString());
    }
});

test("texts: one that two files have is a mistake", () => {
    const files = () => ["shared/view/texts/nl.json", "shared/view/texts/nl.json"];
    assert.throws(() => readAll({ files }), /another file has this text already/);
});

testEach("the browser's table holds the forms in order, after the fingerprint", (tables) => {
    for (const locale of locales) {
        const [fingerprint, ...texts] = JSON.parse(browserTexts(locale, tables));
        assert.match(fingerprint, /^[0-9a-f]{8}$/);
        assert.deepEqual(
            texts,
            Object.values(tables[locale]).map((text) => formsOf(text).join("|")),
        );
    }
});

testEach("no exclamation marks, no straight quotes between words, no blank at an end", (tables) => {
    for (const locale of locales) {
        for (const [id, text] of Object.entries(tables[locale])) {
            for (const form of formsOf(text)) {
                assert.doesNotMatch(form, /!|\w'\w|^\s|\s$| {2}/, `${locale}.json: ${id}`);
            }
        }
    }
});

testEach("French keeps its space before a colon and the like from breaking", ({ fr }) => {
    for (const [id, text] of Object.entries(fr)) {
        for (const form of formsOf(text)) {
            assert.doesNotMatch(form, / [:;?]/, `fr.json: ${id}`);
        }
    }
});

testEach("a parameter is named in lower case letters", ({ nl }) => {
    for (const text of Object.values(nl)) {
        for (const parameter of parametersOf(text)) {
            assert.match(parameter, /^[a-z_]+$/);
        }
    }
});

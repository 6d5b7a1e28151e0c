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
} from "../../tools/texts/generate.mjs";

const root = join(import.meta.dirname, "../..");

const tables = readAll();

test("texts: the committed tables are what the generator makes of the texts", () => {
    for (const [path, content] of Object.entries(generatedFiles())) {
        assert.equal(readFileSync(join(root, path), "utf8"), content, `${path} is stale`);
    }
});

test("texts: every text is there in every language, in the same order", () => {
    const ids = Object.keys(tables.nl);
    assert.ok(ids.length > 100);
    for (const locale of locales) {
        assert.deepEqual(Object.keys(tables[locale]), ids, locale);
    }
});

test("texts: a missing text, another parameter, a form too many and a bar are mistakes", () => {
    const good = () => ({ a: "Nog {points}", b: { one: "{count} dag", other: "{count} dagen" } });
    const made = () => ({ nl: good(), fr: good(), de: good(), en: good() });
    assert.deepEqual(mistakes(made()), []);
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
        const all = made();
        spoil(all);
        assert.ok(mistakes(all).length > 0, spoil.toString());
    }
});

test("texts: one that two files have is a mistake", () => {
    const twice = () => Array(2).fill("shared/view/cards/balance/texts.nl.json");
    assert.throws(() => readAll(twice), /another file has this text already/);
});

test("texts: the browser's table holds the forms in order, after the fingerprint", () => {
    for (const locale of locales) {
        const [fingerprint, ...texts] = JSON.parse(browserTexts(locale, tables));
        assert.match(fingerprint, /^[0-9a-f]{8}$/);
        assert.deepEqual(
            texts,
            Object.values(tables[locale]).map((text) => formsOf(text).join("|")),
        );
    }
});

test("texts: no exclamation marks, no straight quotes between words, no blank at an end", () => {
    for (const locale of locales) {
        for (const [id, text] of Object.entries(tables[locale])) {
            for (const form of formsOf(text)) {
                assert.doesNotMatch(form, /!|\w'\w|^\s|\s$| {2}/, `${locale}.json: ${id}`);
            }
        }
    }
});

test("texts: French keeps its space before a colon and the like from breaking", () => {
    const { fr } = tables;
    for (const [id, text] of Object.entries(fr)) {
        for (const form of formsOf(text)) {
            assert.doesNotMatch(form, / [:;?]/, `fr.json: ${id}`);
        }
    }
});

test("texts: a parameter is named in lower case letters", () => {
    const { nl } = tables;
    for (const text of Object.values(nl)) {
        for (const parameter of parametersOf(text)) {
            assert.match(parameter, /^[a-z_]+$/);
        }
    }
});

// The manifest of the elements: current, of its schema, and the same lists as those of the documentation.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import { manifest, target } from "../../tools/manifest/generate.mjs";
import { page, quoted, read, section } from "../docs/pages.mjs";

const schema = JSON.parse(read("node_modules/custom-elements-manifest/schema.json"));
const text = read(target);
const elements = JSON.parse(text).modules.flatMap(({ declarations }) => declarations);
const of = (tag) => elements.find(({ tagName }) => tagName === tag);
const quotedInCode = (code) => [...code.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
const names = (list) => [...new Set(list.map(({ name }) => name))].sort();
const embedding = page("docs/embedding.md");

/** What stands in backticks in the first column of the table whose head begins with `head`. */
function firstColumn(text, head) {
    const lines = text.split("\n");
    const start = lines.findIndex((line) => new RegExp(`^\\| ${head} +\\|`).test(line));
    const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
    const rows = lines.slice(start, start + length);
    return rows.flatMap((row) => quoted(row.split("|")[1])).sort();
}

test("manifest: it is current; node tools/manifest/generate.mjs writes it", () => {
    assert.equal(text, manifest());
});

test("manifest: it is of its schema", () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(JSON.parse(text));
    assert.equal(validate.errors, null);
});

test("manifest: elements, attributes and events are those of the embedding page", () => {
    assert.deepEqual(
        elements.map(({ tagName }) => `<${tagName}>`).sort(),
        firstColumn(section(embedding, "## 2. The elements"), "element"),
    );
    const attributes = section(embedding, "## 2. The elements");
    assert.deepEqual(
        names(of("spaarpas-earn").attributes).filter((name) => name !== "theme"),
        firstColumn(attributes, "attribute"),
    );
    for (const { attributes } of elements) {
        assert.ok(names(attributes).includes("theme"));
    }
    const events = names(elements.flatMap((one) => one.events));
    // The script's own, before any element is there.
    const told = [...events, "spaarpas:ready"].map((name) => name.slice("spaarpas:".length));
    assert.deepEqual(told.sort(), firstColumn(section(embedding, "## 3. The calls"), "event"));
});

test("manifest: the loader watches every attribute of <spaarpas-earn>", () => {
    const source = read("web/src/loader/elements.ts");
    const watched = quotedInCode(source.match(/const attributes = \[(.*?)\]/s)[1]);
    const unwatched = names(of("spaarpas-earn").attributes).filter(
        (name) => !watched.includes(name),
    );
    // Style sheets read it.
    assert.deepEqual(unwatched, ["theme"]);
});

test("manifest: parts and custom properties are those of the styling page", () => {
    const styling = page("docs/styling.md");
    const parts = names(elements.flatMap(({ cssParts }) => cssParts));
    const ofThePanel = ["close", "panel"];
    assert.deepEqual(
        [...parts, ...ofThePanel].sort(),
        firstColumn(section(styling, "## Parts"), "part"),
    );
    for (const { cssProperties } of elements) {
        assert.deepEqual(
            names(cssProperties),
            firstColumn(section(styling, "## Custom properties"), "property"),
        );
    }
});

test("manifest: a slot is one that the page shows", () => {
    const slots = elements.flatMap(({ slots = [] }) => slots);
    const places = section(page("docs/styling.md"), "## Places of your own");
    assert.deepEqual(names(slots).sort(), firstColumn(places, "slot"));
});

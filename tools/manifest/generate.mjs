// Makes the manifest of the elements, for editors and catalogues, from the package's types (elements, attributes, slots and
// events) and from docs/styling.md (parts and custom properties).
//   node tools/manifest/generate.mjs     writes web/npm/generated/custom-elements.json
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { isMain } from "../../scripts/lib/report.mjs";
import { root } from "../../scripts/lib/repository.mjs";

export const target = "web/npm/generated/custom-elements.json";

const read = (path) => readFileSync(join(root, path), "utf8");

/** The interfaces of a file of types, by name. */
function interfaces(path) {
    const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    const found = source.statements.filter(ts.isInterfaceDeclaration);
    return new Map(found.map((one) => [one.name.text, one]));
}

const nameOf = ({ name }) => name.text;
const describe = (node) => ts.getTextOfJSDocComment(node.jsDoc?.[0]?.comment);
const tagsOf = (node, name) =>
    ts
        .getJSDocTags(node)
        .filter(({ tagName }) => tagName.text === name)
        .map(({ comment }) => ts.getTextOfJSDocComment(comment).trim());

/** The members of an interface and of what it extends, those that are its own first. */
function membersOf(all, name) {
    const one = all.get(name);
    const bases = (one.heritageClauses ?? []).flatMap(({ types }) => types);
    return [...one.members, ...bases.flatMap(({ expression }) => membersOf(all, expression.text))];
}

const attribute = (member) => ({
    name: nameOf(member),
    description: describe(member),
    type: { text: member.type.getText().replace(/ \| undefined$/, "") },
});

const event = (events) => (name) => ({
    name: `spaarpas:${name}`,
    description: `${describe(events.find((one) => nameOf(one) === name))} Told on \`document\`, and bubbles to \`window\`.`,
    type: { text: `CustomEvent<SpaarpasEvents["${name}"]>` },
});

/** `sign-in - What it is for.` */
function slot(text) {
    const [name, description] = text.split(" - ");
    return { name, description };
}

/** The rows of the table under a heading of docs/styling.md, each as its cells. */
function tableUnder(heading) {
    const [, part] = read("docs/styling.md").split(`\n## ${heading}\n`);
    const lines = part.split("\n## ")[0].match(/^\| .*$/gm);
    const [, , ...rows] = lines.map((line) => line.split("|").map((cell) => cell.trim()));
    return rows.map((cells) => cells.slice(1, -1));
}

const words = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word);

const cssParts = (tag) =>
    tableUnder("Parts")
        .filter(([, , of]) => words(of).includes(tag))
        .flatMap(([parts, description]) => words(parts).map((name) => ({ name, description })));

const cssProperties = () =>
    tableUnder("Custom properties").map(([name, standard, description]) => ({
        name: words(name)[0],
        description,
        default: standard.replaceAll("`", ""),
    }));

const className = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

function declaration(types, events, element) {
    const tag = nameOf(element);
    const slots = tagsOf(element, "slot").map(slot);
    return {
        kind: "class",
        customElement: true,
        name: className(tag),
        tagName: tag,
        description: describe(element),
        superclass: { name: "HTMLElement" },
        attributes: membersOf(types, element.type.getText()).map(attribute),
        events: tagsOf(element, "fires")
            .flatMap((names) => names.split(/\s+/))
            .map(event(events)),
        ...(slots.length > 0 ? { slots } : {}),
        cssParts: cssParts(tag),
        cssProperties: cssProperties(),
    };
}

export function manifest() {
    const types = interfaces("web/npm/elements.d.ts");
    const events = interfaces("web/npm/api.d.ts").get("SpaarpasEvents").members;
    const declarations = types
        .get("SpaarpasElements")
        .members.map((element) => declaration(types, events, element));
    const path = "index.js";
    const exports = declarations.map(({ name, tagName }) => ({
        kind: "custom-element-definition",
        name: tagName,
        declaration: { name, module: path },
    }));
    const modules = [{ kind: "javascript-module", path, declarations, exports }];
    return `${JSON.stringify({ schemaVersion: "2.1.0", readme: "README.md", modules }, null, 4)}\n`;
}

if (isMain(import.meta)) {
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), manifest());
}

// The program's JSON Schema as an editor uses it, and the OpenAPI document as a client's generator does.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = resolve(import.meta.dirname, "../..");
const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

const schema = json("docs/program.schema.json");
const openapi = json("docs/openapi.json");
const programs = readdirSync(join(root, "demo/programs"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, program: json(`demo/programs/${name}`) }));

const isProgram = new Ajv({ allErrors: true, strict: true }).compile(schema);

/** Each way to spoil one value of `node`, as a function that does it and one that undoes it. */
function* places(node, path = "") {
    for (const [key, child] of Object.entries(node)) {
        yield { node, key, path: `${path}/${key}` };
        if (child !== null && typeof child === "object") {
            yield* places(child, `${path}/${key}`);
        }
    }
}

/** Whether `program` is still taken with `wrong` in that place. */
function acceptedWith({ node, key }, wrong, program) {
    const original = node[key];
    node[key] = wrong;
    const accepted = isProgram(program);
    node[key] = original;
    return accepted;
}

test("schema: there are programs to try it on", () => {
    assert.ok(programs.length > 0);
});

for (const { name, program } of programs) {
    test(`schema: ${name} is a program`, () => {
        assert.ok(isProgram(program), JSON.stringify(isProgram.errors, null, 2));
    });

    test(`schema: ${name} with a wrong kind in any place is none`, () => {
        const wrong = [...places(program)].filter((place) => acceptedWith(place, 0.5, program));
        assert.deepEqual(
            wrong.map(({ path }) => path),
            [],
        );
    });

    test(`schema: ${name} with a field that is not known is none`, () => {
        for (const { node, key } of places({ program })) {
            const child = node[key];
            if (child === null || typeof child !== "object" || Array.isArray(child)) {
                continue;
            }
            child.no_such_field = true;
            const accepted = isProgram(program);
            delete child.no_such_field;
            assert.ok(!accepted, key);
        }
    });
}

const broken = [
    ["no id", (program) => delete program.id],
    ["an id with a blank", (program) => Object.assign(program, { id: "koffie bar" })],
    ["a version below 1", (program) => Object.assign(program, { version: 0 })],
    ["a version above 2^53-1", (program) => Object.assign(program, { version: 2 ** 53 })],
    ["a currency in small letters", (program) => Object.assign(program, { currency: "eur" })],
    ["no language", (program) => Object.assign(program, { locales: [] })],
    ["a misspelt field", (program) => Object.assign(program, { mile_stones: [] })],
    [
        "an unknown kind of rule",
        (program) => Object.assign(program.earning.rules[0], { kind: "x" }),
    ],
    ["a rule without an id", (program) => delete program.earning.rules[0].id],
    [
        "a rate for no money",
        (program) => Object.assign(program.earning.rules[0], { rate: { points: 1, per_minor: 0 } }),
    ],
    [
        "an address of a script",
        (program) => Object.assign(program, { theme: { logo_url: "javascript:alert(1)" } }),
    ],
    [
        "an address of another origin",
        (program) => Object.assign(program, { theme: { logo_url: "//evil.example/a.svg" } }),
    ],
    ["a colour by name", (program) => Object.assign(program, { theme: { accent: "red" } })],
];

for (const [what, spoil] of broken) {
    test(`schema: refuses ${what}`, () => {
        const program = structuredClone(programs[0].program);
        spoil(program);
        assert.ok(!isProgram(program));
    });
}

test("openapi: each schema compiles, and every reference leads somewhere", () => {
    const ajv = new Ajv({ strict: true });
    ajv.addKeyword("components");
    ajv.addSchema({ $id: "openapi", components: openapi.components });
    const used = [...JSON.stringify(openapi).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    assert.ok(used.length > 50);
    for (const [, name] of used) {
        assert.ok(openapi.components.schemas[name], name);
    }
    for (const name of Object.keys(openapi.components.schemas)) {
        assert.ok(ajv.compile({ $ref: `openapi#/components/schemas/${name}` }), name);
    }
});

test("openapi: every operation says who may call it, what it answers and how it refuses", () => {
    for (const [path, operations] of Object.entries(openapi.paths)) {
        for (const [method, operation] of Object.entries(operations)) {
            const name = `${method} ${path}`;
            assert.ok(Array.isArray(operation.security), name);
            assert.ok(operation.summary.length > 5, name);
            const statuses = Object.keys(operation.responses).map(Number);
            assert.ok(statuses.some((status) => status < 300) && statuses.includes(500), name);
            const inPath = (operation.parameters ?? []).filter((it) => it.in === "path");
            assert.equal(inPath.length, (path.match(/\{/g) ?? []).length, name);
        }
    }
});

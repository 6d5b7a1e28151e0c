// What the documentation says of the code is compared with the code.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { paths, root } from "../../scripts/lib/repository.mjs";
import { anchorOf, blocks, page, pages, quoted, read, section } from "./pages.mjs";

const server = join(root, "build/native/backend/spaarpas-server");
const sorted = (words) => [...new Set(words)].sort();

function brokenLinks({ path, text }) {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    return links.filter((link) => {
        const [file, anchor] = link.split("#");
        const place = file === "" ? path : normalize(join(dirname(path), file));
        if (/^https?:/.test(link)) {
            return false;
        }
        const anchors = () => [...read(place).matchAll(/^#+ (.*)$/gm)].map(([, h]) => anchorOf(h));
        return !existsSync(join(root, place)) || (anchor && !anchors().includes(anchor));
    });
}

test("docs: every link leads somewhere", () => {
    for (const one of pages) {
        assert.deepEqual(brokenLinks(one), [], one.path);
    }
});

test("docs: every block of JSON is JSON", () => {
    const found = pages.flatMap(({ path, text }) =>
        blocks(text, "json").map((json) => ({ path, json })),
    );
    assert.ok(found.length >= 4);
    for (const { path, json } of found) {
        assert.doesNotThrow(() => JSON.parse(json), `${path}:\n${json}`);
    }
});

test("docs: paths of this repository that are named are there", () => {
    const isPath = /^(shared|wasm|web|backend|demo|tests|tools|scripts|docs)\/[\w./-]+$/;
    const tellsOfThen = /^Status: .*; folders are named as they were /m;
    for (const { path, text } of pages.filter(({ text }) => !tellsOfThen.test(text))) {
        const named = quoted(text).filter((words) => isPath.test(words) && !/[*<>]/.test(words));
        const gone = named.filter((one) => {
            const place = one.replace(/\/$/, "");
            return ![place, `${place}.h`, `${place}.cpp`].some((p) => existsSync(join(root, p)));
        });
        assert.deepEqual(gone, [], path);
    }
});

test("docs: every option of the server that is named exists, and operations names every one", () => {
    const help = ["serve", "check", "import", "verify-ledger"]
        .map((command) => execFileSync(server, [command, "--help"], { encoding: "utf8" }))
        .join("\n");
    const options = sorted(help.match(/--[a-z][a-z-]+/g)).filter((one) => one !== "--help");
    const operations = page("docs/operations.md");
    assert.deepEqual(
        options.filter((one) => !operations.includes(one)),
        [],
    );
    const variables = sorted(operations.match(/SPAARPAS_[A-Z]+_[A-Z]+/g));
    assert.deepEqual(
        variables.filter((one) => !help.includes(one)),
        [],
    );
});

test("docs: the program's page names every field that a merchant may write", () => {
    const { properties, $defs } = JSON.parse(read("docs/program.schema.json"));
    const serverFills = ["zone", "limited", "at_ms", "offset_minutes"];
    const fields = [properties, ...Object.values($defs).map((one) => one.properties)].flatMap(
        (one) => Object.keys(one ?? {}),
    );
    const text = page("docs/program.md");
    const isNamed = (field) => new RegExp(`[\`"]${field.replace("$", "\\$")}[\`"]`).test(text);
    const missing = sorted(fields).filter((one) => !serverFills.includes(one) && !isNamed(one));
    assert.deepEqual(missing, []);
});

test("docs: the script tag's page names each attribute, call and event, and no other", () => {
    const text = page("docs/embedding.md");
    const types = read("web/npm/api.d.ts");
    const body = (name, source = types) =>
        source.match(new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`))[1];
    const fields = (of) => [...of.matchAll(/^ {4}(\w+)\??:/gm)].map(([, name]) => name);
    const options = fields(body("Options", read("web/src/loader/config.ts")));
    assert.deepEqual(sorted(fields(body("Options"))), sorted(options));
    const attributes = options
        // The script's own.
        .filter((name) => !["src", "nonce"].includes(name))
        .map((name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    const named = quoted(section(text, "## 1. The script tag")).filter((one) =>
        one.startsWith("data-"),
    );
    assert.deepEqual(sorted(named), sorted(attributes));
    const events = fields(body("SpaarpasEvents"));
    const calls = [...body("Calls").matchAll(/^ {4}(\w+)[<(]/gm)].map(([, name]) => name);
    for (const name of events) {
        assert.ok(text.includes(`\`${name}\``), `event ${name}`);
    }
    for (const name of calls) {
        assert.match(text, new RegExp(`\`${name}\\(`), `call ${name}`);
    }
});

test("docs: the API's table has the routes of the OpenAPI document", () => {
    const { paths } = JSON.parse(read("docs/openapi.json"));
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const table = quoted(section(page("docs/api.md"), "## The routes"));
    const named = table.filter((one) => /^(GET|POST|DELETE|PUT) \//.test(one));
    assert.deepEqual(named.sort(), routes.sort());
});

test("docs: operations explains every difference that verify-ledger can find", () => {
    const sources = paths().filter((path) => /^backend\/service\/ledger\/.*\.cpp$/.test(path));
    const found = /(?:\.tell\(|differences\.push_back\(\s*\{)\s*"(\w+)"/g;
    const codes = sources.flatMap((path) => [...read(path).matchAll(found)]);
    assert.ok(codes.length > 20, `only ${codes.length} were found: has their form changed?`);
    const table = quoted(section(page("docs/operations.md"), "## Is every point accounted for?"));
    for (const [, code] of codes) {
        assert.ok(table.includes(code), code);
    }
});

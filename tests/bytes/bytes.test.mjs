// What a shopper's browser gets, compressed as the server sends it, held to the promise of the design.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { brotliBytes, printTable } from "../../web/build/weigh.mjs";
import { dist } from "../e2e/support/canned_backend.mjs";
import { startStack } from "../e2e/support/stack.mjs";

const loaderLimit = 2_500;
const openingLimit = 95_000;
const rulesLimit = 50_000;

const files = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));
const weigh = ({ name, content }) => ({
    name,
    bytes: content.length,
    brotli: brotliBytes(content),
});
const weighed = async (name) => weigh({ name, content: await readFile(join(dist, name)) });

test("bytes: the loader is small enough for every page of a shop", async () => {
    const { brotli } = await weighed(files.loader);
    assert.ok(
        brotli <= loaderLimit,
        `spaarpas.js has ${brotli} bytes, at most ${loaderLimit} are allowed`,
    );
});

test("bytes: the compressed file stands beside each file that a page asks for", async () => {
    const { loader, runtime, wasm, rules, texts } = files;
    for (const name of [loader, runtime, wasm, rules, ...Object.values(texts)]) {
        const [sent, plain] = await Promise.all([
            readFile(join(dist, `${name}.br`)),
            readFile(join(dist, name)),
        ]);
        assert.deepEqual(brotliDecompressSync(sent), plain, name);
        assert.equal(sent.length, brotliBytes(plain), name);
    }
});

test("bytes: the rules are a file of their own, for what a page previews", async () => {
    const rules = await weighed(files.rules);
    printTable([rules]);
    assert.ok(rules.brotli <= rulesLimit, `${rules.brotli} bytes, at most ${rulesLimit}`);
    const module = await WebAssembly.compile(await readFile(join(dist, files.rules)));
    const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
    for (const name of ["memory", "room", "answer", "place"]) {
        assert.ok(exported.includes(name), name);
    }
});

/** The demo's program as a real server answers it. */
async function publicProgram(stack, locale) {
    const response = await fetch(`${stack.api}/v1/programs/koffiebar?locale=${locale}`);
    assert.equal(response.status, 200);
    return { name: `koffiebar (${locale})`, content: Buffer.from(await response.arrayBuffer()) };
}

let stack;
const programs = new Map();
before(async () => {
    stack = await startStack({ shop: false });
    // All of them before anything is weighed: that takes so long on a busy machine that the server gives up a connection.
    for (const locale of Object.keys(files.texts)) {
        programs.set(locale, await publicProgram(stack, locale));
    }
});
after(() => stack?.close());

async function opening(locale) {
    const names = [files.loader, files.runtime, files.wasm, files.texts[locale]];
    const rows = [...(await Promise.all(names.map(weighed))), weigh(programs.get(locale))];
    const total = rows.reduce((sum, { brotli }) => sum + brotli, 0);
    printTable([...rows, { name: "everything", bytes: 0, brotli: total }]);
    return total;
}

for (const locale of Object.keys(files.texts)) {
    test(`bytes: everything requested on opening, in ${locale}, is at most 95,000`, async () => {
        const total = await opening(locale);
        assert.ok(total <= openingLimit, `${total} bytes, at most ${openingLimit} are allowed`);
    });
}

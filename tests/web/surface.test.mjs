import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { dist } from "../e2e/support/canned_backend.mjs";
import { now_ms } from "../support/clock.mjs";
import { load as bundled } from "./support/bundle.mjs";

/** What Emscripten's runtime and embind may put on a module, each version other names, and what the page side gives it. */
const emscriptens = [
    ...["run", "BindingError", "InternalError", "UnboundTypeError"],
    ...["count_emval_handles", "get_first_emval"],
    ...["wake", "patch", "instantiate", "instantiateWasm"],
];

const root = new URL("../../", import.meta.url);

const files = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));

/** A module of the page files in both forms: each makes an instance, and gives what it exports. */
function formsOf(name) {
    return {
        "as WebAssembly": async (imports) => {
            const bytes = await readFile(join(dist, files[name]));
            return (await WebAssembly.instantiate(bytes, imports)).instance.exports;
        },
        "as JavaScript": async (imports) => {
            const script = await import(pathToFileURL(join(dist, files.scripts[name])));
            return script.default(imports);
        },
    };
}

/** The module with a page side that only listens. */
async function load(code, patch = () => undefined) {
    const { default: createModule } = await import(new URL("build/wasm/wasm/widget.mjs", root));
    return createModule({
        wake() {},
        patch,
        instantiate: async (_code, imports) => ({ instance: { exports: await code(imports) } }),
    });
}

/** The names that the module registers with embind. */
async function registered() {
    const module = await load(formsOf("wasm")["as WebAssembly"]);
    const own = Object.keys(module).filter((name) => typeof module[name] === "function");
    return own.filter((name) => !name.startsWith("_") && !emscriptens.includes(name));
}

test("surface: JavaScript can call what wasm/surface.txt lists, and nothing else", async () => {
    const listed = (await readFile(new URL("wasm/surface.txt", root), "utf8")).trim().split("\n");
    assert.deepEqual((await registered()).sort(), listed);
});

async function crosses(code) {
    const patches = [];
    const module = await load(code, (words, ascii) =>
        patches.push({ words: words.length, text: new TextDecoder().decode(ascii) }),
    );
    const now = now_ms();
    const mistake = module.dispatch(JSON.stringify({ type: "começar", now }));
    assert.match(mistake, /\/type$/);
    module.create("https://api.example");
    assert.equal(module.dispatch(JSON.stringify({ type: "tick", now })), "");
    const root = { id: 7, kind: "wallet", visible: true };
    const node = module.mount(JSON.stringify(root), now);
    assert.ok(Number.isInteger(node) && node > 0, `${node}`);
    module.settle(now);
    module.flush(0, 0);
    assert.ok(patches[0].words > 0);
    assert.ok(patches[0].text.includes("root"));
    assert.equal(typeof JSON.parse(module.takeEffects()).ask_token, "boolean");
    module.unmount(7, now);
    module.flush(0, 0);
    assert.equal(patches.length, 2);
}

async function answers(code) {
    const { rulesFrom } = await bundled("web/src/foretell/index.ts");
    const foretell = await rulesFrom(code);
    const program = JSON.parse(await readFile(new URL("docs/examples/bakery.json", root), "utf8"));
    program.zone = [{ at_ms: 0, offset_minutes: 60 }];
    const at_ms = now_ms();
    const order = { id: "dé 1", kind: "order", source: "1", at_ms };
    const line = { id: "1", sku: "bread", quantity: 1, unit_price_minor: 1000 };
    const cart = { currency: program.currency, lines: [line] };
    const question = { facts: { at_ms, program_version: 1 }, at_ms, events: [{ ...order, cart }] };
    const ask = () => JSON.parse(foretell(JSON.stringify(program), JSON.stringify(question)));
    const [{ id, decision, code: refusal }] = ask().events ?? [];
    assert.equal(id, "dé 1");
    assert.ok(Array.isArray(decision?.effects), refusal);
    cart.currency = "XXX";
    assert.equal(ask().events[0].code, "currency_mismatch");
    assert.equal(JSON.parse(foretell("{", "é")).code, "json_syntax");
}

for (const [form, code] of Object.entries(formsOf("wasm"))) {
    test(`surface: texts and numbers cross it in both directions, ${form}`, () => crosses(code));
}
for (const [form, code] of Object.entries(formsOf("rules"))) {
    test(`surface: the rules answer the page in texts, whatever letters are in them, ${form}`, () =>
        answers(code));
}

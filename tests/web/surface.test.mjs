import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../e2e/support/canned_backend.mjs";

/** What Emscripten and embind put on every module, and what the page side gives it. */
const emscriptens = [
    ...["BindingError", "InternalError", "UnboundTypeError", "run"],
    ...["wake", "instantiateWasm"],
];

const root = new URL("../../", import.meta.url);

/** The names that the module registers with embind, by loading it with a page side that only listens. */
async function registered() {
    const { wasm } = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));
    const code = await WebAssembly.compile(await readFile(join(dist, wasm)));
    const { default: createModule } = await import(new URL("build/wasm/wasm/widget.mjs", root));
    const module = await createModule({
        wake() {},
        instantiateWasm(imports, receive) {
            WebAssembly.instantiate(code, imports).then(receive);
            return {};
        },
    });
    const own = Object.keys(module).filter((name) => typeof module[name] === "function");
    return own.filter((name) => !name.startsWith("_") && !emscriptens.includes(name));
}

test("surface: JavaScript can call what wasm/surface.txt lists, and nothing else", async () => {
    const listed = (await readFile(new URL("wasm/surface.txt", root), "utf8")).trim().split("\n");
    assert.deepEqual((await registered()).sort(), listed);
});

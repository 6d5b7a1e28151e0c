// The rules as WebAssembly, through embind: preview(program, facts, cart), each a value that becomes JSON.
import { readFile } from "node:fs/promises";

const folder =
    process.env.SPAARPAS_PREVIEW ?? new URL("../../../build/wasm/wasm/", import.meta.url);
const { default: createModule } = await import(new URL("preview.mjs", folder));
const code = await WebAssembly.compile(await readFile(new URL("preview.wasm", folder)));
// Emscripten 3.1.6 would fetch the file's address, which Node cannot.
const module = await createModule({
    instantiateWasm(imports, receive) {
        WebAssembly.instantiate(code, imports).then(receive);
        return {};
    },
});

export function preview(program, facts, cart) {
    const texts = [program, facts ?? {}, cart].map((value) => JSON.stringify(value));
    return JSON.parse(module.preview(...texts));
}

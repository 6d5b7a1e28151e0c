// The rules as WebAssembly, through embind: preview(program, facts, cart), each a JSON text.
const { default: createModule } = await import(
    new URL("../../../build/wasm/wasm/preview.mjs", import.meta.url)
);
const module = await createModule();

export function preview(program, facts, cart) {
    return JSON.parse(
        module.preview(JSON.stringify(program), JSON.stringify(facts ?? {}), JSON.stringify(cart)),
    );
}

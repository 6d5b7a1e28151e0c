// The preview twice: as WebAssembly from the sources of the widget, and the same source compiled natively.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { fromRoot } from "./places.mjs";

/** The preview module under Node: `(program, facts, event)` texts to a text, through embind. */
export async function wasmPreview() {
    const { default: create } = await import(
        pathToFileURL(fromRoot("build/wasm/wasm/preview.mjs"))
    );
    const bytes = readFileSync(fromRoot("build/wasm/wasm/preview.wasm"));
    const module = await new Promise((resolve, reject) => {
        const instantiateWasm = (imports, done) => {
            WebAssembly.instantiate(bytes, imports).then(({ instance }) => done(instance), reject);
            return {};
        };
        create({ instantiateWasm, wake() {} }).then(resolve, reject);
    });
    return (program, facts, event) => module.preview(program, facts, event);
}

/** The native one: the same texts to a promise of a text; `close` ends its process. */
export function nativePreview() {
    const child = spawn(fromRoot("build/native/tests/preview-native"), {
        stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return {
        async preview(program, facts, event) {
            child.stdin.write(`${program}\n${facts}\n${event}\n`);
            const { value, done } = await lines.next();
            if (done) {
                throw new Error("the native preview ended");
            }
            return value;
        },
        close: () => child.stdin.end(),
    };
}

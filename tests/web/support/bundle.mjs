// Builds a part of the page side as the page gets it, and loads it under Node.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export async function load(path, define = {}) {
    // What the page side finds in a browser and Node has under another name.
    globalThis.window ??= globalThis;
    const { outputFiles } = await build({
        entryPoints: [join(root, path)],
        bundle: true,
        format: "esm",
        target: "es2022",
        write: false,
        define,
    });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

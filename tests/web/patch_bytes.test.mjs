import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { shortNames } from "../../web/build/names.mjs";

const most = 2200;

test(`the applier and the listener are at most ${most} bytes, brotli`, async () => {
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL("../../web/src/patch/index.ts", import.meta.url))],
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
        write: false,
        ...shortNames,
    });
    const bytes = brotliCompressSync(outputFiles[0].contents).length;
    assert.ok(bytes <= most, `${bytes} bytes`);
});

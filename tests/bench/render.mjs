// render: the rendering engine (C++ in WebAssembly, and the patch applier) beside template cloning written by hand, in
// Chromium, one after the other in the same page. Prints the time of both and the ratio, for 10, 100 and 1,000 rows.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "build/bench");

function compileModule() {
    mkdirSync(out, { recursive: true });
    const sources = ["node", "diff", "patch"].flatMap((folder) =>
        readdirSync(join(root, "shared/view", folder))
            .filter((file) => file.endsWith(".cpp"))
            .map((file) => join(root, "shared/view", folder, file)),
    );
    const flags = "-std=c++20 -Oz -flto -fno-exceptions -fno-rtti --no-entry -sSTANDALONE_WASM=1";
    const module = join(out, "render.wasm");
    execFileSync(
        "em++",
        [
            ...flags.split(" "),
            "-sALLOW_MEMORY_GROWTH=1",
            `-I${join(root, "shared")}`,
            join(root, "tests/bench/render/module.cpp"),
            ...sources,
            "-o",
            module,
        ],
        { env: { NODE_PATH: "/usr/share/nodejs", ...process.env }, stdio: "inherit" },
    );
    return [...readFileSync(module)];
}

async function bundlePage() {
    const { outputFiles } = await build({
        entryPoints: [join(root, "tests/bench/render/page.mjs")],
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        write: false,
    });
    return outputFiles[0].text;
}

const cases = ["mount", "append", "update"].flatMap((operation) =>
    [10, 100, 1000].flatMap((count) => [
        { operation, count, layout: false },
        { operation, count, layout: true },
    ]),
);

function print({ operation, count, layout, engine, hand, same }) {
    if (!same) {
        throw new Error(`${operation} of ${count} rows: the two documents differ`);
    }
    const name = `${operation} ${count}${layout ? " with layout" : ""}`;
    const figure = (what, value, unit) =>
        console.log(JSON.stringify({ name: `${name}: ${what}`, value, unit }));
    figure("engine", Math.round(engine * 1000), "microseconds");
    figure("by hand", Math.round(hand * 1000), "microseconds");
    figure("ratio", Number((engine / hand).toFixed(2)), "times by hand");
}

const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
});
try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><title>render</title><body></body>");
    await page.evaluate(await bundlePage());
    const rounds = Number(process.argv[2] ?? 16);
    const results = await page.evaluate(
        ([bytes, list, times]) => globalThis.measure(bytes, list, times),
        [compileModule(), cases, rounds],
    );
    results.forEach(print);
} finally {
    await browser.close();
}

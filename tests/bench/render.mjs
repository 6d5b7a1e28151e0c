// render: the rendering engine (C++ in WebAssembly, and the patch applier) beside template cloning written by hand, in
// Chromium, one after the other in the same page. Prints the time of both and the ratio, for 10, 100 and 1,000 rows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";

const root = fileURLToPath(new URL("../..", import.meta.url));
const module = join(root, "build/wasm/tests/bench-render.wasm");

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

const isSmall = process.env.SPAARPAS_BENCH_SMALL !== undefined;
const rounds = Number(process.argv[2] ?? (isSmall ? 3 : 16));
const counts = isSmall ? [100] : [10, 100, 1000];
/** So many lists at a time that a clock of the browser, which is coarse, can tell. */
const containersFor = (count) => (isSmall ? 12 : Math.max(4, Math.round(2000 / count)));
const cases = ["mount", "append", "update"].flatMap((operation) =>
    counts.flatMap((count) => [
        { operation, count, containers: containersFor(count), layout: false },
        { operation, count, containers: containersFor(count), layout: true },
    ]),
);

/** What a person sees is drawn too: with layout a long list may take little longer than by hand. */
const boundOf = (operation, count) =>
    count === 1000 && operation !== "update" ? "<= 1.5" : undefined;

function print({ operation, count, layout, engine, hand, same }) {
    if (!same) {
        throw new Error(`${operation} of ${count} rows: the two documents differ`);
    }
    const name = `${operation} ${count}${layout ? " with layout" : ""}`;
    const figure = (what, value, unit, bound) =>
        console.log(JSON.stringify({ name: `${name}: ${what}`, value, unit, bound }));
    figure("engine", Math.round(engine * 1000), "microseconds");
    figure("by hand", Math.round(hand * 1000), "microseconds");
    // The browser's clock is coarse, so that what is short may take no time at all.
    if (hand === 0) return;
    const ratio = Number((engine / hand).toFixed(2));
    figure("ratio", ratio, "times by hand", layout ? boundOf(operation, count) : undefined);
}

const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
});
try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><title>render</title><body></body>");
    await page.evaluate(await bundlePage());
    const results = await page.evaluate(
        ([bytes, list, times]) => globalThis.measure(bytes, list, times),
        [[...readFileSync(module)], cases, rounds],
    );
    results.forEach(print);
} finally {
    await browser.close();
}

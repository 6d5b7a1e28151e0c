// render: the rendering engine (C++ in WebAssembly, and the patch applier) beside template cloning written by hand, Solid,
// Lit and Preact, in Chromium, one after the other in the same page and on the same document. Prints the time of each, the
// ratio to what is written by hand, and that to each library.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";
import { shortNames } from "../../web/build/names.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const module = join(root, "build/wasm/tests/bench-render.wasm");

async function bundlePage() {
    const { outputFiles } = await build({
        entryPoints: [join(root, "tests/bench/render/page.mjs")],
        bundle: true,
        minify: true,
        format: "iife",
        target: "es2022",
        define: { "process.env.NODE_ENV": '"production"' },
        write: false,
        ...shortNames,
    });
    return outputFiles[0].text;
}

const isSmall = process.env.SPAARPAS_BENCH_SMALL !== undefined;
const mostRounds = Number(process.argv[2] ?? (isSmall ? 3 : 15));
/** The longest lists take seconds each time, so they have fewer turns, and no layout. */
const isLong = (count) => count > 1000;
const roundsFor = (count) => (isLong(count) ? Math.min(mostRounds, 5) : mostRounds);
const counts = isSmall ? [100] : [10, 100, 1000, 10000];
/** So many lists at a time that a clock of the browser, which is coarse, can tell. */
const containersFor = (count) => (isSmall ? 12 : Math.max(1, Math.round(4000 / count)));
const cases = ["mount", "append", "one", "tenth"].flatMap((operation) =>
    counts.flatMap((count) =>
        (isLong(count) ? [false] : [false, true]).map((layout) => ({
            operation,
            count,
            containers: containersFor(count),
            rounds: roundsFor(count),
            layout,
        })),
    ),
);

/** Times by hand that script may take; with layout, which is what a person waits for, it is the same for all. */
const mostOf = { mount: { 100: 1.15, 1000: 1.05 }, append: { 1000: 1.2 } };
const mostAtAll = { one: 1.5, tenth: 1.8 };
const isJudged = (count) => count === 100 || count === 1000;

function boundOf({ operation, count, layout }) {
    if (!isJudged(count)) return undefined;
    return layout ? 1.03 : (mostOf[operation]?.[count] ?? mostAtAll[operation]);
}

/** No operation may take more script than a library's. */
function mostFor(key, one) {
    if (key === "byHand") return boundOf(one);
    return isJudged(one.count) && !one.layout ? 1 : undefined;
}

/** A page that is alone with itself has a clock of five microseconds in place of a hundred. */
const isolated = {
    contentType: "text/html",
    headers: {
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
    },
    body: "<!doctype html><title>render</title><body></body>",
};

const names = { byHand: "by hand", solid: "Solid", lit: "Lit", preact: "Preact" };

function print(one) {
    const { operation, count, layout, took } = one;
    const name = `${operation} ${count}${layout ? " with layout" : ""}`;
    const figure = (what, value, unit, most) => {
        const bound = most === undefined ? undefined : `<= ${most}`;
        console.log(JSON.stringify({ name: `${name}: ${what}`, value, unit, bound }));
    };
    figure("engine", Math.round(took.engine * 1000), "microseconds");
    for (const [key, label] of Object.entries(names)) {
        figure(label, Math.round(took[key] * 1000), "microseconds");
    }
    // What is short may take no time at all by a coarse clock.
    const timed = Object.entries(names).filter(([key]) => took[key] > 0);
    for (const [key, label] of timed) {
        const ratio = Number((took.engine / took[key]).toFixed(2));
        figure(`ratio to ${label}`, ratio, "times", mostFor(key, one));
    }
}

const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
});
try {
    const page = await browser.newPage();
    await page.route("**", (route) => route.fulfill(isolated));
    await page.goto("http://localhost/");
    await page.evaluate(await bundlePage());
    await page.evaluate((bytes) => globalThis.load(bytes), [...readFileSync(module)]);
    for (const one of cases) {
        const took = await page.evaluate((it) => globalThis.measure(it), one);
        print({ ...one, took });
    }
} finally {
    await browser.close();
}

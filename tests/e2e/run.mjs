// Runs the end-to-end tests: real pages in Debian's Chromium, the real server, the demo shop. ctest calls it `e2e`.
//   node tests/e2e/run.mjs               all of them, two files at a time
//   node tests/e2e/run.mjs round_trip    the files whose name contains one of the words
//   node tests/e2e/run.mjs --days        the tests that depend on the day, on each other day of clock.mjs; `e2e-days` to ctest
//   node tests/e2e/run.mjs --engine webkit     the pages that are hard on a guest, in firefox (`e2e-firefox` to ctest) or webkit
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { day, instants } from "../support/clock.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");
const needed = [
    ["build/native/backend/spaarpas-server", "scripts/build native"],
    ["build/web/dist/spaarpas.js", "scripts/build wasm web"],
];

for (const [file, command] of needed) {
    if (!existsSync(join(root, file))) {
        console.error(`${file} is not there; ${command} builds it`);
        process.exit(1);
    }
}
const { values: options, positionals } = parseArgs({
    options: { days: { type: "boolean" }, engine: { type: "string" } },
    allowPositionals: true,
});
const words = options.engine ? ["pages", "engines"] : positionals;
const onEachDay = options.days;
const hasDated = (file) => /^\s*dated\(/m.test(readFileSync(file, "utf8"));
const files = readdirSync(folder)
    .filter((name) => name.endsWith(".test.mjs"))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .map((name) => join(folder, name))
    .filter((file) => !onEachDay || hasDated(file));
if (files.length === 0) {
    console.error(`no end-to-end test is named like ${words.join(", ")}`);
    process.exit(1);
}

/** Whether all is well. */
function run(environment) {
    const { status } = spawnSync(
        process.execPath,
        [
            "--test",
            "--test-concurrency=2",
            "--test-timeout=600000",
            "--test-reporter=spec",
            ...files,
        ],
        { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } },
    );
    return status === 0;
}

function runOn(name, environment) {
    const { zone } = instants[name];
    console.log(`On the day "${name}", on a machine in ${zone}`);
    return run({ SPAARPAS_TEST_INSTANT: name, TZ: zone, ...environment });
}

const otherDays = Object.keys(instants).filter((name) => name !== day);
const isGood = onEachDay
    ? otherDays.map((name) => runOn(name, { SPAARPAS_E2E_DATED_ONLY: "yes" })).every((good) => good)
    : runOn(day, options.engine ? { SPAARPAS_E2E_ENGINE: options.engine } : {});
process.exit(isGood ? 0 : 1);

// Runs the end-to-end tests: real pages in Debian's Chromium, the real server, the demo shop. ctest calls it `e2e`.
//   node tests/e2e/run.mjs               all of them, two files at a time
//   node tests/e2e/run.mjs round_trip    the files whose name contains one of the words
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
const words = process.argv.slice(2);
const files = readdirSync(folder)
    .filter((name) => name.endsWith(".test.mjs"))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .map((name) => join(folder, name));
if (files.length === 0) {
    console.error(`no end-to-end test is named like ${words.join(", ")}`);
    process.exit(1);
}
const { status } = spawnSync(
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-timeout=300000", "--test-reporter=spec", ...files],
    { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);

// clang-tidy over every translation unit of this repository, in both builds; clean ones are remembered.
// With arguments, only over those whose path begins with one of them: node scripts/check.d/tidy.mjs shared/view
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { isGenerated, root } from "../lib/repository.mjs";
import { attempt, inParallel } from "../lib/run.mjs";
import { isClean, keyOf, rememberClean } from "../lib/tidy-cache.mjs";

function unitsOf(preset, wanted, extra) {
    const database = join(root, "build", preset, "compile_commands.json");
    if (!existsSync(database)) {
        console.error(`${relative(root, database)} is missing: run scripts/build ${preset}`);
        process.exit(1);
    }
    return JSON.parse(readFileSync(database, "utf8"))
        .map(({ file, command }) => ({ file, command, path: relative(root, file) }))
        .filter(({ path }) => wanted(path) && isChosen(path) && !isGenerated(path))
        .map(({ file, command }) => ({ file, command, preset, extra }));
}

// Emscripten's compiler knows its system root by itself; clang-tidy has to be told.
async function emscriptenArguments() {
    const { ok, output } = await attempt("em-config", ["CACHE"]);
    if (!ok) {
        throw new Error(`em-config CACHE failed: ${output}`);
    }
    const system = join(output.trim(), "sysroot");
    return ["--target=wasm32-unknown-emscripten", `--sysroot=${system}`].map(
        (argument) => `--extra-arg=${argument}`,
    );
}

/** What clang-tidy found, without the source lines and notes that follow the first few. */
function diagnostics(output) {
    const blocks = output.split(/^(?=\S+:\d+:\d+: (?:error|warning):)/m);
    const found = blocks.filter((block) => /^\S+:\d+:\d+: /.test(block));
    const shortened = found.map((block) => block.trimEnd().split("\n").slice(0, 12).join("\n"));
    return shortened.length > 0 ? shortened : [output];
}

// A finding in a header comes back with each file that includes it.
const printed = new Set();
function printOnce(diagnostic) {
    const [headline] = diagnostic.split("\n");
    if (!printed.has(headline)) {
        printed.add(headline);
        console.error(diagnostic);
    }
}

const chosen = process.argv.slice(2);
const isChosen = (path) => chosen.length === 0 || chosen.some((start) => path.startsWith(start));
const isOurs = (path) => /^(shared|backend|tools|tests)\//.test(path);
const isWasm = (path) => path.startsWith("wasm/");
const units = [
    ...unitsOf("native", isOurs, []),
    ...unitsOf("wasm", isWasm, await emscriptenArguments()),
].map((unit) => ({ ...unit, key: keyOf(unit.file, unit.command) }));

const pending = units.filter(({ key }) => !isClean(key));
let failures = 0;
await inParallel(pending, availableParallelism(), async ({ file, preset, extra, key }) => {
    const args = ["-p", join(root, "build", preset), "--quiet", ...extra, file];
    const { ok, output } = await attempt("clang-tidy", args);
    if (ok) {
        rememberClean(key);
    } else {
        failures += 1;
        diagnostics(output.replaceAll(`${root}/`, "")).forEach(printOnce);
    }
});
console.log(`${units.length} units, ${pending.length} of them looked at now`);
process.exit(failures > 0 ? 1 : 0);

// clang-tidy over every translation unit that is shipped or builds it, in both builds; clean ones are remembered.
// With arguments, over those whose path begins with one of them: node scripts/check.d/tidy.mjs shared/view. The tests' own
// units come with `tests`, and the static analyzer with `--analyzer`, as in `scripts/test --long`: docs/decisions/0012 says why.
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { ofOurVersion } from "../lib/llvm.mjs";
import { isGenerated, root } from "../lib/repository.mjs";
import { attempt, inParallel } from "../lib/run.mjs";
import { batchArguments, batchesOf } from "../lib/tidy-batches.mjs";
import { isClean, keyOf, rememberClean } from "../lib/tidy-cache.mjs";

function unitsOf(preset, wanted, extra) {
    const database = join(root, "build", preset, "compile_commands.json");
    if (!existsSync(database)) {
        console.error(`${relative(root, database)} is missing: run scripts/check tidy`);
        process.exit(1);
    }
    return JSON.parse(readFileSync(database, "utf8"))
        .map((unit) => ({ ...unit, path: relative(root, unit.file), preset, extra }))
        .filter(({ path }) => wanted(path) && isChosen(path) && !isGenerated(path))
        .filter(isFirstOfItsFile);
}

// A file that two targets compile is looked at in the first of them.
function isFirstOfItsFile({ file }, index, units) {
    return units.findIndex((other) => other.file === file) === index;
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

const program = await ofOurVersion("clang-tidy");
const { values: options, positionals: chosen } = parseArgs({
    options: { analyzer: { type: "boolean", default: false } },
    allowPositionals: true,
});
const checks = options.analyzer ? [] : ["--checks=-clang-analyzer-*"];
const isChosen = (path) =>
    chosen.length === 0
        ? !path.startsWith("tests/")
        : chosen.some((start) => path.startsWith(start));
const isNative = (path) => /^(shared|backend|tools|tests)\//.test(path);
const isWasm = (path) => path.startsWith("wasm/");
const units = [
    ...unitsOf("singly", isNative, []),
    ...unitsOf("wasm", isWasm, await emscriptenArguments()),
].map((unit) => ({ ...unit, key: keyOf(unit.file, [unit.command, ...checks].join(" ")) }));

const pending = units.filter(({ key }) => !isClean(key));
const single = [];
let failures = 0;

const tidy = (args) => attempt(program, ["--quiet", ...checks, ...args]);

// A batch that does not compile says only that its files do not go together: each is then looked at by itself.
async function lookAtBatch(batch) {
    const { ok, output } = await tidy(batchArguments(batch));
    if (!ok && output.includes("[clang-diagnostic-error")) {
        single.push(...batch);
    } else {
        judge(batch, ok ? [] : diagnostics(output.replaceAll(`${root}/`, "")));
    }
}

async function lookAt(unit) {
    const { file, preset, extra } = unit;
    const { ok, output } = await tidy(["-p", join(root, "build", preset), ...extra, file]);
    judge([unit], ok ? [] : diagnostics(output.replaceAll(`${root}/`, "")));
}

// A finding in one source leaves the others clean; a finding in a header none of them.
// One of the analyzer in a library's header, where it lost its way, is not ours to mend.
function judge(looked, diagnosed) {
    const isOurs = (diagnostic) =>
        !/^(\/usr\/|build\/)/.test(diagnostic) || !diagnostic.includes("[clang-analyzer-");
    const found = diagnosed.filter(isOurs);
    found.forEach(printOnce);
    failures += found.length;
    const places = found.map((diagnostic) => diagnostic.split(":")[0]);
    const isSource = (place) => looked.some(({ path }) => path === place);
    if (places.every(isSource)) {
        const without = looked.filter(({ path }) => !places.includes(path));
        without.map(({ key }) => key).forEach(rememberClean);
    }
}

const width = availableParallelism();
await inParallel(batchesOf(pending), width, lookAtBatch);
await inParallel(single, width, lookAt);
console.log(
    `${units.length} units, ${pending.length} looked at now, ${single.length} by themselves`,
);
process.exit(failures > 0 ? 1 : 0);

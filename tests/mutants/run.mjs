// Whether the tests can fail: each mutant of table.mjs breaks one promise, and its suite has to notice.
//
//     node tests/mutants/run.mjs [WORD]     those with that word in their name or suite
//     node tests/mutants/run.mjs --third 1  every third one, from the first, the second (2) or the third (3) on
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../scripts/lib/repository.mjs";
import { commandFor } from "./compiled.mjs";
import { guardedElsewhere, mutants } from "./table.mjs";
import { insistOnTexts, makeTree, mutated, withFile } from "./tree.mjs";

const { values, positionals } = parseArgs({
    options: { third: { type: "string" } },
    allowPositionals: true,
});
insistOnTexts(mutants);
const folder = join(root, `build/mutants${values.third ?? ""}`);
mkdirSync(folder, { recursive: true });
const tree = makeTree(folder);

/** A mutant may turn a loop into one without an end, which would take all of the machine: what it started ends with it. */
const patience = ["timeout", "--signal=KILL", "180"];

/** A property that fails may say a lot, and a suite that is cut off has not answered. */
const longest_bytes = 256 * 1024 * 1024;

/** A suite notices by ending with status 1; a crash or a program that does not start is no answer. */
function notices(mutant, { command, cwd, environment }) {
    const [program, ...args] = [...patience, ...command];
    const options = { cwd, env: environment, encoding: "utf8", maxBuffer: longest_bytes };
    const result = spawnSync(program, args, options);
    const output = `${result.stdout}${result.stderr}`;
    if (/test cases:\s+0 \|/.test(output)) {
        throw new Error(`${mutant.suite} has no case ${mutant.cases}: mend the mutant's row`);
    }
    const says = mutant.says?.test(output) ?? true;
    return { noticed: result.status === 1 && says, output };
}

function tryMutant(mutant) {
    const text = mutated(mutant);
    if (!mutant.file.endsWith(".cpp")) {
        return withFile(tree, mutant.file, text, () =>
            notices(mutant, { command: mutant.run, cwd: tree, environment: process.env }),
        );
    }
    const source = join(folder, basename(mutant.file));
    writeFileSync(source, text);
    return notices(mutant, commandFor(mutant, source, folder, tree));
}

/** The entries of ctest that no mutant shows to be able to fail. */
function unguarded() {
    const listed = execFileSync("ctest", ["--show-only=json-v1"], {
        cwd: join(root, "build/native"),
        encoding: "utf8",
    });
    const guarded = [...mutants.map(({ suite }) => suite), ...Object.keys(guardedElsewhere)];
    return JSON.parse(listed)
        .tests.map(({ name }) => name)
        .filter((name) => !guarded.includes(name));
}

const [word = ""] = positionals;
const chosen = mutants
    .filter(({ name, suite }) => `${suite} ${name}`.includes(word))
    .filter((_, index) => !values.third || index % 3 === Number(values.third) - 1);
let survivors = 0;
for (const mutant of chosen) {
    const started_ms = performance.now();
    const { noticed, output } = tryMutant(mutant);
    const seconds = ((performance.now() - started_ms) / 1000).toFixed(1);
    console.log(
        `${noticed ? "caught  " : "SURVIVED"} ${seconds} s  ${mutant.suite}: ${mutant.name}`,
    );
    if (!noticed) {
        survivors += 1;
        console.error(output.slice(-2000));
    }
}
const bare = unguarded();
for (const suite of bare) {
    console.error(`${suite} has no mutant: add one to tests/mutants/table.mjs`);
}
console.log(`${chosen.length} mutants, ${survivors} survived`);
process.exitCode = survivors === 0 && chosen.length > 0 && bare.length === 0 ? 0 : 1;

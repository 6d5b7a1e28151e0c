// Whether the end-to-end suites can fail: each mutant of e2e_table.mjs breaks a promise in the server, the widget's page
// side or the demo, in a tree of its own, and its suite has to notice.
//
//     node tests/mutants/e2e.mjs [WORD]     those with that word in their name or suite
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/lib/repository.mjs";
import { commandFor, placeOf } from "./compiled.mjs";
import { guardedElsewhere, mutants } from "./e2e_table.mjs";
import { insistOnTexts, makeTree, mutated, withFile } from "./tree.mjs";

const longest_ms = 240_000;
insistOnTexts(mutants);
const folder = join(root, "build/mutants-e2e");
mkdirSync(folder, { recursive: true });
const tree = makeTree(folder);

/** The page files, as they are, or made anew where the mutant is one of them: what is linked is never written to. */
const linked = `mkdir build/web && cp -al "${join(root, "build/web/dist")}" build/web`;
const rebuilt = "node web/build/build.mjs > build/web.log";

function runOf({ file, suite, engine = "", test = "" }) {
    const page = file.startsWith("web/") ? rebuilt : linked;
    const settings = `SPAARPAS_E2E_ENGINE=${engine} SPAARPAS_E2E_PATIENCE_MS=8000`;
    return [
        "sh",
        "-c",
        `rm -rf build/web && ${page} && ${settings} exec node --test --test-name-pattern="$0" tests/e2e/${suite}.test.mjs`,
        test,
    ];
}

function notices(mutant, { command, cwd, environment }) {
    const [program, ...args] = command;
    const options = { cwd, env: environment, encoding: "utf8", timeout: longest_ms };
    const { status, stdout, stderr } = spawnSync(program, args, options);
    const output = `${stdout}${stderr}`;
    return { noticed: status === 1 && mutant.says.test(output), output };
}

function tryMutant(mutant) {
    const run = runOf(mutant);
    const text = mutated(mutant);
    if (!mutant.file.endsWith(".cpp")) {
        const command = { command: run, cwd: tree, environment: process.env };
        return withFile(tree, mutant.file, text, () => notices(mutant, command));
    }
    const source = join(folder, basename(mutant.file));
    writeFileSync(source, text);
    const place = placeOf(mutant);
    try {
        return notices(mutant, commandFor({ ...mutant, run }, source, folder, tree));
    } finally {
        rmSync(join(tree, place), { force: true });
        execFileSync("cp", ["-al", join(root, place), join(tree, place)]);
    }
}

const suites = readdirSync(join(root, "tests/e2e"))
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => basename(name, ".test.mjs"));
const guarded = [...mutants.map(({ suite }) => suite), ...Object.keys(guardedElsewhere)];
const bare = suites.filter((suite) => !guarded.includes(suite));

const word = process.argv[2] ?? "";
// WebKitGTK is not on every machine that tests: `scripts/test --long` brings it, and asks for what needs it by name.
const chosen = mutants.filter(({ name, suite, engine }) =>
    word === "" ? engine !== "webkit" : `${suite} ${name}`.includes(word),
);
let survivors = 0;
for (const mutant of chosen) {
    const started_ms = performance.now();
    const { noticed, output } = tryMutant(mutant);
    const seconds = ((performance.now() - started_ms) / 1000).toFixed(1);
    const outcome = noticed ? "caught  " : "SURVIVED";
    console.log(`${outcome} ${seconds} s  ${mutant.suite}: ${mutant.name}`);
    if (!noticed) {
        survivors += 1;
        console.error(output.slice(-2000));
    }
}
for (const suite of bare) {
    console.error(
        `tests/e2e/${suite}.test.mjs has no mutant: add one to tests/mutants/e2e_table.mjs`,
    );
}
console.log(`${chosen.length} mutants, ${survivors} survived`);
process.exitCode = survivors === 0 && chosen.length > 0 && bare.length === 0 ? 0 : 1;

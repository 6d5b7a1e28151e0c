// A mutant of a C++ source: the unit that it is part of is compiled anew, and linked before the libraries, so that the
// linker takes it in place of the one in its library. The build tree stays as it is.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/repository.mjs";

const suites = {
    property: { preset: "native", target: "spaarpas-property", program: "spaarpas-property" },
    "unit-native": { preset: "native", target: "spaarpas-unit", program: "spaarpas-unit" },
    "unit-engine": {
        preset: "native",
        target: "spaarpas-engine-unit",
        program: "spaarpas-engine-unit",
    },
    scenarios: { preset: "native", target: "spaarpas-scenarios", program: "spaarpas-scenarios" },
    "backend-unit": {
        preset: "native",
        target: "spaarpas-backend-unit",
        program: "spaarpas-backend-unit",
    },
    "unit-wasm": { preset: "wasm", target: "spaarpas-unit", program: "spaarpas-unit.js" },
    "unit-engine-wasm": {
        preset: "wasm",
        target: "spaarpas-engine-unit",
        program: "spaarpas-engine-unit.js",
    },
    parity: { preset: "native", target: "preview-native", program: "preview-native" },
    histories: { preset: "native", target: "history-run", program: "history-run" },
    server: { preset: "native", target: "spaarpas-server", program: "spaarpas-server" },
};

/** What is built of a mutant: the program of its suite, or of an end-to-end suite the server. */
const builtFor = ({ suite }) => suites[suite] ?? suites.server;

// The failing case is shown, not the smallest one: shrinking is for people. The seed is that of ctest.
const environment = {
    ...process.env,
    NODE_PATH: "/usr/share/nodejs",
    RC_PARAMS: "seed=20261121 max_success=1000 noshrink=1",
};

const shell = (command, cwd) =>
    execFileSync("sh", ["-c", command], { cwd, env: environment, encoding: "utf8", stdio: "pipe" });

const databases = new Map();
function unitsOf(preset) {
    if (!databases.has(preset)) {
        const path = join(root, "build", preset, "compile_commands.json");
        databases.set(preset, JSON.parse(readFileSync(path, "utf8")));
    }
    return databases.get(preset);
}

/** The sources that a unit of the build includes: itself, or those of a batch (cmake/Batches.cmake). */
const isBatch = (path) => path.includes("/Unity/unity_");
const included = (unit) => readFileSync(unit, "utf8").matchAll(/^#include "(.+)"$/gm);
const sourcesOf = (unit) =>
    isBatch(unit) ? [...included(unit)].map(([, source]) => source) : [unit];

/** The unit of the preset that compiles the source. */
function unitWith(preset, file) {
    const path = join(root, file);
    const unit = unitsOf(preset).find((one) => sourcesOf(one.file).includes(path));
    if (!unit) {
        throw new Error(`${file} is in no unit of the preset ${preset}`);
    }
    return unit;
}

/** What to compile for the mutant's source: itself, or the batch with it in place of the one that it was made from. */
function inPlaceOf(file, source, unit, folder) {
    if (!isBatch(unit.file)) {
        return source;
    }
    const batch = join(folder, "batch.cpp");
    const text = readFileSync(unit.file, "utf8");
    writeFileSync(batch, text.replace(`"${join(root, file)}"`, `"${source}"`));
    return batch;
}

function linkCommand({ preset, target }) {
    const commands = shell(`ninja -t commands ${target}`, join(root, "build", preset));
    return commands.trim().split("\n").at(-1);
}

/** The link command with the mutant's object before the first library. */
function linkWith(command, object, program) {
    const words = command.split(" ");
    words[words.indexOf("-o") + 1] = program;
    words.splice(
        words.findIndex((word) => word.endsWith(".a")),
        0,
        object,
    );
    return words.join(" ");
}

/** Builds the mutant's program and gives its path. */
function buildProgram(mutant, source, folder) {
    const suite = builtFor(mutant);
    const object = join(folder, "mutant.o");
    const program = join(folder, suite.program);
    const unit = unitWith(suite.preset, mutant.file);
    const compile = unit.command
        .replace(
            / -o \S+ -c \S+$/,
            ` -o ${object} -c ${inPlaceOf(mutant.file, source, unit, folder)}`,
        )
        .replace(" -O2 ", " -O0 ")
        .replace(" -Werror ", " -w ");
    const build = join(root, "build", suite.preset);
    shell(compile, build);
    shell(linkWith(linkCommand(suite), object, program), build);
    return program;
}

/** Where the program lies that a mutant's own takes the place of. */
export function placeOf(mutant) {
    const { program } = builtFor(mutant);
    return join(
        builtFor(mutant) === suites.server ? "build/native/backend" : "build/native/tests",
        program,
    );
}

/** What to run for the mutant of a doctest suite; for another, its program takes the place of the real one. */
export function commandFor(mutant, source, folder, tree) {
    const program = buildProgram(mutant, source, folder);
    if (mutant.run) {
        const place = join(tree, placeOf(mutant));
        rmSync(place); // What stands there is the real program, by a hard link.
        copyFileSync(program, place);
        return { command: mutant.run, cwd: tree, environment };
    }
    const start = program.endsWith(".js") ? ["node", program] : [program];
    return { command: [...start, `-tc=${mutant.cases}`], cwd: root, environment };
}

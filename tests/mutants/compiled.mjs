// A mutant of a C++ source: that unit is compiled anew, and linked before the libraries, so that the linker takes it in
// place of the one in its library. The build tree stays as it is.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
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
function compileCommand(preset, file) {
    if (!databases.has(preset)) {
        const path = join(root, "build", preset, "compile_commands.json");
        databases.set(preset, JSON.parse(readFileSync(path, "utf8")));
    }
    const unit = databases.get(preset).find((one) => one.file === join(root, file));
    if (!unit) {
        throw new Error(`${file} is no unit of the preset ${preset}`);
    }
    return unit.command;
}

function linkCommand({ preset, target }) {
    const commands = shell(`ninja -t commands ${target}`, join(root, "build", preset));
    return commands.trim().split("\n").at(-1);
}

/** The link command with the mutant's object before the first library, and of the suite's objects those it needs. */
function linkWith(command, object, program, objects) {
    const isLeftOut = (word) =>
        objects &&
        word.includes("CMakeFiles/") &&
        word.endsWith(".o") &&
        !objects.some((source) => word.endsWith(`/${source}.o`));
    const words = command.split(" ").filter((word) => !isLeftOut(word));
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
    const compile = compileCommand(suite.preset, mutant.file)
        .replace(/ -o \S+ -c \S+$/, ` -o ${object} -c ${source}`)
        .replace(" -O2 ", " -O0 ")
        .replace(" -Werror ", " -w ");
    const build = join(root, "build", suite.preset);
    shell(compile, build);
    shell(linkWith(linkCommand(suite), object, program, mutant.objects), build);
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

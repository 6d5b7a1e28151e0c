// A second tree of hard links, in which a file can be replaced without touching the real one.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paths, root } from "../../scripts/lib/repository.mjs";

const sources = [...new Set(paths().map((path) => path.split("/")[0]))];
const built = [
    "build/native/backend/spaarpas-server",
    "build/native/tests/preview-native",
    "build/native/tests/history-run",
    "build/native/tools/wire-gen/wire-gen",
    "build/wasm/tests/bench-render.wasm",
    "build/wasm/wasm",
    "build/web/dist",
];

export function makeTree(folder) {
    const tree = join(folder, "tree");
    rmSync(tree, { recursive: true, force: true });
    for (const path of [...sources, ...built].filter((one) => existsSync(join(root, one)))) {
        mkdirSync(dirname(join(tree, path)), { recursive: true });
        execFileSync("cp", ["-al", join(root, path), join(tree, path)]);
    }
    // A repository of its own, so that git tells its files.
    execFileSync("git", ["init", "--quiet", tree]);
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
    return tree;
}

/** What is wrong with a row: nothing, where its text stands in its file. What is built may not be there yet. */
function mistakeOf({ name, file, text, append }) {
    const place = join(root, file);
    if (!existsSync(place)) {
        return file.startsWith("build/") ? [] : [`"${name}": there is no ${file} any more`];
    }
    const holds = append || readFileSync(place, "utf8").includes(text);
    return holds ? [] : [`"${name}": ${file} does not hold ${JSON.stringify(text)}`];
}

/** The rows of a table that break nothing any more, each with what it looked for. */
export const stale = (mutants) => mutants.flatMap(mistakeOf);

/** Ends the run where rows are stale, before anything is tried. */
export function insistOnTexts(mutants) {
    const mistakes = stale(mutants);
    if (mistakes.length > 0) {
        console.error([...mistakes, "carry these rows along, or take them out"].join("\n"));
        process.exit(1);
    }
}

/** The mutant's text. */
export function mutated({ file, text, becomes, append }) {
    const original = readFileSync(join(root, file), "utf8");
    return append ? original + append : original.replace(text, () => becomes);
}

/** Puts a text in the place of a file of the tree while `work` runs. */
export function withFile(tree, file, text, work) {
    const place = join(tree, file);
    rmSync(place);
    writeFileSync(place, text);
    try {
        return work();
    } finally {
        rmSync(place);
        execFileSync("cp", ["-al", join(root, file), place]);
    }
}

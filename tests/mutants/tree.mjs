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

/** The mutant's text. A text that is no longer there is a mistake of the table. */
export function mutated({ name, file, text, becomes, append }) {
    const original = readFileSync(join(root, file), "utf8");
    if (append) {
        return original + append;
    }
    if (!original.includes(text)) {
        throw new Error(`"${name}": ${file} does not hold this any more: ${text}`);
    }
    return original.replace(text, () => becomes);
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

// Remembers which translation units clang-tidy found clean. The key covers everything that the answer depends on: the
// command, the configuration, the source and every header of this repository that it reaches.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { includes } from "./cpp-source.mjs";
import { root } from "./repository.mjs";

const folder = join(root, "build/check/clang-tidy");
const rules = [
    ".clang-tidy",
    "tests/.clang-tidy",
    "scripts/lib/cpp-batches.mjs",
    "scripts/lib/tidy-batches.mjs",
];
const searched = ["shared", "", "tests"].map((path) => join(root, path));

function resolveInclude(from, target) {
    const places = [dirname(from), ...searched].map((place) => join(place, target));
    return places.find((place) => existsSync(place));
}

function reach(path, seen) {
    if (!seen.has(path)) {
        const text = readFileSync(path, "utf8");
        seen.set(path, text);
        for (const { target, system } of includes(text)) {
            const found = system ? undefined : resolveInclude(path, target);
            if (found) {
                reach(found, seen);
            }
        }
    }
    return seen;
}

export function keyOf(source, command) {
    const hash = createHash("sha256");
    for (const path of rules) {
        hash.update(readFileSync(join(root, path)));
    }
    hash.update(command.replaceAll(root, ""));
    for (const [path, text] of [...reach(source, new Map())].sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(path.slice(root.length)).update("\0").update(text).update("\0");
    }
    return hash.digest("hex");
}

export const isClean = (key) => existsSync(join(folder, key));

export function rememberClean(key) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, key), "");
}

// generated: writes the files that wire-gen makes into a temporary folder and compares them with those that are
// committed. With --write it renews those instead.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMain } from "./report.mjs";
import { paths, root } from "./repository.mjs";

const generator = join(root, "build/native/tools/wire-gen/wire-gen");

/** Runs wire-gen and gives the paths that it wrote, relative to `folder`. */
export function generateInto(folder) {
    const output = execFileSync(generator, [folder], { encoding: "utf8" });
    return output.split("\n").filter((line) => line !== "");
}

function read(path) {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if (error.code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/** Says in one line for each file what is stale: other text, not committed, or nobody writes it any more. */
export function differences(fresh, committed, listed) {
    const stale = [...fresh]
        .filter(([path, text]) => committed(path) !== text)
        .map(([path]) =>
            committed(path) === undefined ? `${path} is missing` : `${path} is stale`,
        );
    const left = listed
        .filter((path) => path.startsWith("web/generated/") && !fresh.has(path))
        .map((path) => `${path} is written by nobody`);
    return [...stale, ...left];
}

export function compare() {
    const folder = mkdtempSync(join(tmpdir(), "generated-"));
    try {
        const written = generateInto(folder);
        const fresh = new Map(
            written.map((path) => [path, readFileSync(join(folder, path), "utf8")]),
        );
        return differences(fresh, (path) => read(join(root, path)), paths());
    } finally {
        rmSync(folder, { recursive: true });
    }
}

if (isMain(import.meta)) {
    if (process.argv.includes("--write")) {
        console.log(generateInto(root).join("\n"));
    } else {
        const found = compare();
        for (const line of found) {
            console.error(line);
        }
        if (found.length > 0) {
            console.error("Run: node scripts/lib/generated.mjs --write");
            process.exitCode = 1;
        }
    }
}

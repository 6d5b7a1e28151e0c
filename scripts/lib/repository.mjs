// The files of this repository as git sees them: tracked, or new and not ignored.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");

export function paths() {
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 64 << 20,
    });
    const unique = [...new Set(listed.split("\0"))];
    return unique.filter((path) => path !== "" && existsSync(join(root, path))).sort();
}

/** Each file that `wanted` accepts, as `{ path, text }`. */
export function files(wanted) {
    return paths()
        .filter(wanted)
        .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** A generated file is committed for its readers and held by a test of its own; rules of style pass it by. */
export function isGenerated(path) {
    return path.split("/").includes("generated");
}

/** A shell script is known by its name or its first line. */
export function isShell({ path, text }) {
    return path.endsWith(".sh") || /^#!.*\b(ba)?sh\b/.test(text);
}

// Puts translation units with the same flags into one, so that clang-tidy walks the library headers that they share
// once and not once a file: that walk is most of its work. docs/decisions/0012 has the measurements.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { batched } from "./cpp-batches.mjs";
import { root } from "./repository.mjs";

const folder = join(root, "build/check/batches");
const largest = 12;

const flagsOf = ({ command }) => command.replace(/ -o \S+ -c \S+$/, "");

/** Units in groups that can be looked at as one; each group has the same flags. */
export function batchesOf(units) {
    const kinds = [...new Set(units.map(flagsOf))];
    return kinds.flatMap((flags) =>
        batched(
            units.filter((unit) => flagsOf(unit) === flags),
            largest,
        ),
    );
}

/** Writes the source that includes the batch's files, and gives clang-tidy's arguments for it. */
export function batchArguments(units) {
    const [first] = units;
    const names = units.map(({ file }) => file).join("\n");
    const home = join(folder, createHash("sha256").update(names).digest("hex").slice(0, 16));
    // The static analyzer looks into the sources of a file that has this name, and otherwise at the main file alone.
    const source = join(home, "UnifiedSource.cpp");
    const include = ({ file }) => `#include "${file}"  // NOLINT(bugprone-suspicious-include)\n`;
    const command = `${flagsOf(first)} -o batch.o -c ${source}`;
    const database = [{ directory: first.directory, command, file: source }];
    mkdirSync(home, { recursive: true });
    writeFileSync(source, units.map(include).join(""));
    const ownRules = join(root, "tests/.clang-tidy");
    if (first.path?.startsWith("tests/")) {
        copyFileSync(ownRules, join(home, ".clang-tidy"));
    }
    writeFileSync(join(home, "compile_commands.json"), JSON.stringify(database));
    return ["-p", home, ...first.extra, source];
}

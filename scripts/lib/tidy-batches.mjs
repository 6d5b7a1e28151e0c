// Puts translation units with the same flags into one, so that clang-tidy walks the library headers that they share
// once and not once a file: that walk is most of its work. docs/decisions/0012 has the measurements.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./repository.mjs";

const folder = join(root, "build/check/batches");
const largest = 12;

const flagsOf = ({ command }) => command.replace(/ -o \S+ -c \S+$/, "");

/**
 * The names that a source keeps to itself, with their namespace: two sources that use the same one cannot share a
 * unit. A reading of well-formatted text, not of C++; what it misses costs a second look and no finding.
 */
export function ownNames(text) {
    const hidden = [...text.matchAll(/^namespace \{\n([\s\S]*?)^\} {2}\/\/ namespace$/gm)];
    const space = /^namespace ([\w:]+) \{/m.exec(text)?.[1] ?? "";
    // At the beginning of a line: what is indented is inside of something else. Names of another namespace that are
    // brought in (`using store::MemberKey;`) may be so twice.
    const definition =
        /^(?!namespace|TEST_CASE)(?:(?:struct|class|enum class|enum|union) (\w+)|using (\w+) = |(?:[\w:<>,&*][\w:<>,&* ]*[ &*])?(\w+)(?:\(|\{| = |\[|;))/gm;
    return hidden.flatMap(([, body]) =>
        [...body.matchAll(definition)].map(
            ([, type, alias, value]) => `${space}::${type ?? alias ?? value}`,
        ),
    );
}

function firstFit(batches, unit) {
    const text = readFileSync(unit.file, "utf8");
    const names = ownNames(text);
    // A directive for the whole file would reach the files after it.
    const opens = /^using namespace /m.test(text);
    const fits = (batch) =>
        batch.units.length < largest &&
        batch.opens === opens &&
        names.every((name) => !batch.names.has(name));
    let batch = batches.find(fits);
    if (!batch) {
        batch = { units: [], names: new Set(), opens };
        batches.push(batch);
    }
    batch.units.push(unit);
    for (const name of names) {
        batch.names.add(name);
    }
}

/** Units in groups that can be looked at as one; each group has the same flags. */
export function batchesOf(units) {
    const kinds = [...new Set(units.map(flagsOf))];
    return kinds.flatMap((flags) => {
        const group = units.filter((unit) => flagsOf(unit) === flags);
        const batches = [];
        for (const unit of group) {
            firstFit(batches, unit);
        }
        return batches.map((batch) => batch.units);
    });
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

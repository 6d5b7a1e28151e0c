// Which sources in C++ can be read as one that includes them. docs/decisions/0012 and 0031 tell what that saves.
import { readFileSync } from "node:fs";

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

// A directive for the whole file would reach the files after it. A source of coroutines takes longer than seven others
// together, which would wait for it whenever one of them changes.
const kindOf = (text) => `${/^using namespace /m.test(text)} ${/\bco_await\b/.test(text)}`;

function firstFit(batches, unit, largest) {
    const text = readFileSync(unit.file, "utf8");
    const names = ownNames(text);
    const kind = kindOf(text);
    const fits = (batch) =>
        batch.units.length < largest &&
        batch.kind === kind &&
        names.every((name) => !batch.names.has(name));
    let batch = batches.find(fits);
    if (!batch) {
        batch = { units: [], names: new Set(), kind };
        batches.push(batch);
    }
    batch.units.push(unit);
    for (const name of names) {
        batch.names.add(name);
    }
}

/** Units, each with its `file`, in groups of at most `largest` that can be read as one. */
export function batched(units, largest) {
    const batches = [];
    for (const unit of units) {
        firstFit(batches, unit, largest);
    }
    return batches.map((batch) => batch.units);
}

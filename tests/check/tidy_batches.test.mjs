// Files that clang-tidy looks at together must be looked at as well as one by one.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ownNames } from "../../scripts/lib/cpp-batches.mjs";
import { root } from "../../scripts/lib/repository.mjs";
import { attempt } from "../../scripts/lib/run.mjs";
import { batchArguments, batchesOf } from "../../scripts/lib/tidy-batches.mjs";

const source = (name, body) => `namespace spaarpas {\nnamespace {
int ${name}(const int* value, bool present) {\n    ${body}\n    return present ? *value : 0;\n}
}  // namespace\n\nint call_${name}(bool present) { return ${name}(nullptr, present); }
}  // namespace spaarpas\n`;

function unitsFrom(texts) {
    // Only findings in a folder of the sources count.
    const place = join(root, "build/check/tests");
    mkdirSync(place, { recursive: true });
    const folder = mkdtempSync(join(place, "batch-"));
    const units = texts.map((text, index) => {
        const file = join(folder, `file_${index}.cpp`);
        writeFileSync(file, text);
        const command = `/usr/bin/g++ -std=c++20 -o ${index}.o -c ${file}`;
        return { file, command, directory: folder, extra: [] };
    });
    return { units, remove: () => rmSync(folder, { recursive: true }) };
}

test("tidy: the analyzer finds a null dereference in every file of a batch", async () => {
    const sound = source("first", "if (value == nullptr) { return 0; }");
    const { units, remove } = unitsFrom([sound, source("second", ""), source("third", "")]);
    const [batch, ...rest] = batchesOf(units);
    assert.equal(rest.length, 0);
    const config = `--config-file=${root}/.clang-tidy`;
    const only = "--checks=-*,clang-analyzer-core*";
    const { ok, output } = await attempt("clang-tidy", [config, only, ...batchArguments(batch)]);
    remove();
    assert.equal(ok, false);
    const found = [...output.matchAll(/(file_\d)\.cpp:\d+:\d+: error: Dereference of null/g)];
    assert.deepEqual(found.map(([, file]) => file).sort(), ["file_1", "file_2"]);
});

test("tidy: files that use one name for different things are not put together", () => {
    const { units, remove } = unitsFrom([
        source("same", ""),
        source("same", ""),
        source("other", ""),
    ]);
    assert.deepEqual(
        batchesOf(units).map((batch) => batch.length),
        [2, 1],
    );
    remove();
});

test("tidy: what a source keeps to itself is told by its name and namespace", () => {
    assert.deepEqual(ownNames(source("only", "")), ["spaarpas::only"]);
});

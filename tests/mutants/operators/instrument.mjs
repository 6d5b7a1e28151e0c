// Writes the sources of a folder with all mutants in them, of which one is chosen when they run.
//
//     node tests/mutants/operators/instrument.mjs FROM TO
//
// FROM is shared/engine. TO gets the sources, under their names, and sites.json. What did not change is not written, so that
// it is not compiled again.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { enumsOf, instrumented } from "./source.mjs";

function writeIfOther(path, text) {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
    }
}

const [from, to] = process.argv.slice(2);
const read = (name) => readFileSync(join(from, name), "utf8");
const names = readdirSync(from, { recursive: true }).sort();
const enums = enumsOf(names.filter((name) => name.endsWith(".h")).map(read));
const sites = [];
for (const name of names.filter((one) => one.endsWith(".cpp"))) {
    const source = instrumented(name, read(name), enums);
    writeIfOther(join(to, name), source.text);
    sites.push(...source.sites);
}
if (new Set(sites.map(({ id }) => id)).size !== sites.length) {
    throw new Error("two sites have the same id: take more digits in source.mjs");
}
writeIfOther(join(to, "sites.json"), `${JSON.stringify(sites, null, 1)}\n`);

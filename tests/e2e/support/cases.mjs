// The cases of tests/e2e/pages: pages that are hard on a guest in them, each by its sentence. A case is a function of the
// shop and is tried in every engine, unless it says why not in one: `notIn({ webkit: "why" }, async (shop) => ...)`.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../pages/", import.meta.url);

/** A case that is not tried in some engines: for each, the reason in words, which docs/compatibility.md prints. */
export const notIn = (reasons, check) => Object.assign(check, { notIn: reasons });

/** Of each file what it is about and its cases, in order. */
export function groups() {
    return Promise.all(readdirSync(folder).sort().map(group));
}

async function group(name) {
    const file = new URL(name, folder);
    const { cases } = await import(file);
    const [, about] = /^\/\/ (.*)\n/.exec(readFileSync(file, "utf8"));
    const all = Object.entries(cases).map(([sentence, check]) => ({
        sentence,
        check,
        notIn: check.notIn ?? {},
    }));
    return { about, cases: all };
}

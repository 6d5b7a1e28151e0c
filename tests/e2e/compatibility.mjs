// docs/compatibility.md: which pages are tried in which engine, and what came of it.
//   node tests/e2e/compatibility.mjs --write    writes it, from what the last run in each engine left in build/pages
// Only runs in which all passed are written down, so the cases alone say what the table holds: a test compares the two.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { groups } from "./support/cases.mjs";
import { engines } from "./support/engines.mjs";
import { lastOutcomes } from "./support/outcomes.mjs";

export const path = "docs/compatibility.md";

const opening = `# Where the wallet was tried

Pages that are hard on a guest in them, each opened by the tests in the engines that Debian packages. The tests write this page:
\`node tests/e2e/compatibility.mjs --write\`, after a run in each engine. What a run did not try has a number, and
[below](#why-not-in-every-engine) the reason.
`;

/** The lines of a table whose columns are as wide as what is in them. */
function table(head, rows) {
    const all = [head, ...rows];
    const widths = head.map((_, at) => Math.max(...all.map((row) => row[at].length)));
    const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
    return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line);
}

/** The page, with the version of each engine as it stands in the head of the table. */
export function compatibility(about, versions) {
    const reasons = [];
    const cell = (reason) => {
        if (!reason) return "passed";
        if (!reasons.includes(reason)) reasons.push(reason);
        return `not run (${reasons.indexOf(reason) + 1})`;
    };
    const names = Object.keys(engines);
    const head = names.map((name) => `${engines[name].name} ${versions[name]}`);
    const tables = about.map(({ about: title, cases }) => [
        `\n## ${title.replace(/\.$/, "")}\n`,
        ...table(
            ["page", ...head],
            cases.map(({ sentence, notIn }) => [
                sentence,
                ...names.map((name) => cell(notIn[name])),
            ]),
        ),
    ]);
    const why = [
        "\n## Why not in every engine\n",
        ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    ];
    return `${[opening.trimEnd(), ...tables.flat(), ...why].join("\n")}\n`;
}

/** Throws unless the last run in each engine tried all that it should, and all of it passed; gives the versions. */
function insistOnPassed(about) {
    const versions = {};
    for (const engine of Object.keys(engines)) {
        const { version, outcomes } = lastOutcomes(engine);
        const wanted = about.flatMap(({ cases }) => cases).filter(({ notIn }) => !notIn[engine]);
        const bad = wanted.filter(({ sentence }) => outcomes[sentence] !== "passed");
        if (bad.length > 0) {
            const sentences = bad.map(({ sentence }) => `  ${sentence}`).join("\n");
            throw new Error(`in ${engine} these did not pass:\n${sentences}`);
        }
        versions[engine] = engines[engine].majorOf.exec(version)[0];
    }
    return versions;
}

if (process.argv[2] === "--write") {
    const about = await groups();
    const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
    writeFileSync(file, compatibility(about, insistOnPassed(about)));
}

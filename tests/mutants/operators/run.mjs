// Whether the tests of shared/engine notice mutants that nobody thought of: fixed operators (operators.mjs) over all its
// functions, 60 of the mutants by a seed, of which nine in ten have to be noticed.
//
//     node tests/mutants/operators/run.mjs [WORD] [--seed N] [--count N] [--all] [--build FOLDER]
//
// WORD chooses those with that word in their key; --all takes every one, and wants each of them noticed or listed with a reason
// (survivors.mjs). It builds what it runs. The first run of each suite is without a mutant, has to pass, and says which cases
// reach which site.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../../scripts/lib/repository.mjs";
import { recordOf, runsFor, suites, trial } from "./suites.mjs";
import { survivors } from "./survivors.mjs";
import { leastPercent, verdictOf } from "./verdict.mjs";

const workers = 2;

const { values, positionals } = parseArgs({
    options: {
        seed: { type: "string", default: "20261126" },
        count: { type: "string", default: "60" },
        all: { type: "boolean", default: false },
        build: { type: "string", default: "build/native" },
    },
    allowPositionals: true,
});
const tests = join(root, values.build, "tests");
const programs = Object.fromEntries(suites.map((one) => [one, join(tests, `mutants-${one}`)]));
const listed = new Map(survivors.map(({ site, why }) => [site, why]));

/** The first ones by the seed: another site more or less changes few of them. */
function chosenOf(sites) {
    const [word = ""] = positionals;
    const rank = ({ id }) => createHash("sha256").update(`${values.seed} ${id}`).digest("hex");
    const ranked = sites
        .filter(({ key }) => key.includes(word))
        .map((site) => ({ ...site, rank: rank(site) }))
        .sort((left, right) => (left.rank < right.rank ? -1 : 1));
    return values.all ? ranked : ranked.slice(0, Number(values.count));
}

function describe(site, { killed, by }, reached) {
    const seen = reached.has(site.id) ? "no case fails" : "no case comes there";
    const what = killed ? `caught by ${by}` : (listed.get(site.key) ?? seen);
    const outcome = killed ? "caught  " : listed.has(site.key) ? "listed  " : "SURVIVED";
    return `${outcome} ${site.file}:${site.line} ${site.id} ${site.key}: ${what}`;
}

/** Tries all of them, some at a time, and gives the outcome of each. */
async function tryAll(sites, cases, reached) {
    const outcomes = new Map();
    const waiting = [...sites];
    const work = async () => {
        for (let site = waiting.shift(); site; site = waiting.shift()) {
            const outcome = await trial(site.id, runsFor(site.id, cases), programs);
            outcomes.set(site.key, outcome);
            console.log(describe(site, outcome, reached));
        }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return outcomes;
}

function build() {
    const targets = suites.map((suite) => `mutants-${suite}`);
    const args = ["--build", join(root, values.build), "--target", ...targets];
    execFileSync("cmake", args, { stdio: ["ignore", "ignore", "inherit"] });
}

build();
const started_ms = performance.now();
const seconds = () => ((performance.now() - started_ms) / 1000).toFixed(0);
const sites = JSON.parse(readFileSync(join(tests, "mutants/sites.json"), "utf8"));
const records = await Promise.all(suites.map((suite) => recordOf(suite, programs)));
const unfit = new Set(records.flatMap((record) => record.unfit));
const reached = new Set(records.flatMap((record) => record.reached));
const fit = sites.filter(({ id }) => !unfit.has(id));
const chosen = chosenOf(fit);
console.log(
    `${fit.length} mutants in ${suites.join(" and ")}, ${chosen.length} by the seed ${values.seed}; ${seconds()} s`,
);

const cases = records.flatMap((record) => record.cases);
const outcomes = await tryAll(chosen, cases, reached);
const { faults, killed, counted, excused, passes } = verdictOf({
    sites,
    outcomes,
    listed,
    all: values.all,
});
for (const fault of faults) {
    console.error(fault);
}
const wanted = values.all ? "all wanted" : `at least ${leastPercent} % wanted`;
console.log(
    `seed ${values.seed}: ${killed} of ${counted} noticed, ${wanted}; ${excused} survive as listed; ${seconds()} s`,
);
process.exitCode = passes ? 0 : 1;

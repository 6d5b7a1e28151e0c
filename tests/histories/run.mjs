// Random programs, histories and movements of the ledger, worked out by the C++ and by the model: both have to say the same.
//
//     node tests/histories/run.mjs [COUNT] [FIRST_SEED] [--unshrunk]
import { ledgerCaseOf } from "./random/ledger.mjs";
import { Random } from "./random/random.mjs";
import { caseOf } from "./run/case.mjs";
import { differences, modelAnswer } from "./run/compare.mjs";
import { reached, wanted } from "./run/coverage.mjs";
import { ledgerDifferences } from "./run/ledger.mjs";
import { answers, askOnce } from "./run/program.mjs";
import { shrink } from "./run/shrink.mjs";

const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 1);
const leastPercent = 2;
// A handful of cases says nothing of what is reached in all.
const enoughToCount = 500;

/** Whether a smaller case fails as well, at the same place. */
function failsAt(what, compare) {
    return (one) => {
        try {
            return compare(one, askOnce(one)).some((difference) => difference.what === what);
        } catch {
            return false;
        }
    };
}

function report(seed, one, found, compare) {
    console.error(`seed ${seed}: the C++ and the model differ in ${found[0].what}`);
    if (found[0].what === "problem") {
        console.error(found[0].program);
        return;
    }
    const isShrunk = !process.argv.includes("--unshrunk");
    const small = isShrunk ? shrink(one, failsAt(found[0].what, compare)) : one;
    console.error(JSON.stringify(small));
    for (const { what, model, program } of compare(small, askOnce(small))) {
        console.error(what, "\n  model  ", model, "\n  program", program);
    }
}

function* cases(make) {
    for (let seed = first; seed < first + count; seed += 1) {
        yield make(seed);
    }
}

/** Compares `count` cases and ends the process at the first one that differs. */
async function compareAll(name, make, compare) {
    let done = 0;
    for await (const { one, answer } of answers(cases(make))) {
        const found = compare(one, answer);
        if (found.length > 0) {
            report(first + done, one, found, compare);
            process.exit(1);
        }
        done += 1;
    }
    console.log(`${done} ${name}, no difference`);
}

const tally = new Map(wanted.map((name) => [name, 0]));

function compareHistory(one, answer) {
    const seen = new Set();
    const ours = modelAnswer(one, seen);
    for (const name of reached(one, ours, seen)) {
        tally.set(name, (tally.get(name) ?? 0) + 1);
    }
    return differences(one, answer, ours);
}

await compareAll("ledgers", (seed) => ledgerCaseOf(new Random(seed)), ledgerDifferences);
await compareAll("histories", caseOf, compareHistory);

if (count >= enoughToCount) {
    const parts = [...tally].map(
        ([name, times]) => `${name} ${((100 * times) / count).toFixed(0)} %`,
    );
    console.log(parts.join(", "));
    const rare = wanted.filter((name) => tally.get(name) * 100 < leastPercent * count);
    if (rare.length > 0) {
        console.error(`too rare: ${rare.join(", ")}`);
        process.exitCode = 1;
    }
}

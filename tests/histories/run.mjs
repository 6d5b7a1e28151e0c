// Random programs and histories, worked out by the C++ and by the model: both have to say the same.
//
//     node tests/histories/run.mjs [COUNT] [FIRST_SEED] [--unshrunk]
import { caseOf } from "./run/case.mjs";
import { differences, modelAnswer } from "./run/compare.mjs";
import { reached, wanted } from "./run/coverage.mjs";
import { answers, askOnce } from "./run/program.mjs";
import { shrink } from "./run/shrink.mjs";

const count = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const leastPercent = 2;
// A handful of cases says nothing of what is reached in all.
const enoughToCount = 500;

function* cases() {
    for (let seed = first; seed < first + count; seed += 1) {
        yield caseOf(seed);
    }
}

/** Whether a smaller case fails as well, at the same place. */
function failsAt(what) {
    return (one) => {
        try {
            return differences(one, askOnce(one)).some((difference) => difference.what === what);
        } catch {
            return false;
        }
    };
}

function report(seed, one, found) {
    console.error(`seed ${seed}: the C++ and the model differ in ${found[0].what}`);
    if (found[0].what === "problem") {
        console.error(found[0].program);
        return;
    }
    const isShrunk = !process.argv.includes("--unshrunk");
    const small = isShrunk ? shrink(one, failsAt(found[0].what)) : one;
    console.error(JSON.stringify(small));
    for (const { what, model, program } of differences(small, askOnce(small))) {
        console.error(what, "\n  model  ", model, "\n  program", program);
    }
}

const tally = new Map(wanted.map((name) => [name, 0]));
let done = 0;
for await (const { one, answer } of answers(cases())) {
    const seen = new Set();
    const ours = modelAnswer(one, seen);
    const found = differences(one, answer, ours);
    if (found.length > 0) {
        report(first + done, one, found);
        process.exit(1);
    }
    for (const name of reached(one, ours, seen)) {
        tally.set(name, (tally.get(name) ?? 0) + 1);
    }
    done += 1;
}
const rare = wanted.filter((name) => tally.get(name) * 100 < leastPercent * done);
console.log(`${done} histories, no difference`);
if (done >= enoughToCount) {
    const parts = [...tally].map(
        ([name, times]) => `${name} ${((100 * times) / done).toFixed(0)} %`,
    );
    console.log(parts.join(", "));
}
if (done !== count || (done >= enoughToCount && rare.length > 0)) {
    console.error(`too rare: ${rare.join(", ")}`);
    process.exitCode = 1;
}

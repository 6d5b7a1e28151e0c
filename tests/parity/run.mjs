// The promise of one set of rules: for random programs, members and carts, the module of the rules in WebAssembly, the
// native preview and what the server books are the same.
//
//     node tests/parity/run.mjs [PROGRAMS] [FIRST]     200 programs of 50 cases each where it is not said

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { casesEach } from "./program_run.mjs";
import { Tally } from "./tally.mjs";

const programs = Number(process.argv[2] ?? 200);
const first = Number(process.argv[3] ?? 1);

/** One thread, which asks for the next number until there is none. */
function work(takeNumber, tally) {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL("worker.mjs", import.meta.url));
        worker.on("message", (verdicts) => {
            for (const verdict of verdicts) {
                tally.add(verdict);
            }
            worker.postMessage(takeNumber());
        });
        worker.on("error", reject);
        worker.on("exit", resolve);
    });
}

function report(tally, seconds) {
    console.log(tally.lines().join("\n"));
    for (const failure of tally.failures.slice(0, 3)) {
        console.error(`\nDISAGREE ${failure.name}: ${failure.wrong.join("; ")}`);
        console.error(JSON.stringify(failure));
    }
    const rare = tally.rare();
    if (rare.length > 0) {
        console.error(`\nTook part in too few cases: ${rare.join(", ")}`);
    }
    const complete = tally.cases === programs * casesEach;
    console.log(`${tally.failures.length} disagreements in ${seconds} s`);
    return complete && rare.length === 0 && tally.failures.length === 0;
}

const started_ms = performance.now();
const tally = new Tally();
let next = first;
const takeNumber = () => (next < first + programs ? next++ : undefined);
const threads = Math.min(availableParallelism(), 4);
await Promise.all(Array.from({ length: threads }, () => work(takeNumber, tally)));
const isGood = report(tally, Math.round((performance.now() - started_ms) / 1000));
process.exitCode = isGood ? 0 : 1;

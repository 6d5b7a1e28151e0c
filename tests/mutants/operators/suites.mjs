// The suites that are run against mutants: what each case reaches, and whether a mutant gets past those that reach it.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../scripts/lib/repository.mjs";

/** In the order in which they are run. */
export const suites = ["engine-unit", "scenarios"];

/** Cases that take longer than this are run after all others. */
const slow_s = 0.3;

/** What a run has of the processor is limited (site.cpp); this is for one that waits. */
const longest_ms = 900_000;

function run(program, args, more) {
    const env = { ...process.env, SPAARPAS_FEW_ROUNDS: "1", ...more };
    const options = {
        cwd: root,
        env,
        timeout: longest_ms,
        killSignal: "SIGKILL",
        maxBuffer: 1 << 26,
    };
    return new Promise((done) => {
        execFile(program, args, options, (error, stdout) =>
            done({ passed: error === null, signal: error?.signal ?? undefined, stdout }),
        );
    });
}

const idsIn = (words) =>
    words
        .split(" ")
        .filter(Boolean)
        .map((word) => word.padStart(8, "0"));

/** What a run without a mutant wrote: `{ cases: [{ suite, name, seconds, differs }], reached, unfit }`. */
export function readRecord(suite, text) {
    const record = { cases: [], reached: [], unfit: [] };
    for (const line of text.split("\n").filter(Boolean)) {
        const [kind, name, sites] = line.split("\t");
        if (record[kind]) {
            record[kind].push(...idsIn(sites));
        } else {
            record.cases.push({
                suite,
                name,
                seconds: Number(kind),
                differs: new Set(idsIn(sites)),
            });
        }
    }
    return record;
}

/** Runs a suite without a mutant. It has to pass. */
export async function recordOf(suite, programs) {
    const folder = mkdtempSync(join(tmpdir(), "spaarpas-mutants-"));
    const path = join(folder, "record");
    try {
        const { passed, stdout } = await run(programs[suite], [], {
            SPAARPAS_MUTANTS_RECORD: path,
        });
        if (!passed) {
            throw new Error(`mutants-${suite} fails without a mutant:\n${stdout.slice(-4000)}`);
        }
        return readRecord(suite, readFileSync(path, "utf8"));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const filterOf = (cases) =>
    `-tc=${cases.map(({ name }) => name.replace(/[\\,]/g, "\\$&")).join(",")}`;

/** The cases in which a mutant would do something else, as runs: of each suite the quick ones, then the slow ones. */
export function runsFor(id, cases) {
    const reaching = cases.filter(({ differs }) => differs.has(id));
    const runs = [];
    for (const isSlow of [false, true]) {
        for (const suite of suites) {
            const chosen = reaching.filter(
                (one) => one.suite === suite && one.seconds > slow_s === isSlow,
            );
            if (chosen.length > 0) {
                runs.push({ suite, cases: chosen });
            }
        }
    }
    return runs;
}

/** `{ killed, by }`: whether a case fails, crashes or does not end. */
export async function trial(id, runs, programs) {
    for (const { suite, cases } of runs) {
        const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
        const cpu_ms = Math.round(2000 + 5000 * seconds);
        const { passed, signal, stdout } = await run(
            programs[suite],
            [filterOf(cases), "--abort-after=1"],
            { SPAARPAS_MUTANT: id, SPAARPAS_MUTANT_CPU_MS: String(cpu_ms) },
        );
        if (!passed) {
            const failed = /TEST CASE: {2}(.*)/.exec(stdout)?.[1] ?? "";
            return { killed: true, by: signal ? `${signal} ${failed}` : failed };
        }
    }
    return { killed: false };
}

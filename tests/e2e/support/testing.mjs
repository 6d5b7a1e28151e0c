// node:test with an end to every test and every hook, below the end that run.mjs sets to a file: so it is the test that
// hung which is named. A file's own limit would only name the file.
import * as node from "node:test";

const limits_ms = { test: 100_000, hook: 60_000, ...limitsOf(process.env.SPAARPAS_E2E_LIMIT_MS) };

/** The self-check of this file has less patience. */
function limitsOf(given) {
    return given ? { test: Number(given), hook: Number(given) } : {};
}

const timed = (name, run) => node.test(name, { timeout: limits_ms.test }, run);

/** A test of something that depends on the day. `run.mjs --days` runs these alone, on each day of clock.mjs. */
export const dated = timed;
export const test = process.env.SPAARPAS_E2E_DATED_ONLY ? () => {} : timed;
/** A test that is not run, and why. */
export const leftOut = process.env.SPAARPAS_E2E_DATED_ONLY
    ? () => {}
    : (name, reason) => node.test(name, { skip: reason });
export const before = (run) => node.before(run, { timeout: limits_ms.hook });
export const after = (run) => node.after(run, { timeout: limits_ms.hook });
export const beforeEach = (run) => node.beforeEach(run, { timeout: limits_ms.hook });
export const afterEach = (run) => node.afterEach(run, { timeout: limits_ms.hook });

// A case is a program, a history and an instant: what both sides are given, from a seed.
import { historyOf } from "../random/history.mjs";
import { programOf } from "../random/program.mjs";
import { Random } from "../random/random.mjs";

const steps = 60;

export function caseOf(seed) {
    const random = new Random(seed);
    const anchor = Date.UTC(2026, random.below(12), random.between(1, 28), random.below(24));
    const versions = programOf(random, anchor);
    return { versions, ...historyOf(random, versions, anchor, steps) };
}

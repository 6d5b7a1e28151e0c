// Section 7.4 and 7.5 of "How it is computed": the tier metric and the tier.

import { endOfDayAfter, periodStart } from "./calendar.mjs";
import { within } from "./integers.mjs";

const growthBy = {
    spend_minor: ({ counted }) => counted,
    points: ({ totalPoints }) => totalPoints,
    orders: ({ orders }) => orders,
};

/** How long a level that is reached at `at` is kept; null for ever. */
function keptUntil(program, level, at) {
    const { window, keep_days = 365 } = program.tiers;
    const zone = program.zone ?? [];
    if (!level || level.threshold === 0 || window === "lifetime") {
        return null;
    }
    if (window === "calendar_year" && keep_days === 0) {
        return periodStart(zone, "year", at, 2);
    }
    return endOfDayAfter(zone, at, keep_days);
}

/** The tier and its metric after an event that brought `gain` (`{counted, totalPoints, orders}`). */
export function settleTier(program, facts, gain) {
    const until = facts.status_until_ms ?? null;
    const metric = BigInt(facts.tier_metric ?? 0);
    const unchanged = {
        tier: facts.tier ?? "",
        status_until_ms: until,
        tier_metric: Number(metric),
    };
    if (!program.tiers) {
        return unchanged;
    }
    const { levels } = program.tiers;
    const grown = within(metric + growthBy[program.tiers.metric](gain));
    const current = levels.findIndex(({ id }) => id === facts.tier);
    const earned = levels.findLastIndex(({ threshold }) => BigInt(threshold) <= grown);
    const isOver = until !== null && facts.at_ms >= until;
    const tier_metric = Number(grown);
    if (earned <= current && !isOver) {
        return { ...unchanged, tier: current < 0 ? "" : facts.tier, tier_metric };
    }
    const level = levels[earned];
    return {
        tier: level?.id ?? "",
        status_until_ms: keptUntil(program, level, facts.at_ms),
        tier_metric,
    };
}

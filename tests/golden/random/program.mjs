// Random programs that the loader accepts, dense in mechanics: most rules have conditions and caps.

import { conditionOf } from "./condition.mjs";
import { milestoneOf, tiersOf } from "./goals.mjs";
import { zones } from "./zones.mjs";

const periods = ["order", "day", "week", "month", "year", "ever"];

/** Caps of the program by how much they let through in each period, so that every one is reached sometimes. */
const programCaps = { order: 60, day: 110, week: 160, month: 250, year: 600, ever: 600 };
const kinds = [
    "per_amount",
    "per_amount",
    "per_amount",
    "multiplier",
    "multiplier",
    "multiplier",
    "fixed",
    "per_item",
];

/** An instant around which the program is alive: mostly a change of the clock, else the turn of a year. */
function anchorOf(random, timeZone) {
    const [least, most] = [Date.UTC(2025, 0, 1), Date.UTC(2027, 6, 1)];
    const changes = zones[timeZone].filter(({ at_ms }) => at_ms > least && at_ms < most);
    return changes.length > 0 && random.chance(75)
        ? random.pick(changes).at_ms
        : Date.UTC(random.pick([2026, 2027]), 0, 1);
}

function worthOf(random, kind) {
    if (kind === "multiplier") {
        return { multiplier_bp: random.pick([0, 5000, 12500, 15000, 20000, 20000, 33333]) };
    }
    if (kind === "per_item") {
        return { points: random.between(1, 25) };
    }
    if (kind === "fixed") {
        return { points: random.between(1, 150) };
    }
    const per_minor = random.pick([40, 100, 200, 200, 300, 500, 1000, 2000, 999]);
    return {
        rate: { points: random.pick([1, 1, 1, 2, 3, 5, 7]), per_minor },
        rounding: random.pick(["floor", "half_up", "half_even"]),
    };
}

/** A cap that can be reached: not below the points of a fixed rule, not above the program's own. */
function capOf(random, { kind, points }, programCap) {
    const per = random.pick(periods);
    const least = kind === "fixed" ? points : 1;
    const wanted = least + random.below(random.pick([30, 60, 120]));
    const most = programCap?.per === per ? programCap.points : Number.MAX_SAFE_INTEGER;
    return wanted <= most ? { cap: { points: wanted, per } } : {};
}

function ruleOf(random, world, kind, index) {
    const rule = { id: `r${index}`, kind, ...worthOf(random, kind) };
    if (random.chance(index === 0 ? 25 : 85)) {
        rule.when = conditionOf(random, world);
    }
    if (kind === "multiplier") {
        return rule;
    }
    return {
        ...rule,
        ...(random.chance(60) ? capOf(random, rule, world.cap) : {}),
        ...(random.chance(12) ? { budget_points: Number.MAX_SAFE_INTEGER } : {}),
    };
}

function reviewRule(random, world) {
    const rule = { id: "review", kind: "fixed", event: "review", points: random.between(1, 60) };
    const when = random.chance(60) ? { when: conditionOf(random, world, true) } : {};
    return { ...rule, ...when, ...capOf(random, rule, world.cap) };
}

function earningOf(random, world) {
    const others = Array.from({ length: random.between(6, 9) }, () => random.pick(kinds));
    const rules = ["per_amount", ...others].map((kind, index) =>
        ruleOf(random, world, kind, index),
    );
    return {
        counts_tax: random.chance(55),
        counts_shipping: random.chance(50),
        counts_discounts: random.chance(40),
        stacking: random.pick(["highest", "multiply", "add"]),
        ...(world.cap ? { cap: world.cap } : {}),
        rules: [...rules, reviewRule(random, world)],
    };
}

/** What the parts of one program agree on. */
function worldOf(random) {
    const time_zone = random.pick(Object.keys(zones));
    const tiers = random.chance(85) ? random.some(["brons", "zilver", "goud"], 2, 3) : [];
    const per = random.pick([...periods, "year"]);
    const cap = { points: random.between(10, programCaps[per]), per };
    const anchor = anchorOf(random, time_zone);
    return { time_zone, anchor, tiers, cap: random.chance(80) ? cap : undefined };
}

/**
 * A program file without its zone, which the server fills in, and the instant around which it is alive.
 * @returns {{ program: object, anchor: number }}
 */
export function programOf(random, id) {
    const world = worldOf(random);
    const milestones = Array.from({ length: random.between(1, 3) }, (_, index) =>
        milestoneOf(random, world, index),
    );
    const program = {
        id,
        version: 1,
        name: { nl: id },
        currency: "EUR",
        time_zone: world.time_zone,
        locales: ["nl"],
        points: {
            name_one: { nl: "punt" },
            name_other: { nl: "punten" },
            pending_days: random.pick([0, 0, 14]),
        },
        earning: earningOf(random, world),
        ...(world.tiers.length > 0 ? { tiers: tiersOf(random, world.tiers) } : {}),
        milestones,
    };
    return { program, anchor: world.anchor };
}

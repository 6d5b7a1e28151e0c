// Random tiers and milestones.

import { conditionOf } from "./condition.mjs";

export function tiersOf(random, ids) {
    const metric = random.pick(["spend_minor", "points", "orders"]);
    const step = { spend_minor: 6000, points: 150, orders: 2 }[metric];
    const first = random.chance(60) ? 0 : step;
    return {
        metric,
        window: random.pick(["rolling_days", "calendar_year", "lifetime"]),
        window_days: random.pick([1, 3, 7, 30, 365]),
        keep_days: random.pick([0, 1, 2, 7, 30, 365]),
        levels: ids.map((id, index) => ({
            id,
            name: { nl: id },
            threshold: first + index * step,
            multiplier_bp: random.pick([10000, 12500, 15000, 20000]),
        })),
    };
}

function benefitOf(random) {
    const points = { points: random.between(5, 200) };
    const boost = {
        multiplier_bp: random.pick([15000, 20000, 25000]),
        multiplier_days: random.pick([1, 2, 7, 30]),
    };
    return random.pick([points, { ...points, ...boost }, { ...points, ...boost }]);
}

const targets = { count: [1, 2, 3, 5], amount: [2500, 5000, 12000], streak: [1, 2, 2, 3] };

export function milestoneOf(random, world, index) {
    const kind = random.pick(["count", "amount", "streak", "streak"]);
    const event = kind !== "amount" && random.chance(10) ? "review" : "order";
    return {
        id: `m${index}`,
        name: { nl: `Mijlpaal ${index}` },
        kind,
        event,
        ...(kind === "streak" ? { period: random.pick(["week", "month"]) } : {}),
        target: random.pick(targets[kind]),
        repeats: random.chance(60),
        ...(random.chance(45) ? { when: conditionOf(random, world, event !== "order") } : {}),
        benefit: benefitOf(random),
    };
}

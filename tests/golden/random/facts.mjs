// Random facts of a member who has been there for a while.

import { periodStart } from "../model/calendar.mjs";
import { segments } from "./condition.mjs";
import { zones } from "./zones.mjs";

const day = 86_400_000;

/** Where a period began: mostly the running one, sometimes one before or, for a late event, after it. */
function periodOf(random, zone, per, at_ms) {
    if (per === "ever") {
        return 0;
    }
    return periodStart(zone, per, at_ms, random.pick([0, 0, 0, 0, -1, 1]));
}

function capUses(random, { earning }, zone, at_ms) {
    const capped = [...earning.rules, { id: "", cap: earning.cap }].filter(
        ({ cap }) => cap && cap.per !== "order" && random.chance(60),
    );
    return capped.map(({ id, cap }) => ({
        rule: id,
        period_start_ms: periodOf(random, zone, cap.per, at_ms),
        used_points: random.pick([cap.points, random.below(cap.points + 1), random.below(10)]),
    }));
}

function progressOf(random, milestone, zone, at_ms) {
    const { id, kind, period, target, repeats } = milestone;
    const reached = random.pick([0, 0, 0, 1]);
    const streak = kind === "streak";
    const ago = random.pick([-1, -1, -1, -2, 0, 1]);
    return {
        milestone: id,
        progress: reached > 0 && !repeats ? target : random.below(target),
        reached,
        ...(streak ? { last_period_start_ms: periodStart(zone, period, at_ms, ago) } : {}),
    };
}

function boostsOf(random, { milestones }, at_ms) {
    return random.some([...milestones.map(({ id }) => id), "desk"], 0, 2).map((source) => ({
        source,
        multiplier_bp: random.pick([5000, 10000, 15000, 20000]),
        until_ms: at_ms + random.pick([-1, 0, 1, day, 5 * day]),
    }));
}

function statusOf(random, { tiers }, at_ms) {
    if (!tiers) {
        return {};
    }
    const level = random.pick([undefined, ...tiers.levels]);
    const last = tiers.levels.at(-1).threshold;
    const until = at_ms + random.pick([-day, -1, 0, 1, 30 * day]);
    return {
        tier: level?.id ?? "",
        ...(level && random.chance(70) ? { status_until_ms: until } : {}),
        tier_metric: random.below(last + 1),
    };
}

export function factsOf(random, program, at_ms) {
    const zone = zones[program.time_zone];
    const facts = { at_ms, program_version: program.version };
    if (random.chance(8)) {
        return facts;
    }
    return {
        ...facts,
        ...statusOf(random, program, at_ms),
        orders: random.pick([0, 0, 1, 4, 30]),
        segments: random.some(segments, 0, 2),
        caps: capUses(random, program, zone, at_ms),
        milestones: program.milestones
            .filter(() => random.chance(75))
            .map((milestone) => progressOf(random, milestone, zone, at_ms)),
        boosts: boostsOf(random, program, at_ms),
    };
}

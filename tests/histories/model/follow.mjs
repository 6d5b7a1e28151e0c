// Section 4 of docs/program.md, 9: what follows from something that happened, in waves.
import { day, periodsBetween } from "./calendar.mjs";
import { holds } from "./conditions.mjs";
import { figureOver, windowStart } from "./figures.mjs";
import { fire } from "./fire.mjs";
import { smaller } from "./integers.mjs";
import { measureLevels, measureSegments } from "./levels.mjs";
import { timesLeft } from "./limits.mjs";

const isDays = (window) => typeof window === "object";
// So many effects of a rule one event brings at most. The last give has the amounts of all that are beyond.
const most = 1000n;

/** How often a rule was granted in a period, 0 for `ever`. */
const grantedOf = (facts, rule, start) => facts.granted.get(`${rule}/${start}`) ?? 0n;

/** The figures that rules over so many days had before the event. */
export function figuresBefore({ program, facts, zone, at }) {
    const before = new Map();
    for (const { id, on } of program.rules ?? []) {
        if (on.reaches && isDays(on.over)) {
            before.set(id, figureOver(facts, zone, on.reaches, { window: on.over, at }));
        }
    }
    return before;
}

function dueReaches({ facts, zone, at }, rule, occasion) {
    const { reaches, at: goal, every, over } = rule.on;
    const figure = figureOver(facts, zone, reaches, { window: over, at });
    if (isDays(over)) {
        const isNew = figure >= BigInt(goal) && occasion.before.get(rule.id) < BigInt(goal);
        return { times: isNew && !occasion.done.has(rule.id) ? 1n : 0n, start: 0 };
    }
    const start = windowStart(zone, over, at);
    const reached = every ? figure / BigInt(every) : figure >= BigInt(goal) ? 1n : 0n;
    return { times: reached - grantedOf(facts, rule.id, start), start };
}

/** How often a rule is due, and the start of the period in which that is counted. */
function dueOf(scene, rule, occasion) {
    const { on } = rule;
    if (on.reaches) {
        return dueReaches(scene, rule, occasion);
    }
    if (on.streak) {
        return {
            times: occasion.streaks.has(rule.id) && !occasion.done.has(rule.id) ? 1n : 0n,
            start: 0,
        };
    }
    const waits = on.enters ?? on.leaves;
    const passed = occasion.passages.filter(
        ({ id, entered, by }) =>
            id === waits && entered === (on.enters !== undefined) && !by?.includes(rule.id),
    );
    return { times: BigInt(passed.length), start: 0, passed };
}

/** The grants of one rule in one wave, each a firing with its own cause. */
function grant(scene, rule, { times, start, passed }, occasion) {
    const { facts } = scene;
    const left = smaller(times, timesLeft(scene, "rule", rule));
    const already = grantedOf(facts, rule.id, start);
    facts.granted.set(`${rule.id}/${start}`, already + left);
    occasion.done.add(rule.id);
    for (const passage of passed ?? []) {
        passage.by = [...(passage.by ?? []), rule.id];
    }
    const count = smaller(left, most);
    return Array.from({ length: Number(count) }, (_, index) => {
        const number = already + BigInt(index) + 1n;
        const cause = start === 0 ? `${rule.id}/${number}` : `${rule.id}/${start}/${number}`;
        const times = BigInt(index) === count - 1n ? left - count + 1n : 1n;
        return { rule, cause, source: cause, lines: [], times };
    });
}

function firingsOf(scene, occasion) {
    const due = (scene.program.rules ?? [])
        .filter(
            ({ on }) =>
                typeof on === "object" && (on.reaches || on.streak || on.enters || on.leaves),
        )
        .map((rule) => ({ rule, due: dueOf(scene, rule, occasion) }))
        .filter(({ due }) => due.times > 0n)
        .filter(({ rule }) => rule.on.streak || !rule.if || holds(scene, rule.if));
    return due.flatMap(({ rule, due }) => grant(scene, rule, due, occasion));
}

/**
 * Measures and lets follow what is due, until nothing is. `occasion` is `{passages, streaks, before, done}`: what was
 * entered and left already, the streaks that came to their length, the figures before, and rules that had their turn.
 */
export function follow(scene, occasion) {
    const effects = [];
    for (;;) {
        occasion.passages.push(...measureLevels(scene), ...measureSegments(scene));
        const firings = firingsOf(scene, occasion);
        if (firings.length === 0) {
            return effects;
        }
        effects.push(...fire(scene, firings, occasion.passages));
    }
}

/** Whether a streak came to its length with this event, of a kind and condition that count for the rule. */
export function growStreak({ facts, zone, at }, { id, on }) {
    const streak = facts.streaks.get(id);
    const between = streak
        ? periodsBetween(on.each, day(zone, streak.newest), day(zone, at)) - 1
        : 0;
    if (streak && between < 0) {
        return false;
    }
    const isUnbroken = streak && between <= (on.grace ?? 0);
    const length = isUnbroken ? streak.length + 1 : 1;
    facts.streaks.set(id, { length, newest: windowStart(zone, on.each, at) });
    return length % on.of === 0;
}

// Limits: what is left of them for a member at an instant.
import { day } from "./calendar.mjs";
import { figureOver, moveFigure, windowStart } from "./figures.mjs";
import { larger, smaller, split, sum } from "./integers.mjs";

const isOfAll = ({ of }) => of === "all";

/** The keys of all limits of a rule, unit or offer. Those on each member are numbered first, then those of all. */
export function limitKeys(owner, { id, limit = [] }) {
    const numbered = [...limit.filter((one) => !isOfAll(one)), ...limit.filter(isOfAll)];
    return limit.map((one) => `${owner}/${id}/${numbered.indexOf(one)}`);
}

/**
 * What a limit leaves, or undefined where it is one of all members and the event does not say. At the end of a level
 * there is no event, and one of all members leaves nothing.
 */
function leftOf({ zone, facts, at, event, taken }, limit, key) {
    const here = taken.get(key) ?? 0n;
    if (limit.of === "all") {
        if (!event) {
            return 0n;
        }
        const room = (event.room ?? []).find((one) => one.key === key);
        return room && larger(0n, BigInt(room.left) - here);
    }
    const ofWindow = () =>
        limit.per === "ever"
            ? (facts.figures.get(key)?.ever ?? 0n)
            : figureOver(facts, zone, key, { window: limit.per, at });
    const used = limit.per === "order" ? here : ofWindow();
    return larger(0n, BigInt(limit.times ?? limit.amount) - used);
}

function limitsOf(owner, noun, kind) {
    const keys = noun ? limitKeys(owner, noun) : [];
    return keys
        .map((key, index) => ({ limit: noun.limit[index], key }))
        .filter(({ limit }) => limit[kind] !== undefined);
}

/** How often something may happen yet. */
export function timesLeft(scene, owner, noun) {
    const all = limitsOf(owner, noun, "times").map(({ limit, key }) => leftOf(scene, limit, key));
    return all.filter((left) => left !== undefined).reduce(smaller, 2n ** 53n);
}

/** Notes that so much of the limits was used, by this event and by the member. */
export function use({ facts, zone, at, taken }, owner, noun, { kind, amount }) {
    for (const { limit, key } of limitsOf(owner, noun, kind)) {
        taken.set(key, (taken.get(key) ?? 0n) + amount);
        if (limit.of !== "all" && limit.per !== "order") {
            moveFigure(facts, key, day(zone, at), amount);
        }
    }
}

const periods = ["day", "week", "month", "quarter", "year"];

/** Counts one use from the beginning of the limit's period. Those of all are not the member's. */
export function useFromStart({ facts, zone, at }, owner, noun) {
    for (const { limit, key } of limitsOf(owner, noun, "times")) {
        if (limit.of !== "all" && limit.per !== "order") {
            const from = periods.includes(limit.per) ? windowStart(zone, limit.per, at) : at;
            moveFigure(facts, key, day(zone, from), 1n);
        }
    }
}

export function setAmount(give, amount) {
    if (give.lines && give.amount !== amount) {
        give.lines = split(amount, give.lines);
    }
    give.amount = amount;
}

/** A rule that gave more than its limits leave gives what they leave. */
export function limitRule(scene, rule, gives) {
    for (const { limit, key } of limitsOf("rule", rule, "amount")) {
        const amounts = gives.map(({ amount }) => amount);
        const left = leftOf(scene, limit, key);
        if (left !== undefined && sum(amounts) > left) {
            const parts = split(left, amounts);
            gives.forEach((give, index) => {
                setAmount(give, parts[index]);
            });
        }
    }
}

/** The gives of a unit keep their amounts while they fit. */
export function limitUnit(scene, unit, gives) {
    for (const { limit, key } of limitsOf("unit", unit, "amount")) {
        let left = leftOf(scene, limit, key) ?? sum(gives.map(({ amount }) => amount));
        for (const give of gives) {
            setAmount(give, smaller(give.amount, left));
            left -= give.amount;
        }
    }
}

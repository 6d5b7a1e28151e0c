// Section 1 and 7 of docs/program.md: where a member stands, as a function of the list of their events.
import { decide } from "./decide.mjs";
import { figuresBefore, follow } from "./follow.mjs";
import { endLevel, firstDue } from "./levels.mjs";
import { useFromStart } from "./limits.mjs";

const rank = ({ kind }) => (kind === "joined" ? 0 : 1);

export const comesBefore = (a, b) =>
    a.at_ms - b.at_ms || rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The version under which an instant is decided. `versions` are oldest first. */
export const versionAt = (versions, at) =>
    versions.findLast(({ applies_from_ms = 0 }) => applies_from_ms <= at) ?? versions[0];

const newFacts = () => ({
    at: -Infinity,
    joinedAt: null,
    figures: new Map(),
    levels: [],
    posted: [],
    inside: [],
    streaks: new Map(),
    granted: new Map(),
    boosts: [],
    newest: new Map(),
    answers: new Map(),
    consents: new Set(),
    retained: [],
});

/** Lets time pass: level after level comes to its date. */
function advance(versions, zone, facts, at) {
    const effects = [];
    for (let due = firstDue(facts, at); due; due = firstDue(facts, at)) {
        const instant = Math.max(due.until, facts.at);
        const last = due.until < facts.at ? facts.at : due.until - 1;
        const scene = {
            program: versionAt(versions, instant),
            versionBefore: versionAt(versions, last),
            zone,
            facts,
            last,
            at: instant,
            isByTime: true,
            taken: new Map(),
        };
        facts.at = instant;
        facts.seen.add("ends");
        const before = figuresBefore(scene);
        const passages = endLevel(scene, due);
        const occasion = { passages, streaks: new Set(), before, done: new Set() };
        effects.push(...follow(scene, occasion));
    }
    facts.at = at;
    return effects;
}

/** What vouchers that stay by themselves used of limits is used from the beginning on; a grant counts once. */
function beginWith(versions, zone, facts, retained) {
    const granted = new Set();
    for (const { cause, rule: id, subject, at_ms: at } of retained) {
        const { rules = [], offers = [] } = versionAt(versions, at);
        const rule = rules.find((one) => one.id === id && !granted.has(cause));
        const offer = offers.find((one) => one.id === subject);
        useFromStart({ facts, zone, at }, "rule", rule);
        useFromStart({ facts, zone, at }, "offer", offer);
        granted.add(cause);
    }
    facts.retained = retained;
}

/**
 * Where a member stands at an instant: `{facts, effects}`. What was asked on the way is noted in `seen`. `retained`
 * are vouchers that were used, and stay though nothing brings them.
 */
export function stand(versions, events, at, { seen = new Set(), retained = [] } = {}) {
    const facts = { ...newFacts(), seen };
    const zone = versions[0].zone;
    const effects = retained.map((issue) => ({ ...issue, kind: "issue", source: issue.cause }));
    beginWith(versions, zone, facts, retained);
    for (const event of events.filter(({ at_ms }) => at_ms <= at).sort(comesBefore)) {
        effects.push(...advance(versions, zone, facts, event.at_ms));
        effects.push(...decide(versionAt(versions, event.at_ms), zone, facts, event));
    }
    effects.push(...advance(versions, zone, facts, at));
    facts.boosts = facts.boosts.filter(({ until }) => until > at);
    return { facts, effects };
}

// Section 4 of docs/program.md: one event, on the facts before it.

import { day } from "./calendar.mjs";
import { count } from "./cart.mjs";
import { holds, linesOf } from "./conditions.mjs";
import { moveFigure } from "./figures.mjs";
import { fire } from "./fire.mjs";
import { figuresBefore, follow, growStreak } from "./follow.mjs";
import { findLevel, levelByHand } from "./levels.mjs";
import { timesLeft, use } from "./limits.mjs";
import { takeOff } from "./returns.mjs";

const notes = {
    joined: (facts, event) => {
        facts.joinedAt ??= event.at_ms;
    },
    answered: (facts, { subject, names = [] }) => facts.answers.set(subject, names),
    answer_changed: (facts, { subject, names = [] }) =>
        names.length > 0 ? facts.answers.set(subject, names) : facts.answers.delete(subject),
    consented: (facts, { subject, attributes }) =>
        attributes?.given ? facts.consents.add(subject) : facts.consents.delete(subject),
    segments: (facts, { names = [] }) => {
        facts.posted = names;
    },
};

function isOn({ on }, { kind, subject }) {
    if (typeof on === "string") {
        return on === kind;
    }
    return (
        on[kind] !== undefined &&
        on[kind] === subject &&
        ["answered", "bought", "redeemed"].includes(kind)
    );
}

/** The rules on the event itself that hold, each with its lines. */
function firingsOf(scene) {
    const { program, event, lines: all } = scene;
    const isProduct = (place) => all[place].id !== "shipping";
    return (program.rules ?? [])
        .filter((rule) => isOn(rule, event) && timesLeft(scene, "rule", rule) > 0n)
        .map((rule) => ({ rule, lines: linesOf(scene, rule.if) }))
        .filter(({ lines }) => lines && (!event.cart || lines.some(isProduct)))
        .map(({ rule, lines }) => ({
            rule,
            lines,
            cause: `${event.id}/${rule.id}`,
            source: event.source ?? event.id,
        }));
}

/** The streaks for which this event counts; their condition is asked before it. */
function streaksOf(scene) {
    const { program, event } = scene;
    return (program.rules ?? []).filter((rule) => {
        return rule.on.streak === event.kind && (!rule.if || holds(scene, rule.if));
    });
}

// What moves without a rule, by the kind of the event.
const movers = {
    adjusted: ({ facts }, { subject, attributes }, date) =>
        moveFigure(facts, subject, date, BigInt(attributes?.amount ?? 0)),
    level: ({ program, facts, passages }, { subject, until_ms }) => {
        const set = findLevel(program, subject);
        passages.push(...(set ? levelByHand(facts, set, subject, until_ms ?? null) : []));
    },
};

function moveOwn(scene, kept, passages) {
    const { facts, event } = scene;
    const date = day(scene.zone, scene.at);
    if (event.cart) {
        moveFigure(facts, "spend", date, kept.counted);
        moveFigure(facts, "orders", date, kept.hasOrder ? 1n : 0n);
    }
    movers[event.kind]?.({ ...scene, passages }, event, date);
}

/** Decides an event and gives its effects; `facts` are changed. */
export function decide(program, zone, facts, event) {
    const lines = event.cart && count(program, event.cart);
    if (lines?.length === 0) {
        return [];
    }
    if (takeOff(event, lines ?? [], []).isNothing) {
        return [];
    }
    const scene = { program, zone, facts, at: event.at_ms, event, lines, taken: new Map() };
    notes[event.kind]?.(facts, event);
    const passages = [];
    const before = figuresBefore(scene);
    const firings = firingsOf(scene);
    const streaks = streaksOf(scene);
    if (event.kind === "bought") {
        // The piece that is bought is gone before a rule issues another.
        const offer = (program.offers ?? []).find(({ id }) => id === event.subject);
        use(scene, "offer", offer, { kind: "times", amount: 1n });
    }
    const effects = fire(scene, firings, passages, (gives) => {
        const kept = takeOff(event, lines ?? [], gives);
        moveOwn(scene, kept, passages);
    });
    facts.newest.set(event.kind, event.at_ms);
    const grown = streaks.filter((rule) => growStreak(scene, rule)).map(({ id }) => id);
    const occasion = { passages, streaks: new Set(grown), before, done: new Set() };
    return [...effects, ...follow(scene, occasion)];
}

function newRefusalOf(program, event) {
    try {
        const lines = event.cart && count(program, event.cart);
        if (lines?.length !== 0) {
            takeOff(event, lines ?? [], []);
        }
        return undefined;
    } catch (refusal) {
        return refusal.code;
    }
}

// Who makes a history asks first, and who works it out asks again.
const refusals = new WeakMap();

/** Why an event cannot be decided, as one of the codes of the page, or undefined. */
export function refusalOf(program, event) {
    const known = refusals.get(event);
    if (known?.program === program) {
        return known.code;
    }
    const code = newRefusalOf(program, event);
    refusals.set(event, { program, code });
    return code;
}

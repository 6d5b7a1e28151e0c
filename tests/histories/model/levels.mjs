// Section 7 of docs/program.md: levels and their dates.
import { day, endOfDayAfter, firstDate, monthsAfter, start } from "./calendar.mjs";
import { holds, isInside } from "./conditions.mjs";

/** The instant up to which something is kept that was met at `at`, or null for ever. */
export function keepUntil(zone, keep, at) {
    if (keep === undefined || keep === "ever") {
        return null;
    }
    if (keep.days !== undefined) {
        return endOfDayAfter(zone, at, keep.days);
    }
    const date = day(zone, at);
    return keep.months !== undefined
        ? start(zone, monthsAfter(date, keep.months) + 1)
        : start(zone, firstDate(keep.until_end_of, date, (keep.plus ?? 0) + 1));
}

const later = (a, b) => (a === null || b === null ? null : Math.max(a, b));
const placeOf = (set, id) => set.levels.findIndex((level) => level.id === id);

/** Puts a member on a level of a set, or on none, and says what was left and entered. */
function moveTo(facts, set, held) {
    const before = facts.levels.find((one) => one.set === set);
    facts.levels = facts.levels.filter((one) => one.set !== set);
    if (held) {
        facts.levels.push({ set, ...held });
    }
    if (before?.level === held?.level) {
        return [];
    }
    return [
        ...(before ? [{ id: before.level, entered: false }] : []),
        ...(held ? [{ id: held.level, entered: true }] : []),
    ];
}

/** A level that was met, or given by a rule: it counts where it is not below the held one. Time alone moves no date. */
export function meetLevel(facts, set, id, until, isByTime = false) {
    const held = facts.levels.find((one) => one.set === set.id);
    const heldPlace = held ? placeOf(set, held.level) : -1;
    const place = placeOf(set, id);
    if (place > heldPlace) {
        return moveTo(facts, set.id, { level: id, until });
    }
    if (place === heldPlace && !isByTime) {
        held.until = later(held.until, until);
    }
    return [];
}

/** A level by hand takes the place of whatever was held. */
export function levelByHand(facts, set, id, until) {
    return moveTo(facts, set.id, { level: id, until });
}

/** What is measured is asked of the member alone: no event carries balances to it. */
const alone = (scene) => ({ ...scene, event: undefined, lines: undefined });

const measured = (scene, set) =>
    set.levels.findLast((level) => level.enter && holds(alone(scene), level.enter));

export function measureLevels(scene) {
    return (scene.program.tiers ?? []).flatMap((set) => {
        const level = measured(scene, set);
        const until = level && keepUntil(scene.zone, level.keep, scene.at);
        return level ? meetLevel(scene.facts, set, level.id, until, scene.isByTime) : [];
    });
}

export const findLevel = (program, id) =>
    (program.tiers ?? []).find((set) => placeOf(set, id) >= 0);

/** The level whose date comes first, up to `at`. */
export function firstDue(facts, at) {
    const due = facts.levels.filter(({ until }) => until !== null && until <= at);
    return due.reduce((first, one) => (first && first.until <= one.until ? first : one), undefined);
}

/** Of two levels that are met the higher one, of the same one the later date. */
function better(set, a, b) {
    const [here, there] = [a, b].map((met) => (met ? placeOf(set, met.id) : -1));
    if (here === there) {
        return a && { id: a.id, until: later(a.until, b.until) };
    }
    return here > there ? a : b;
}

/** The highest level that was met at the last instant of the time that ends, and is kept beyond it. */
function metBefore({ versionBefore, zone, last, at, ...scene }, set) {
    const before = (versionBefore.tiers ?? []).find(({ id }) => id === set.id);
    const question = { ...scene, program: versionBefore, zone, at: last };
    const met = (before?.levels ?? [])
        .filter(({ id, enter }) => placeOf(set, id) >= 0 && enter && holds(question, enter))
        .map(({ id, keep }) => ({ id, until: keepUntil(zone, keep, last) }));
    return met.findLast(({ until }) => until === null || until > at);
}

function metOn(scene, set) {
    const level = measured(scene, set);
    return level && { id: level.id, until: keepUntil(scene.zone, level.keep, scene.at) };
}

/** One step down. What the last instant keeps no longer is kept from the date on. */
function stepDown({ zone, last, at }, set, held) {
    const lower = set.levels[placeOf(set, held.level) - 1];
    if (!lower) {
        return undefined;
    }
    const until = keepUntil(zone, lower.keep, last);
    const lasts = until === null || until > at;
    return { id: lower.id, until: lasts ? until : keepUntil(zone, lower.keep, at) };
}

/**
 * What becomes of a level on its date. The scene is that of the date; `last` is the instant before it and
 * `versionBefore` the version of that instant.
 */
export function endLevel(scene, held) {
    const set = (scene.program.tiers ?? []).find(({ id }) => id === held.set);
    if (!set) {
        return moveTo(scene.facts, held.set, undefined);
    }
    const met = better(set, metBefore(scene, set), metOn(scene, set));
    const down = set.down === "one" ? stepDown(scene, set, held) : undefined;
    const isBelow = !met || (down && placeOf(set, down.id) > placeOf(set, met.id));
    const next = isBelow ? down : met;
    return moveTo(scene.facts, set.id, next && { level: next.id, until: next.until });
}

const waitedFor = new WeakMap();

/** The segments of a program that a rule waits for. */
function segmentsOf(program) {
    if (!waitedFor.has(program)) {
        const waited = new Set((program.rules ?? []).flatMap(({ on }) => [on.enters, on.leaves]));
        const ids = (program.segments ?? []).map(({ id }) => id);
        waitedFor.set(
            program,
            ids.filter((id) => waited.has(id)),
        );
    }
    return waitedFor.get(program);
}

/** Who is in which segment that a rule waits for; says which were entered and left. Others stay as they are. */
export function measureSegments(scene) {
    const { program, facts } = scene;
    return segmentsOf(program).flatMap((id) => {
        const entered = isInside(alone(scene), id);
        if (entered === facts.inside.includes(id)) {
            return [];
        }
        facts.inside = entered ? [...facts.inside, id] : facts.inside.filter((one) => one !== id);
        return [{ id, entered }];
    });
}

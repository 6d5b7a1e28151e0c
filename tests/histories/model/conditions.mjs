// Section 3 of docs/program.md: whether a condition holds, and which lines it chooses.
import {
    civil,
    dateOf,
    day,
    dayLength,
    dayMinute,
    local,
    localTimeOf,
    utc,
    weekday,
} from "./calendar.mjs";
import { chooses } from "./cart.mjs";
import { figureOver } from "./figures.mjs";

// A scene is what a condition is asked about: `{program, zone, facts, at, event, lines}`. `event` and `lines` are
// undefined where time alone passes or a level is measured.

const isWithin = (value, { at_least, below }) =>
    (at_least === undefined || value >= BigInt(at_least)) &&
    (below === undefined || value < BigInt(below));

const isCounter = ({ program }, unit) =>
    unit === "orders" ||
    unit === "spend" ||
    (program.units ?? []).some(({ id, kind }) => id === unit && kind === "counter");

function unitFigure(scene, { unit, over }) {
    if (over === "now" && !isCounter(scene, unit)) {
        return BigInt(scene.event?.balances?.[unit] ?? 0);
    }
    return figureOver(scene.facts, scene.zone, unit, { window: over, at: scene.at });
}

function isSince({ zone, facts, at }, { since, days }) {
    const newest = since === "joined" ? facts.joinedAt : facts.newest.get(since);
    return (newest ?? null) !== null && isWithin(BigInt(day(zone, at) - day(zone, newest)), days);
}

const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** How many days before this one an hour of the day lies that began then: 0, 1 or, outside of the hours, nothing. */
function daysBack(minute, { from_hour = "00:00", until_hour }) {
    const from = dayMinute(from_hour);
    const until = until_hour === undefined ? 24 * 60 : dayMinute(until_hour);
    if (from <= until) {
        return from <= minute && minute < until ? 0 : undefined;
    }
    return minute >= from ? 0 : minute < until ? 1 : undefined;
}

function isDate({ zone, at }, { date }) {
    const instantOf = (text) => utc(zone, localTimeOf(text));
    const hasBegun = date.from === undefined || instantOf(date.from) <= at;
    const isOver = date.until !== undefined && instantOf(date.until) <= at;
    if (!hasBegun || isOver) {
        return false;
    }
    const now = local(zone, at);
    const today = Math.floor(now / dayLength);
    const back = daysBack(Math.floor((now - today * dayLength) / 60_000), date);
    const isDay = !date.weekdays || date.weekdays.includes(names[weekday(today - (back ?? 0))]);
    return back !== undefined && isDay;
}

/** Whether one of the days that the member has each year lies close to this one. */
function isNear({ zone, facts, at }, { near, days }) {
    const today = day(zone, at);
    const [first, last] = [today - (days.after ?? 0), today + (days.before ?? 0)];
    let isOne;
    if (near === "joined") {
        if (facts.joinedAt === null) {
            return false;
        }
        const [, month, dayOfMonth] = civil(day(zone, facts.joinedAt));
        const isLeapDay = month === 1 && dayOfMonth === 29;
        isOne = (date) => {
            const [year, ...rest] = civil(date);
            const hasIt = civil(dateOf(year, 1, 29))[1] === 1;
            const wanted = isLeapDay && !hasIt ? [1, 28] : [month, dayOfMonth];
            return rest[0] === wanted[0] && rest[1] === wanted[1];
        };
    } else {
        const month = Number(facts.answers.get(near)?.[0]) - 1;
        isOne = (date) => civil(date)[1] === month;
    }
    for (let date = first; date <= last; date += 1) {
        if (isOne(date)) {
            return true;
        }
    }
    return false;
}

export function isInside(scene, id) {
    const segment = (scene.program.segments ?? []).find((one) => one.id === id);
    return segment?.if ? holds(scene, segment.if) : scene.facts.posted.includes(id);
}

function isAnswer({ facts }, { answer, is }) {
    const said = facts.answers.get(answer);
    return said !== undefined && (is === undefined || said.some((one) => is.includes(one)));
}

const lineSum = (lines) => lines.reduce((total, { counted }) => total + counted, 0n);

const leaves = {
    channel: ({ event }, { channel }) =>
        event?.cart !== undefined && channel.includes(event.cart.channel ?? "web"),
    amount: ({ event, lines }, { amount }) =>
        event?.cart !== undefined && isWithin(lineSum(lines), amount),
    unit: (scene, leaf) => isWithin(unitFigure(scene, leaf), leaf),
    level: ({ facts }, { level }) => facts.levels.some((held) => level.includes(held.level)),
    segment: (scene, { segment }) => segment.some((id) => isInside(scene, id)),
    since: isSince,
    date: isDate,
    near: isNear,
    answer: isAnswer,
    consent: ({ facts }, { consent }) => facts.consents.has(consent),
};

/** `lines` are the chosen ones by their place in the order, or undefined where no choice is made. */
const plain = (is) => ({ holds: is, lines: undefined });
const none = plain(false);

function askAll(scene, parts) {
    let chosen;
    for (const part of parts) {
        const answer = ask(scene, part);
        if (!answer.holds) {
            return none;
        }
        if (answer.lines) {
            chosen = chosen ? chosen.filter((one) => answer.lines.includes(one)) : answer.lines;
        }
    }
    return chosen?.length === 0 ? none : { holds: true, lines: chosen };
}

function askAny(scene, parts) {
    const answers = parts.map((part) => ask(scene, part)).filter((answer) => answer.holds);
    if (answers.length === 0) {
        return none;
    }
    if (answers.some(({ lines }) => !lines)) {
        return plain(true);
    }
    const chosen = new Set(answers.flatMap(({ lines }) => lines));
    return { holds: true, lines: [...chosen].sort((a, b) => a - b) };
}

function askLines({ lines = [] }, wanted) {
    const places = [...lines.keys()];
    const chosen = places.filter((place) => chooses(wanted, lines[place].line));
    return chosen.length === 0 ? none : { holds: true, lines: chosen };
}

export function ask(scene, condition) {
    const answer = answerTo(scene, condition);
    scene.facts.seen.add(
        `${Object.keys(condition)[0]} ${answer.holds ? "holds" : "does not hold"}`,
    );
    return answer;
}

function answerTo(scene, condition) {
    if (condition.all) {
        return askAll(scene, condition.all);
    }
    if (condition.any) {
        return askAny(scene, condition.any);
    }
    if (condition.not) {
        return plain(!ask(scene, condition.not).holds);
    }
    if (condition.lines) {
        return askLines(scene, condition.lines);
    }
    const name = Object.keys(leaves).find((key) => condition[key] !== undefined);
    return plain(leaves[name](scene, condition));
}

export const holds = (scene, condition) => ask(scene, condition).holds;

/** The places of the lines that a rule is about, or undefined where it does not hold. */
export function linesOf(scene, condition) {
    const answer = condition ? ask(scene, condition) : plain(true);
    if (!answer.holds) {
        return undefined;
    }
    const { lines = [] } = scene;
    const all = () => [...lines.keys()].filter((place) => !lines[place].isExcepted);
    return answer.lines ?? all();
}

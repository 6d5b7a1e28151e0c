// Section 3 of "How it is computed": when a rule holds, and which lines it chooses.

import { day, dayMinute, instantOf, minuteOfDay, weekday } from "./calendar.mjs";
import { sum } from "./integers.mjs";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** An empty or absent list asks for nothing. */
const asks = (list) => list !== undefined && list.length > 0;

/** Whether the hours hold, and the date to which they belong. */
function hours(zone, when, at) {
    const minute = minuteOfDay(zone, at);
    const today = day(zone, at);
    const from = when.day_from ? dayMinute(when.day_from) : 0;
    const until = when.day_until ? dayMinute(when.day_until) : 24 * 60;
    if (from <= until) {
        return { hold: from <= minute && minute < until, date: today };
    }
    return { hold: minute >= from || minute < until, date: minute < until ? today - 1 : today };
}

function holdsInTime(program, when, at) {
    const zone = program.zone ?? [];
    const { hold, date } = hours(zone, when, at);
    return (
        hold &&
        (!when.from || at >= instantOf(zone, when.from)) &&
        (!when.until || at < instantOf(zone, when.until)) &&
        (!asks(when.weekdays) || when.weekdays.includes(weekdays[weekday(date)]))
    );
}

/** An occasion is `{program, facts, channel, lines}`; an event that is no order has no lines and no channel. */
export function holds({ program, facts, channel, lines }, when) {
    if (!when) {
        return true;
    }
    return (
        (!asks(when.channels) || when.channels.includes(channel)) &&
        (!asks(when.segments) ||
            when.segments.some((one) => (facts.segments ?? []).includes(one))) &&
        (!asks(when.tiers) || when.tiers.includes(facts.tier)) &&
        holdsInTime(program, when, facts.at_ms) &&
        sum(lines.map((line) => line.counted)) >= BigInt(when.min_order_minor ?? 0) &&
        (!when.first_order || (facts.orders ?? 0) === 0)
    );
}

function chooses(when, line) {
    const products = asks(when.skus) || asks(when.categories);
    if (line.sku === undefined) {
        return !products;
    }
    const inOne = (list) => line.categories.some((category) => list.includes(category));
    return (
        (!asks(when.skus) || when.skus.includes(line.sku)) &&
        (!asks(when.categories) || inOne(when.categories)) &&
        !(when.not_skus ?? []).includes(line.sku) &&
        !inOne(when.not_categories ?? [])
    );
}

/** The indexes of the lines that a condition chooses. */
export const chosen = (lines, when) =>
    [...lines.keys()].filter((index) => !when || chooses(when, lines[index]));

// The civil calendar of a program's zone, from its clock changes. Instants and local times are milliseconds, which
// a JavaScript number holds exactly.

const minute = 60_000;
export const dayLength = 24 * 60 * minute;

const known = new WeakMap();

/** The stretches of one offset each; the first one reaches back for ever, the last one forward. */
function stretches(zone) {
    if (!known.has(zone)) {
        const changes = zone.length > 0 ? zone : [{ offset_minutes: 0 }];
        const all = changes.map((change, index) => ({
            from: index === 0 ? -Infinity : change.at_ms,
            until: changes[index + 1]?.at_ms ?? Infinity,
            offset: change.offset_minutes * minute,
        }));
        known.set(zone, all);
    }
    return known.get(zone);
}

/** Local time at an instant. */
export function local(zone, at) {
    return at + stretches(zone).find(({ from, until }) => from <= at && at < until).offset;
}

/** The instant of a local time: the first of two, and the jump itself for one that is jumped over. */
export function utc(zone, localTime) {
    const all = stretches(zone);
    const fits = all.find(({ from, until, offset }) => {
        const at = localTime - offset;
        return from <= at && at < until;
    });
    if (fits) {
        return localTime - fits.offset;
    }
    const jumped = ({ until, offset }, index) =>
        localTime - offset >= until && localTime - all[index + 1].offset < until;
    return all.slice(0, -1).find(jumped).until;
}

/** The local date of an instant, as days since 1970-01-01. */
export const day = (zone, at) => Math.floor(local(zone, at) / dayLength);

/** The first instant of a local date. */
export const start = (zone, date) => utc(zone, date * dayLength);

export const endOfDayAfter = (zone, at, days) => start(zone, day(zone, at) + days + 1);

/** 0 is Monday. The first of January 1970 was a Thursday. */
export const weekday = (date) => (((date + 3) % 7) + 7) % 7;

export const dateOf = (year, month, dayOfMonth) => Date.UTC(year, month, dayOfMonth) / dayLength;

const dates = new Map();

/** Year, month (0 is January) and day of the month of a date. */
export function civil(date) {
    if (!dates.has(date)) {
        const at = new Date(date * dayLength);
        dates.set(date, [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]);
    }
    return dates.get(date);
}

/** The first date of the period that holds a date, or of one that is `ahead` periods later. */
export function firstDate(period, date, ahead = 0) {
    const [year, month] = civil(date);
    switch (period) {
        case "day":
            return date + ahead;
        case "week":
            return date - weekday(date) + 7 * ahead;
        case "month":
            return dateOf(year, month + ahead, 1);
        case "quarter":
            return dateOf(year, month - (month % 3) + 3 * ahead, 1);
        default:
            return dateOf(year + ahead, 0, 1);
    }
}

/** How many periods there are between those of two dates: 0 where they are the same one. */
export function periodsBetween(period, from, to) {
    const [a, b] = [firstDate(period, from), firstDate(period, to)];
    if (period === "week") {
        return (b - a) / 7;
    }
    const months = ([year, month]) => year * 12 + month;
    return months(civil(b)) - months(civil(a));
}

/** `months_after(d, n)`: the same day of the month, or that month's last one. */
export function monthsAfter(date, months) {
    const [year, month, dayOfMonth] = civil(date);
    const last = civil(dateOf(year, month + months + 1, 0))[2];
    return dateOf(year, month + months, Math.min(dayOfMonth, last));
}

/** `2026-12-01` or `2026-12-01T09:00` as a local time. */
export const localTimeOf = (text) => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);

/** `22:00` as a minute of the day. */
export function dayMinute(text) {
    const [hours, minutes] = text.split(":").map(Number);
    return hours * 60 + minutes;
}

// The civil calendar of a program's zone, from its clock changes. Instants and local times are milliseconds, which
// a JavaScript number holds exactly.

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

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

/** The minute of the local day. */
export const minuteOfDay = (zone, at) =>
    Math.floor((local(zone, at) - day(zone, at) * dayLength) / minute);

/** The first instant of a local date. */
export const start = (zone, date) => utc(zone, date * dayLength);

export const endOfDayAfter = (zone, at, days) => start(zone, day(zone, at) + days + 1);

/** 0 is Monday. The first of January 1970 was a Thursday. */
export const weekday = (date) => (((date + 3) % 7) + 7) % 7;

const dateOf = (year, month, dayOfMonth) => Date.UTC(year, month, dayOfMonth) / dayLength;

/** The first date of the period that holds a date, or of one that is `ahead` periods later. */
function firstDate(period, date, ahead) {
    const civil = new Date(date * dayLength);
    switch (period) {
        case "day":
            return date + ahead;
        case "week":
            return date - weekday(date) + 7 * ahead;
        case "month":
            return dateOf(civil.getUTCFullYear(), civil.getUTCMonth() + ahead, 1);
        default:
            return dateOf(civil.getUTCFullYear() + ahead, 0, 1);
    }
}

/** The first instant of the period (`day`, `week`, `month`, `year`) that holds an instant. */
export const periodStart = (zone, period, at, ahead = 0) =>
    start(zone, firstDate(period, day(zone, at), ahead));

/** `2026-12-01` or `2026-12-01T09:00` as an instant. */
export function instantOf(zone, text) {
    return utc(zone, Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`));
}

/** `22:00` as a minute of the day. */
export function dayMinute(text) {
    const [hours, minutes] = text.split(":").map(Number);
    return hours * 60 + minutes;
}

// Time zones of the random programs, with the clock changes of some years. They were chosen for their edges: a jump
// over midnight (Santiago), half an hour (Lord Howe), west and east of Greenwich, and none at all.

const day = 86_400_000;
const years = [2024, 2025, 2026, 2027, 2028];

const change = (at_ms, offset_minutes) => ({ at_ms, offset_minutes });
const hours = (count) => count * 3_600_000;

/** The first Sunday on or after a date. */
function sunday(year, month, dayOfMonth) {
    const date = Date.UTC(year, month - 1, dayOfMonth);
    return date + ((7 - new Date(date).getUTCDay()) % 7) * day;
}

/** A zone with the changes of each year; `first` is its offset before all of them. */
function changing(first, changesOf) {
    const changes = years.flatMap(changesOf).sort((a, b) => a.at_ms - b.at_ms);
    return [change(Date.UTC(2000, 0, 1), first), ...changes];
}

export const zones = {
    UTC: [change(Date.UTC(2000, 0, 1), 0)],
    "Asia/Kolkata": [change(Date.UTC(2000, 0, 1), 330)],
    "Europe/Amsterdam": changing(60, (year) => [
        change(sunday(year, 3, 25) + hours(1), 120),
        change(sunday(year, 10, 25) + hours(1), 60),
    ]),
    "America/New_York": changing(-300, (year) => [
        change(sunday(year, 3, 8) + hours(7), -240),
        change(sunday(year, 11, 1) + hours(6), -300),
    ]),
    "America/Santiago": changing(-180, (year) => [
        change(sunday(year, 4, 2) + hours(3), -240),
        change(sunday(year, 9, 2) + hours(4), -180),
    ]),
    "Australia/Lord_Howe": changing(660, (year) => [
        change(sunday(year, 4, 1) - hours(9), 630),
        change(sunday(year, 10, 1) - hours(8.5), 660),
    ]),
};

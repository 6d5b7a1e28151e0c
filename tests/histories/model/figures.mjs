// Section 3 of docs/program.md: figures over windows.
import { day, firstDate, start } from "./calendar.mjs";

export function moveFigure(facts, key, date, amount) {
    if (amount === 0n) {
        return;
    }
    const figure = facts.figures.get(key) ?? { ever: 0n, days: new Map() };
    figure.ever += amount;
    figure.days.set(date, (figure.days.get(date) ?? 0n) + amount);
    facts.figures.set(key, figure);
}

/** The first date of a window that ends with `date`; -Infinity for `ever`. */
function firstDateOf(window, date) {
    if (window === undefined || window === "ever" || window === "now") {
        return -Infinity;
    }
    return typeof window === "string" ? firstDate(window, date) : date - window.days + 1;
}

/** The sum of a figure over a window that ends with the local day of `at`. */
export function figureOver(facts, zone, key, { window, at }) {
    const figure = facts.figures.get(key);
    if (!figure) {
        return 0n;
    }
    const last = day(zone, at);
    const first = firstDateOf(window, last);
    let total = 0n;
    for (const [date, amount] of figure.days) {
        total += first <= date && date <= last ? amount : 0n;
    }
    return total;
}

/** The first instant of a PERIOD that holds `at`, and 0 for a window that is none. */
export function windowStart(zone, window, at) {
    const isPeriod = typeof window === "string" && window !== "ever" && window !== "now";
    return isPeriod ? start(zone, firstDate(window, day(zone, at))) : 0;
}

// The figures that a benchmark prints: one JSON object a line, { name, value, unit, bound }. A bound is "<= 80000" or
// ">= 500", or is left out where the figure is only looked at. Lines that are no JSON object are passed on as they are.

const bounds = { "<=": (value, limit) => value <= limit, ">=": (value, limit) => value >= limit };

/** Whether a value keeps a bound; null without a bound. Throws on a bound that cannot be read. */
export function holds(value, bound) {
    if (bound === undefined || bound === null) {
        return null;
    }
    const [, relation, limit] = /^(<=|>=) (-?\d+(?:\.\d+)?)$/.exec(bound) ?? [];
    if (relation === undefined) {
        throw new Error(`bound "${bound}": expected "<= NUMBER" or ">= NUMBER"`);
    }
    return bounds[relation](value, Number(limit));
}

/** The figure in a line of output, or undefined where the line is something else. */
export function figureOf(line) {
    if (!line.startsWith("{")) {
        return undefined;
    }
    const { name, value, unit, bound = null } = JSON.parse(line);
    if (typeof name !== "string" || typeof value !== "number" || typeof unit !== "string") {
        throw new Error(`figure ${line}: expected a name, a number as value, and a unit`);
    }
    return { name, value, unit, bound, holds: holds(value, bound) };
}

/** What is wrong with a small round, or undefined. A figure that misses its bound is right: it came out. */
export function faultOf({ figures, status }) {
    if (status !== 0) {
        return `ended with ${status ?? "a signal"}`;
    }
    return figures.length === 0 ? "printed no figure" : undefined;
}

export function describe({ name, value, unit, bound, holds: kept }) {
    const shown = Number.isInteger(value) ? String(value) : value.toPrecision(4);
    const verdict = kept === null ? "" : `  ${kept ? "holds" : "BROKEN"}: ${bound}`;
    return `${name.padEnd(48)} ${shown.padStart(12)} ${unit}${verdict}`;
}

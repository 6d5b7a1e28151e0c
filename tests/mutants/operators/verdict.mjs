// What a run of mutants says of the tests, and of the list of those that nobody can notice.

/** Of those that were tried by a seed, so many have to be noticed. */
export const leastPercent = 90;

/** What the list says that does not hold any more; `outcomes` gives `{ killed }` by a site's key. */
function stale(sites, outcomes, listed) {
    const keys = new Set(sites.map(({ key }) => key));
    return [...listed.keys()].flatMap((key) => {
        const why = keys.has(key) ? "is noticed now" : "is no site any more";
        const holds = keys.has(key) && !outcomes.get(key)?.killed;
        return holds ? [] : [`survivors.mjs lists what ${why}, take it off: ${key}`];
    });
}

function unexplained(outcomes, listed) {
    return [...outcomes]
        .filter(([key, { killed }]) => !killed && !listed.has(key))
        .map(
            ([key]) =>
                `no test notices, write one that does, or list it in survivors.mjs with the reason why none can: ${key}`,
        );
}

/**
 * `{ faults, killed, counted, excused, passes }`. Where `all` were tried, each one that survives wants a reason; of those by
 * a seed nine in ten have to be noticed.
 */
export function verdictOf({ sites, outcomes, listed, all }) {
    const killed = [...outcomes.values()].filter((outcome) => outcome.killed).length;
    const excused = [...outcomes].filter(([key, one]) => !one.killed && listed.has(key)).length;
    const counted = outcomes.size - excused;
    const faults = [
        ...stale(sites, outcomes, listed),
        ...(all ? unexplained(outcomes, listed) : []),
    ];
    const enough = outcomes.size > 0 && killed * 100 >= leastPercent * counted;
    return { faults, killed, counted, excused, passes: enough && faults.length === 0 };
}

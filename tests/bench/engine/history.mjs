// Two years of a shop's members, made from a seed: the same in every run.

const start_ms = Date.UTC(2024, 0, 8, 9);
const day_ms = 86_400_000;
const products = [
    { sku: "ethiopia", categories: ["coffee", "single-origin"], unit_price_minor: 1250 },
    { sku: "house", categories: ["coffee"], unit_price_minor: 895 },
    { sku: "grinder", categories: ["equipment"], unit_price_minor: 5900 },
    { sku: "filterzakjes", categories: ["equipment"], unit_price_minor: 450 },
    { sku: "monthly", categories: ["subscription"], unit_price_minor: 1795 },
];

/** A small generator of numbers below `bound` (mulberry32). */
function dice(seed) {
    let state = seed;
    return (bound) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
    };
}

function order(event, roll) {
    const lines = Array.from({ length: 1 + roll(3) }, (_, at) => ({
        id: `line-${at}`,
        quantity: 1 + roll(2),
        ...products[roll(products.length)],
    }));
    const returned = { id: "back", at_ms: event.at_ms + 5 * day_ms };
    return {
        ...event,
        kind: "order",
        cart: { currency: "EUR", channel: "web", lines, shipping_minor: 395 },
        returns: roll(20) === 0 ? [{ ...returned, lines: [{ line: "line-0", quantity: 1 }] }] : [],
    };
}

/** What happens to a member about once a week: joining, then orders, a twentieth of which comes back in part, and reviews. */
export function pastOf(member, count) {
    const roll = dice(member + 1);
    return Array.from({ length: count }, (_, at) => {
        const id = `m${member}-${at}`;
        const at_ms = start_ms + at * 7 * day_ms + roll(5 * day_ms);
        const event = { id, source: id, at_ms };
        if (at === 0) return { ...event, kind: "joined" };
        return roll(8) === 0 ? { ...event, kind: "review" } : order(event, roll);
    });
}

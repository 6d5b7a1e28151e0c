// Random conditions whose edges lie where the random orders are.

export const skus = ["ethiopie", "kenia", "filter", "molen", "beker", "cadeaubon"];
export const categories = ["koffie", "single-origin", "gereedschap", "cadeau"];
export const channels = ["web", "app", "winkel"];
export const segments = ["stamgast", "personeel", "nieuwsbrief"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const day = 86_400_000;

/** A local date or time some days from the anchor. */
function localTime(anchor, days, minutes) {
    const midnight = Math.floor(anchor / day) * day;
    const written = new Date(midnight + days * day + minutes * 60_000).toISOString();
    return written.slice(0, minutes === 0 ? 10 : 16);
}

const clock = (hour, minute) =>
    `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

function hours(random, passesMidnight) {
    const early = clock(random.between(1, 9), random.pick([0, 30]));
    const late = clock(random.between(15, 23), random.pick([0, 15]));
    if (passesMidnight) {
        return { day_from: late, day_until: early };
    }
    const both = { day_from: early, day_until: late };
    return random.pick([both, { day_from: early }, { day_until: late }]);
}

/**
 * What a condition may ask of the cart, and of the member and the time; each gives its fields. What seldom decides is in
 * the list more than once.
 */
const channel = (random) => ({ channels: random.some(channels, 1, 2) });
const notCategories = (random) => ({ not_categories: random.some(categories, 1, 2) });
const ofCart = [
    (random) => ({ skus: random.some(skus, 1, 3) }),
    (random) => ({ not_skus: random.some(skus, 2, 4) }),
    (random) => ({ categories: random.some(categories, 1, 2) }),
    notCategories,
    notCategories,
    channel,
    channel,
    (random) => ({ min_order_minor: random.between(500, 9000) }),
    (random) => ({ min_order_minor: random.between(4000, 20000) }),
    () => ({ first_order: true }),
];

const weekday = (random) => ({ weekdays: random.some(weekdays, 3, 5) });
const from = (random, { anchor }) => ({
    from: localTime(anchor, random.between(-4, 4), random.pick([0, 150, 540])),
});
const until = (random, { anchor }) => ({
    until: localTime(anchor, random.between(-2, 6), random.pick([0, 150, 1320])),
});
const withinDay = (random) => hours(random, false);
const pastMidnight = (random) => hours(random, true);
const ofTiers = (random, { tiers }) =>
    tiers.length > 0 ? { tiers: random.some(tiers, 1, 2) } : {};
const ofMember = [
    (random) => ({ segments: random.some(segments, 1, 2) }),
    ...[ofTiers, ofTiers],
    ...[weekday, weekday, from, from, until, until],
    ...[withinDay, withinDay, pastMidnight, pastMidnight],
];

/** What the loader would say cannot be meant: asked for and left out at once, an end before its beginning. */
function sound(when) {
    for (const field of ["skus", "categories"]) {
        const without = when[`not_${field}`];
        if (when[field] && without) {
            when[`not_${field}`] = without.filter((one) => !when[field].includes(one));
        }
    }
    if (when.from && when.until && when.from >= when.until) {
        delete when.from;
    }
    return when;
}

/** A condition of one to three parts; for an event that is no order, none about a cart. */
export function conditionOf(random, world, withoutCart = false) {
    const parts = withoutCart ? ofMember : [...ofCart, ...ofMember];
    const asked = random.some(parts, 1, random.pick([1, 1, 2, 2]));
    return sound(Object.assign({}, ...asked.map((part) => part(random, world))));
}

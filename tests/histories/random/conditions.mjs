// Random conditions: every leaf, close to the edges of what the histories do.

const windows = ["ever", "day", "week", "month", "quarter", "year"];
export const windowOf = (random) =>
    random.chance(30) ? { days: random.pick([1, 2, 7, 30, 90, 365]) } : random.pick(windows);

/** How long a level is kept. */
export function keepOf(random) {
    switch (random.below(5)) {
        case 0:
            return "ever";
        case 1:
            return { days: random.pick([1, 10, 60]) };
        case 2:
            return { months: random.pick([1, 3, 12]) };
        default:
            return {
                until_end_of: random.pick(["month", "quarter", "year"]),
                plus: random.between(0, 2),
            };
    }
}

/** `{at_least, below}`, at least one of them. */
function range(random, most) {
    const least = random.between(0, most);
    const shape = random.below(4);
    if (shape === 0) {
        return { below: least + 1 };
    }
    return shape === 1
        ? { at_least: least, below: least + random.between(1, most) }
        : { at_least: Math.max(1, least) };
}

const highest = { orders: 8, spend: 20000, points: 300, nights: 12, card: 8, purse: 500 };

function unitLeaf(random, { units, nowUnits }) {
    const unit = random.pick(units);
    const now = random.chance(25) ? nowUnits.filter((one) => units.includes(one)) : [];
    const chosen = now.length > 0 ? random.pick(now) : unit;
    const over = now.length > 0 ? "now" : windowOf(random);
    return { unit: chosen, over, ...range(random, highest[chosen]) };
}

const skus = ["beans", "mug", "tea", "gift"];
const categories = ["coffee", "ware", "card"];

export function linesOf(random) {
    const lines = {};
    const bySku = random.chance(50);
    if (bySku) {
        lines[random.chance(70) ? "skus" : "not_skus"] = random.some(skus, 1, 2);
    }
    if (!bySku || random.chance(30)) {
        lines[random.chance(70) ? "categories" : "not_categories"] = random.some(categories, 1, 2);
    }
    return lines;
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const hours = ["00:00", "00:30", "06:00", "12:00", "17:30", "22:00", "23:59"];

function dateLeaf(random) {
    const date = {};
    const parts = random.between(1, 7);
    if (parts & 1) {
        const month = random.between(1, 9);
        date.from = `2026-0${month}-${random.pick(["01", "15", "29T09:00"])}`.replace(
            "02-29",
            "02-28",
        );
        date.until = random.pick([`2026-1${random.below(3)}-01`, "2027-02-28T12:30"]);
    }
    if (parts & 2) {
        date.weekdays = random.some(weekdays, 2, 6);
    }
    if (parts & 4) {
        const [from, until] = random.some(hours, 2, 2);
        const isOver = random.chance(40);
        date.from_hour = isOver ? until : from;
        date.until_hour = isOver ? from : until;
    }
    return { date };
}

const memberLeaves = {
    unit: unitLeaf,
    level: (random, { levels }) => ({ level: random.some(levels, 1, 2) }),
    segment: (random, { segments }) => ({ segment: random.some(segments, 1, segments.length) }),
    since: (random) => ({
        since: random.pick(["order", "joined", "stay", "review"]),
        days: range(random, random.pick([3, 30, 120])),
    }),
    date: dateLeaf,
    near: (random) => ({
        near: random.pick(["joined", "birth"]),
        days: { before: random.pick([0, 3, 40]), after: random.pick([0, 7, 40]) },
    }),
    answer: (random) => ({
        answer: random.pick(["roast", "tastes"]),
        ...(random.chance(60) ? { is: random.some(["dark", "light", "mild"], 1, 2) } : {}),
    }),
    consent: (random) => ({ consent: random.pick(["mail", "birthday"]) }),
};

const orderLeaves = {
    lines: (random) => ({ lines: linesOf(random) }),
    channel: (random) => ({ channel: random.some(["web", "till", "app"], 1, 2) }),
    amount: (random) => ({ amount: range(random, 6000) }),
};

/**
 * A condition of up to `depth` levels. `may` is `{units, nowUnits, levels, segments, order}`: what it may ask; a leaf is
 * left out where its list is empty.
 */
export function conditionOf(random, may, depth = 2) {
    if (depth > 0 && random.chance(35)) {
        const inner = () => conditionOf(random, may, depth - 1);
        switch (random.below(4)) {
            case 0:
                return { not: inner() };
            case 1:
                return { all: [inner(), inner()] };
            default:
                return { any: [inner(), inner()] };
        }
    }
    const isOfOrder = may.order && random.chance(60);
    const table = isOfOrder ? orderLeaves : memberLeaves;
    const names = Object.keys(table).filter((name) => may[`${name}s`]?.length !== 0);
    return table[random.pick(names)](random, may);
}

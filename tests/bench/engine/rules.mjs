// Fifty rules of a shop that say the same to both engines, an order of twenty lines, and the member who places it.

const categories = Array.from({ length: 10 }, (_, at) => `category-${at}`);
const noon_ms = Date.UTC(2026, 2, 4, 12); // A Wednesday.
const day_ms = 86_400_000;

const lines = Array.from({ length: 20 }, (_, at) => ({
    id: `line-${at}`,
    sku: `sku-${at}`,
    categories: [categories[at % 7]],
    quantity: 1 + (at % 3),
    unit_price_minor: 250 + 175 * at,
}));
const minorOf = (line) => line.quantity * line.unit_price_minor;
const amount_minor = lines.reduce((sum, line) => sum + minorOf(line), 0);
const member = { orders: 12, spend: 84_000, level: "gold", days_since_joined: 90 };

/** What a rule asks, for either engine. A part of the lines is what its rate is of. */
const asked = {
    lines: (category) => ({
        ours: { lines: { categories: [category] } },
        theirs: { fact: "categories", operator: "contains", value: category },
    }),
    channel: (channel) => ({
        ours: { channel: [channel] },
        theirs: { fact: "channel", operator: "in", value: [channel] },
    }),
    amount: (at_least) => ({
        ours: { amount: { at_least } },
        theirs: { fact: "amount", operator: "greaterThanInclusive", value: at_least },
    }),
    figure: (unit, at_least) => ({
        ours: { unit, over: "ever", at_least },
        theirs: { fact: unit, operator: "greaterThanInclusive", value: at_least },
    }),
    level: (level) => ({
        ours: { level: [level] },
        theirs: { fact: "level", operator: "in", value: [level] },
    }),
    weekday: (days) => ({
        ours: { date: { weekdays: days } },
        theirs: { fact: "weekday", operator: "in", value: days },
    }),
    joined: (at_least) => ({
        ours: { since: "joined", days: { at_least } },
        theirs: { fact: "days_since_joined", operator: "greaterThanInclusive", value: at_least },
    }),
};

/** The five kinds of conditions; of each ten rules, of which about half hold. */
const kinds = [
    (at) => ["all", asked.lines(categories[at]), asked.channel("web")],
    (at) => ["all", asked.amount(15_000 * at), asked.weekday(["mon", "wed"])],
    (at) => ["all", asked.figure("orders", 3 * at), asked.level("gold")],
    (at) => ["any", asked.lines(categories[at]), asked.figure("spend", 20_000 * at)],
    (at) => ["all", asked.joined(20 * at), asked.lines(categories[9 - at])],
];

const specified = Array.from({ length: 50 }, (_, at) => {
    const [joined, ...parts] = kinds[at % 5](Math.floor(at / 5));
    const category = parts.find(({ ours }) => ours.lines)?.ours.lines.categories[0];
    const isRate = at % 2 === 0 && joined === "all";
    return { id: `rule-${at}`, joined, parts, category, units: 1 + at, isRate };
});

const giveOf = ({ units, isRate }) =>
    isRate
        ? { unit: "points", rate: { units, per_minor: 1000 } }
        : { unit: "points", amount: units };

/** What `till` of native.cpp and `prepare` of module.cpp take. */
export const till = {
    program: {
        id: "fifty-rules",
        version: 1,
        applies_from_ms: 0,
        currency: "EUR",
        time_zone: "UTC",
        locales: ["en"],
        name: { en: "Fifty rules" },
        units: [
            {
                id: "points",
                kind: "points",
                name_one: { en: "point" },
                name_other: { en: "points" },
            },
        ],
        tiers: [{ id: "status", levels: [{ id: "gold", name: { en: "Gold" } }] }],
        rules: specified.map((rule) => ({
            id: rule.id,
            on: "order",
            if: { [rule.joined]: rule.parts.map(({ ours }) => ours) },
            do: [{ give: giveOf(rule) }],
        })),
    },
    facts: {
        at_ms: noon_ms,
        program_version: 1,
        joined_at_ms: noon_ms - member.days_since_joined * day_ms,
        figures: ["orders", "spend"].map((key) => ({ key, ever: member[key], days: [] })),
        levels: [{ set: "status", level: member.level, since_ms: 0, by_hand: true }],
        posted: [],
        inside: [],
        streaks: [],
        granted: [],
        boosts: [],
        newest: [],
        answers: [],
        consents: [],
    },
    event: {
        id: "order-1",
        kind: "order",
        at_ms: noon_ms,
        source: "order-1",
        cart: { currency: "EUR", channel: "web", lines },
    },
};

/** The same for json-rules-engine: a rule's event says what it gives. */
export const theirRules = specified.map(({ joined, parts, category, units, isRate }) => ({
    conditions: { [joined]: parts.map(({ theirs }) => theirs) },
    event: { type: "give", params: { units, category, isRate } },
}));

/** The order and the member as facts: worked out once, and not within what is measured. */
export const theirFacts = {
    ...member,
    categories: [...new Set(lines.flatMap((line) => line.categories))],
    channel: "web",
    amount: amount_minor,
    weekday: "wed",
};

/** What the events of a run come to: a rate is of the lines in its category. */
export function pointsOf(events) {
    let points = 0;
    for (const { params } of events) {
        points += params.isRate ? rateOf(params) : params.units;
    }
    return points;
}

function rateOf({ units, category }) {
    let minor = 0;
    for (const line of lines) {
        if (category === undefined || line.categories.includes(category)) {
            minor += minorOf(line);
        }
    }
    return Math.floor((minor * units) / 1000);
}

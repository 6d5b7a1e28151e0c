// Replies of the loyalty backend for a regular of the demo's coffee shop, built so that they follow the program's file.
import { readFileSync } from "node:fs";

const programFile = new URL("../programs/koffiebar.json", import.meta.url);
const day = 86_400_000;
const hour = 3_600_000;

function isTexts(value, locales) {
    const names = Object.keys(value);
    return names.length === locales.length && names.every((name) => locales.includes(name));
}

function inOneLanguage(value, locale, locales) {
    if (Array.isArray(value)) {
        return value.map((item) => inOneLanguage(item, locale, locales));
    }
    if (value === null || typeof value !== "object") {
        return value;
    }
    if (isTexts(value, locales)) {
        return { [locale]: value[locale] };
    }
    const members = Object.entries(value).map(([name, item]) => [
        name,
        inOneLanguage(item, locale, locales),
    ]);
    return withoutLimitsOfAll(Object.fromEntries(members));
}

/** What all members share is the shop's secret: it is said that there is something, and no more. */
function withoutLimitsOfAll(item) {
    const limit = item.limit?.filter?.((one) => one.of !== "all");
    if (!limit || limit.length === item.limit.length) {
        return item;
    }
    return { ...item, limit, limited: true };
}

/** The public program, as `GET /v1/programs/koffiebar?locale=` answers it. */
export function publicProgram(locale) {
    const { $schema, ...program } = JSON.parse(readFileSync(programFile, "utf8"));
    const zone = [
        { at_ms: 0, offset_minutes: 60 },
        ...[2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) => [
            { at_ms: lastSunday(year, 2) + hour, offset_minutes: 120 },
            { at_ms: lastSunday(year, 9) + hour, offset_minutes: 60 },
        ]),
    ];
    return { ...inOneLanguage(program, locale, program.locales), locales: [locale], zone };
}

function lastSunday(year, month) {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - last.getUTCDay() * day;
}

const unitsOf = (program) => ["orders", "spend", ...program.units.map(({ id }) => id)];
const spent_minor = 11_240;
const figures = { orders: 7, spend: spent_minor, "bag-orders": 7, origins: 4_800, reviews: 1 };

/** The facts of a regular in bronze. */
const factsAt = (now, program) => ({
    at_ms: now,
    program_version: program.version,
    joined_at_ms: now - 200 * day,
    figures: Object.entries(figures).map(([key, ever]) => ({
        key,
        ever,
        days: [{ day: Math.floor(now / day) - 30, amount: ever }],
    })),
    levels: [{ set: "status", level: "brons", since_ms: now - 200 * day }],
    granted: [{ rule: "five-orders", times: 1 }],
});

const askOf = (level, missing, at_least) => ({
    holds: missing === 0,
    why: {
        code: "not_met_unit",
        subject: level,
        numbers: { missing, at_least, figure: spent_minor, days: 365 },
        names: { unit: "spend", over: "days" },
    },
});

const ladderOf = ({ tiers: [{ levels }] }) =>
    levels.map(({ id, enter: { at_least } }) => ({
        level: id,
        asks: [askOf(id, Math.max(0, at_least - spent_minor), at_least)],
    }));

/** Open, with an end, waiting for a day, used up for this month, and done. */
const waysOf = (now) => [
    { rule: "per-euro" },
    { rule: "single-origin", until_ms: now + 9 * day },
    {
        rule: "winter-weekend",
        waits: [{ code: "not_met_weekday", subject: "winter-weekend", names: { weekday: "tue" } }],
    },
    { rule: "equipment" },
    { rule: "subscription" },
    {
        rule: "review",
        waits: [
            {
                code: "limit_reached",
                subject: "review",
                unit: "points",
                numbers: { wanted: 15, limit: 45, used: 45 },
                names: { per: "month" },
            },
        ],
    },
    { rule: "newsletter", done: true },
];

/** The wallet of a member with `points`, as of `now`. */
export function wallet({
    points = 184,
    revision = 12,
    now,
    program = publicProgram("nl"),
    ...changes
}) {
    const balance = { available: 0, pending: 0, held: 0, debt: 0 };
    return {
        revision,
        as_of_ms: now,
        program_version: program.version,
        member: { id: "m-1", joined_at_ms: now - 200 * day },
        facts: factsAt(now, program),
        balances: unitsOf(program).map((unit) => ({
            unit,
            ...balance,
            available: unit === "points" ? points : (figures[unit] ?? 0),
        })),
        pending: [],
        expiring: [{ unit: "points", amount: 40, at_ms: now + 20 * day }],
        levels: [
            {
                set: "status",
                level: "brons",
                next: "zilver",
                to_keep: [askOf("brons", 0, 0)],
                to_rise: [askOf("zilver", 15_000 - spent_minor, 15_000)],
                ladder: ladderOf(program),
            },
        ],
        offers: program.offers.map((offer) => offerState(offer, points)),
        milestones: program.rules.filter(({ milestone }) => milestone).map(milestoneOf),
        rules: program.rules.map(({ id }) => id).filter((id) => id !== "first-order"),
        ways: waysOf(now),
        perks: [],
        prompt: program.prompts[0].id,
        prompt_brings: bringsOf(program, program.prompts[0]),
        vouchers: [],
        notices: [],
        consents: [],
        ...changes,
    };
}

/** What an answer to a question gives by the program's rules. */
function bringsOf(program, { id }) {
    const actions = program.rules.filter(({ on }) => on.answered === id).flatMap((rule) => rule.do);
    return actions.flatMap(({ give }) =>
        give === undefined ? [] : [{ unit: give.unit, amount: give.amount }],
    );
}

const progressOf = { "five-orders": 2, explorer: figures.origins, critic: figures.reviews };

function milestoneOf({ id, on }) {
    return {
        rule: id,
        ...(on.reaches ? { unit: on.reaches } : {}),
        progress: progressOf[id] ?? 0,
        target: on.every ?? on.at ?? on.of,
        times: id === "five-orders" ? 1 : 0,
        open: true,
    };
}

function offerState({ id, price, if: asks }, points) {
    const why = (code, numbers, names = {}) => [{ code, subject: id, numbers, names }];
    if (!price) {
        return { offer: id, can_have: false, why: why("offer_not_for_sale", {}) };
    }
    if (asks?.level) {
        return { offer: id, can_have: false, why: why("not_met_level", {}, { level: "zilver" }) };
    }
    const missing = Math.max(0, price.amount - points);
    const numbers = { price: price.amount };
    return missing
        ? {
              offer: id,
              can_have: false,
              why: why(
                  "not_enough_units",
                  { ...numbers, missing, available: points },
                  { unit: price.unit },
              ),
          }
        : {
              offer: id,
              can_have: true,
              why: why("offer_affordable", { ...numbers, left: points - price.amount }),
          };
}

/** A page of the history, newest first. */
export function entries(now) {
    const order = (id, ago, points, amount_minor) => ({
        id,
        kind: "order",
        amounts: [{ unit: "points", amount: points }],
        pending: false,
        occurred_at_ms: now - ago * day,
        recorded_at_ms: now - ago * day,
        order_id: `o-${id}`,
        trace: [
            {
                code: "given_by_rate",
                subject: "per-euro",
                unit: "points",
                delta: points,
                numbers: { amount_minor, units: 1, per_minor: 100 },
            },
            ...(amount_minor % 100 === 0
                ? []
                : [
                      {
                          code: "rounded",
                          subject: "per-euro",
                          numbers: { exact_bp: amount_minor * 100 },
                      },
                  ]),
        ],
    });
    return {
        entries: [
            order("e-3", 2, 34, 3450),
            order("e-2", 16, 52, 5275),
            order("e-1", 44, 28, 2800),
        ],
    };
}

// Random programs of the form of docs/program.md, whose numbers lie where the random histories go.
import { actionsOf } from "./actions.mjs";
import { conditionOf, keepOf, linesOf, windowOf } from "./conditions.mjs";
import { zones } from "./zones.mjs";

const text = (one) => ({ en: one });
export const maybe = (random, percent, fields) => (random.chance(percent) ? fields() : {});

/** One or two limits, no two of the same kind and time. */
export function limitsOf(random, kinds, { most, least = 1, isOffer = false }) {
    const limits = [];
    for (let count = random.between(1, 2); count > 0; count -= 1) {
        const of = random.chance(20) ? "all" : "member";
        const isOrder = of === "member" && !isOffer && random.chance(15);
        const kind = random.pick(kinds);
        const amount = kind === "times" ? random.between(1, 4) : random.between(least, most);
        limits.push({ [kind]: amount, per: isOrder ? "order" : windowOf(random), of });
    }
    const place = ({ times, per, of }) => JSON.stringify([times === undefined, per, of]);
    const isFirst = (limit, index) =>
        limits.findIndex((one) => place(one) === place(limit)) === index;
    return limits.filter(isFirst);
}

function unitsOf(random) {
    const limit = (most) => ({ limit: limitsOf(random, ["amount"], { most }) });
    const stacking = () => ({ stacking: random.pick(["highest", "multiply", "add"]) });
    const unit = (id, kind, rest) => ({
        id,
        kind,
        name_one: text(id),
        name_other: text(id),
        ...rest,
    });
    return [
        unit("points", "points", { ...stacking(), ...maybe(random, 30, () => limit(200)) }),
        unit("card", "stamps", { of: 10, ...maybe(random, 20, () => limit(10)) }),
        unit(
            "nights",
            "counter",
            maybe(random, 15, () => limit(8)),
        ),
        unit("purse", "money", { ...stacking(), ...maybe(random, 15, () => limit(400)) }),
    ];
}

// What may be asked where: a level or segment asks nothing that rules which follow from it can bring.
const first = ["orders", "spend", "points", "nights"];
export const asks = {
    plain: { units: first, nowUnits: ["points", "nights"], levels: [], segments: ["staff"] },
    member: {
        units: first,
        nowUnits: ["points", "nights"],
        levels: ["silver", "gold"],
        segments: ["staff", "regulars"],
    },
    all: {
        units: [...first, "card", "purse"],
        nowUnits: ["points", "card", "nights", "purse"],
        levels: ["silver", "gold", "basic", "plus"],
        segments: ["staff", "regulars"],
    },
};

/** The conditions of two levels that rise. */
function entersOf(random) {
    if (random.chance(40)) {
        return [conditionOf(random, asks.plain, 1), conditionOf(random, asks.plain, 1)].filter(
            (one) => one.unit === undefined,
        );
    }
    const [unit, least] = random.pick([
        ["orders", 2],
        ["spend", 5000],
        ["points", 40],
        ["nights", 3],
    ]);
    const over = windowOf(random);
    return [least, least * random.between(2, 4)].map((at_least) => ({ unit, over, at_least }));
}

function tiersOf(random) {
    const down = () => ({ down: random.pick(["measured", "one"]) });
    const enters = entersOf(random);
    const level = (id, enter) => ({
        id,
        name: text(id),
        ...(enter ? { enter } : {}),
        keep: keepOf(random),
    });
    const last = random.chance(20) ? [] : [level("gold", enters[1])];
    return [
        { id: "status", ...down(), levels: [level("silver", enters[0]), ...last] },
        { id: "club", ...down(), levels: [level("basic"), level("plus")] },
    ];
}

function offersOf(random) {
    const limit = () => ({ limit: limitsOf(random, ["times"], { isOffer: true }) });
    const offer = (id, rest) => ({
        id,
        name: text(id),
        price: { unit: "points", amount: 10 },
        gives: { item: "beans" },
        ...rest,
    });
    return [offer("bag", limit()), offer("fiver", maybe(random, 50, limit))];
}

const prompt = (id, kind, rest = {}) => ({
    id,
    kind,
    question: text(id),
    purpose: text(id),
    legal_basis: "consent",
    ...rest,
});
const options = ["dark", "light", "mild"].map((id) => ({ id, label: text(id) }));
const prompts = [
    prompt("roast", "choice", { options }),
    prompt("tastes", "multiple", { options }),
    prompt("birth", "month"),
];

const events = [
    ..."joined stay review answered bought redeemed consented segments".split(" "),
    { answered: "roast" },
    { bought: "fiver" },
    { redeemed: "bag" },
];

const counted = { orders: [1, 6], spend: [500, 20000], points: [5, 150], nights: [1, 8] };

function reaches(random, units) {
    const unit = random.pick(units);
    const [least, most] = { ...counted, card: [1, 8], purse: [20, 300] }[unit];
    const over = windowOf(random);
    const goal = random.between(least, most);
    const isEvery = typeof over === "string" && random.chance(60);
    return { reaches: unit, ...(isEvery ? { every: goal } : { at: goal }), over };
}

function streak(random, event) {
    const each = random.pick(["week", "month"]);
    return {
        streak: event,
        each,
        of: random.between(2, 4),
        ...maybe(random, 50, () => ({ grace: random.between(0, 2) })),
    };
}

const passage = (random, places) => ({ [random.pick(["enters", "leaves"])]: random.pick(places) });

/** What sets a rule off, what its condition may ask, and in which units it may give, so that none feeds itself. */
function triggerOf(random) {
    const order = { ...asks.all, order: true };
    const all = ["points", "card", "nights", "purse"];
    switch (random.below(9)) {
        case 0:
        case 1:
        case 2:
            return { on: "order", may: order, units: all, isOrder: true };
        case 3:
        case 4:
            return { on: random.pick(events), may: asks.all, units: all, isEvent: true };
        case 5:
            return { on: reaches(random, first), may: asks.plain, units: ["card", "purse"] };
        case 6:
            return random.chance(50)
                ? {
                      on: streak(random, "order"),
                      may: { ...asks.plain, order: true },
                      units: ["card", "purse"],
                  }
                : {
                      on: streak(random, random.pick(["stay", "review"])),
                      may: asks.plain,
                      units: ["card", "purse"],
                  };
        case 7:
            return {
                on: passage(random, ["silver", "gold", "regulars", "staff"]),
                may: asks.plain,
                units: ["card", "purse"],
            };
        default:
            return random.chance(50)
                ? {
                      on: passage(random, ["basic", "plus"]),
                      may: asks.plain,
                      units: ["purse"],
                      isLate: true,
                  }
                : {
                      on: reaches(random, ["card"]),
                      may: asks.plain,
                      units: ["purse"],
                      isLate: true,
                  };
    }
}

function ruleOf(random, index) {
    const trigger = triggerOf(random);
    const actions = actionsOf(random, trigger);
    const gives = actions.some(({ give }) => give);
    return {
        id: `r${index}`,
        on: trigger.on,
        ...maybe(random, 55, () => ({ if: conditionOf(random, trigger.may) })),
        do: actions,
        ...maybe(random, 30, () => ({
            limit: limitsOf(random, gives ? ["times", "amount", "amount"] : ["times"], {
                least: Math.max(1, ...actions.map(({ give }) => give?.amount ?? 1)),
                most: 60,
            }),
        })),
    };
}

const rulesOf = (random) =>
    Array.from({ length: random.between(3, 9) }, (_, index) => ruleOf(random, index));

function countsOf(random) {
    return {
        tax: random.chance(60),
        shipping: random.chance(40),
        discounts: random.chance(40),
        ...maybe(random, 40, () => ({
            except: random.chance(70) ? { skus: ["gift"] } : linesOf(random),
        })),
    };
}

/** Whether a limit of a rule is above that of a unit, which `check` refuses. */
function isAbove({ per, of, amount }, units) {
    const time = JSON.stringify([per, of]);
    return units
        .flatMap(({ limit = [] }) => limit)
        .some((own) => JSON.stringify([own.per, own.of]) === time && amount > own.amount);
}

/** A version leaves out what names a level that it does not have, and limits that say nothing. */
function consistent(program) {
    const hasGold = program.tiers.some(({ levels }) => levels.some(({ id }) => id === "gold"));
    const rules = program.rules.filter(
        (rule) => hasGold || !JSON.stringify(rule).includes('"gold"'),
    );
    const limited = rules.map(({ limit, ...rule }) => {
        const left = (limit ?? []).filter((one) => !isAbove(one, program.units));
        return left.length > 0 ? { ...rule, limit: left } : rule;
    });
    return { ...program, rules: limited };
}

export function programOf(random, anchor) {
    const time_zone = random.pick(Object.keys(zones));
    const name = text("Card");
    const head = { id: "card", currency: "EUR", time_zone, locales: ["en"], name };
    const whole = () => ({
        ...head,
        counts: countsOf(random),
        units: unitsOf(random),
        segments: [{ id: "staff" }, { id: "regulars", if: conditionOf(random, asks.plain, 1) }],
        tiers: tiersOf(random),
        offers: offersOf(random),
        rules: rulesOf(random),
        prompts,
        zone: zones[time_zone],
    });
    const versions = [consistent({ ...whole(), version: 1, applies_from_ms: 0 })];
    while (versions.length < 3 && random.chance(30)) {
        const before = versions.at(-1);
        const part = random.pick(["rules", "tiers", "units", "offers", "counts"]);
        versions.push(
            consistent({
                ...before,
                rules: before.rules,
                [part]: whole()[part],
                version: versions.length + 1,
                applies_from_ms:
                    Math.max(before.applies_from_ms, anchor) + random.below(200) * 86_400_000,
            }),
        );
    }
    return versions;
}

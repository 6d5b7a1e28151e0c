// Random actions of a rule, each of which may give in some units only, so that no rule feeds itself.
import { keepOf } from "./conditions.mjs";

function giveOf(random, { units, isOrder, isEvent }) {
    const unit = random.pick(units);
    const shapes = [
        "amount",
        ...(isOrder ? ["rate", "rate", "per_item", "per"] : []),
        ...(isEvent ? ["per"] : []),
    ];
    switch (random.pick(shapes)) {
        case "rate": {
            const step = random.chance(30) ? { step: true } : {};
            const per_minor = random.pick([1, 3, 50, 100, 250]);
            const rate = { units: random.pick([1, 1, 2, 5]), per_minor: per_minor * 3, ...step };
            const rounding = random.pick(["floor", "half_up", "half_even"]);
            return { give: { unit, rate, rounding } };
        }
        case "per_item":
            return { give: { unit, per_item: random.between(1, 5) } };
        case "per": {
            const amount = random.chance(50) ? { amount: random.between(1, 3) } : {};
            return { give: { unit, per: random.pick(["nights", "stars"]), ...amount } };
        }
        default:
            return { give: { unit, amount: random.between(1, 30) } };
    }
}

function multiplyOf(random, { isOrder }) {
    const running = !isOrder || random.chance(40) ? { for_days: random.pick([1, 5, 30]) } : {};
    const unit = random.pick(["points", "purse"]);
    const bp = random.pick([0, 5000, 12500, 15000, 20000, 33333]);
    return { multiply: { unit, bp, ...running } };
}

function issueOf(random, { units }) {
    const unit = random.pick(units);
    const offer = random.pick(["bag", "fiver"]);
    const instead = offer === "bag" && random.chance(60) ? { instead: { unit, amount: 7 } } : {};
    return { issue: { offer, ...instead } };
}

const table = {
    give: giveOf,
    multiply: multiplyOf,
    issue: issueOf,
    level: (random) => ({
        level: {
            level: random.pick(["basic", "plus"]),
            ...(random.chance(70) ? { until: keepOf(random) } : {}),
        },
    }),
    perk: (random) => ({
        perk: { id: "early", ...(random.chance(60) ? { days: random.pick([1, 30]) } : {}) },
    }),
    tell: () => ({ tell: { text: { en: "Hello" } } }),
    ask: (random) => ({ ask: { prompt: random.pick(["roast", "birth"]) } }),
};

export function actionsOf(random, trigger) {
    const names = Object.keys(table).filter((name) => name !== "level" || !trigger.isLate);
    const weighted = [...names, "give", "give", "give", "give", "give", "multiply", "multiply"];
    return Array.from({ length: random.between(1, 3) }, () =>
        table[random.pick(weighted)](random, trigger),
    );
}

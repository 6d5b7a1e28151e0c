// The programs of the run: those of the random histories, each with a few rules more on what seldom happens.

import { actionsOf } from "../histories/random/actions.mjs";
import { conditionOf } from "../histories/random/conditions.mjs";
import { asks, maybe, programOf } from "../histories/random/program.mjs";
import { focuses } from "./happenings.mjs";

const triggers = {
    order: ["order", "order", "order"],
    event: ["stay", "review"],
    answered: ["answered", { answered: "roast" }],
    redeemed: ["bought", { bought: "fiver" }, "redeemed", { redeemed: "fiver" }],
    streak: [
        { streak: "order", each: "week", of: 2, grace: 2 },
        { streak: "order", each: "month", of: 2, grace: 2 },
    ],
    passage: [{ enters: "staff" }, { leaves: "staff" }],
};

/** A condition that is made of others, which those of the random programs seldom are. */
function wholeOf(random, may) {
    const part = () => conditionOf(random, may, 0);
    return random.pick([
        () => ({ all: [part(), part()] }),
        () => ({ all: [{ any: [part(), part()] }, part()] }),
        () => ({ not: part() }),
        () => ({ not: { level: random.some(["silver", "gold", "basic", "plus"], 1, 2) } }),
    ])();
}

const ofStars = (on) =>
    on === "stay" || on === "review" ? [{ give: { unit: "purse", per: "stars" } }] : [];

/** What they give nothing else waits for, so that none feeds itself. */
function ruleOf(random, on, index) {
    const isEvent = typeof on === "string" || !(on.streak || on.enters || on.leaves);
    const may = isEvent ? { ...asks.all, order: on === "order" } : asks.plain;
    return {
        id: `more${index}`,
        on,
        ...maybe(random, on === "order" ? 100 : 50, () => ({ if: wholeOf(random, may) })),
        do: [...actionsOf(random, { units: ["card", "purse"], isEvent }), ...ofStars(on)],
    };
}

/** No program without a level may ask for it. */
const hasLevels = (rule, { tiers }) =>
    !JSON.stringify(rule).includes('"gold"') ||
    tiers.some(({ levels }) => levels.some(({ id }) => id === "gold"));

/** The file that a merchant would give: one version. In half of the programs an order makes a member. */
export function programFor(random, number) {
    const focus = focuses[number % focuses.length];
    const anchor = Date.UTC(2026, random.below(12), random.between(1, 28), random.below(24));
    const [{ zone, ...program }] = programOf(random, anchor);
    const by = random.pick(["order", "join"]);
    const more = [...triggers[focus], ...(by === "join" ? ["joined"] : [])];
    const made = more.map((on, index) => ruleOf(random, on, index));
    const rules = [...program.rules, ...made.filter((rule) => hasLevels(rule, program))];
    return {
        file: { ...program, id: `parity-${number}`, rules, enrolment: { by } },
        anchor,
        focus,
    };
}

// What the cases reach: each leaf, trigger, effect and limit has to take part in some of them, not only be written there.

export const leaves =
    "lines channel amount unit level segment since date near answer consent".split(" ");
export const triggers =
    "order joined event answered bought redeemed reaches streak enters leaves".split(" ");
export const actions = "amount rate per_item per multiply boost issue level perk tell ask".split(
    " ",
);
export const limits = ["times", "amount", "of all"];

/** Every name that has to be seen: a leaf that holds and one that does not, a trigger and an effect that acted. */
export const wanted = [
    ...leaves.flatMap((leaf) => [`${leaf} holds`, `${leaf} does not hold`]),
    ...triggers.map((trigger) => `on ${trigger}`),
    ...actions.map((action) => `do ${action}`),
    ...limits.map((limit) => `limit ${limit}`),
    ...["all", "any", "not"].map((whole) => `${whole} holds`),
    ..."instead step versions late returns cancelled amended ends refused merged erased retained".split(
        " ",
    ),
];

function triggerOf({ on }) {
    if (typeof on === "string") {
        return triggers.includes(on) ? on : "event";
    }
    return triggers.find((name) => on[name] !== undefined);
}

const kindsOfGive = ["rate", "per_item", "per"];

function actionOf({ give, multiply, ...rest }) {
    if (give) {
        return kindsOfGive.find((kind) => give[kind]) ?? "amount";
    }
    const [other] = Object.keys(rest);
    return other ?? (multiply.for_days ? "boost" : "multiply");
}

/** What the rules that acted have of triggers, effects and limits. */
export function ofRules({ versions }, effects) {
    const fired = new Set(effects.map(({ rule }) => rule));
    const rules = versions.flatMap((program) => program.rules).filter(({ id }) => fired.has(id));
    return rules.flatMap((rule) => [
        `on ${triggerOf(rule)}`,
        ...rule.do.map((action) => `do ${actionOf(action)}`),
        ...(rule.limit ?? []).map(({ times }) => (times ? "limit times" : "limit amount")),
        ...(rule.limit ?? []).filter(({ of }) => of === "all").map(() => "limit of all"),
        ...(rule.do.some(({ issue }) => issue?.instead) ? ["instead"] : []),
        ...(rule.do.some(({ give }) => give?.rate?.step) ? ["step"] : []),
    ]);
}

function ofHistory({ versions, events }, { refused }) {
    const isLate = ({ at_ms }, index) => events.slice(0, index).some((one) => one.at_ms > at_ms);
    const isSecond = ({ id }, index) => events.slice(0, index).some((one) => one.id === id);
    const again = events.filter(isSecond);
    return [
        ...(versions.length > 1 ? ["versions"] : []),
        ...(events.some(isLate) ? ["late"] : []),
        ...(again.some(({ returns }) => returns?.length > 0) ? ["returns"] : []),
        ...(again.some(({ cancelled }) => cancelled) ? ["cancelled"] : []),
        ...(again.some(({ returns }) => returns?.length === 0) ? ["amended"] : []),
        ...(refused.length > 0 ? ["refused"] : []),
        ...(events.some(({ kind }) => kind === "merge") ? ["merged"] : []),
        ...(events.some(({ kind }) => kind === "erase") ? ["erased"] : []),
    ];
}

/** What of `wanted` a case reached. `seen` is what the model noted while it worked. */
export function reached(one, ours, seen) {
    return new Set([...seen, ...ofRules(one, ours.effects), ...ofHistory(one, ours)]);
}

// The mechanics of a program, each with the same program, facts and cart without it. A mechanic takes part in a case when
// leaving it out changes the outcome: so each of them is also a wrong rule that the comparison has to notice.

import { outcome } from "./outcome.mjs";

/** Changes the entries of a list; the same list where nothing changed. */
function changed(list, change) {
    const after = (list ?? []).map(change);
    return after.some((entry, index) => entry !== list[index]) ? after : list;
}

function omit(object, fields) {
    if (!fields.some((field) => object[field] !== undefined)) {
        return object;
    }
    return Object.fromEntries(Object.entries(object).filter(([name]) => !fields.includes(name)));
}

const ofProgram = (change) => (world) => {
    const program = change(world.program);
    return program === world.program ? world : { ...world, program };
};

const ofEarning = (change) =>
    ofProgram((program) => {
        const earning = change(program.earning);
        return earning === program.earning ? program : { ...program, earning };
    });

const ofRules = (change) =>
    ofEarning((earning) => {
        const rules = changed(earning.rules, change);
        return rules === earning.rules ? earning : { ...earning, rules };
    });

const ofMilestones = (change) =>
    ofProgram((program) => {
        const milestones = changed(program.milestones, change).filter(Boolean);
        const same = milestones.every((one, index) => one === program.milestones[index]);
        return same && milestones.length === program.milestones.length
            ? program
            : { ...program, milestones };
    });

const ofLines = (change) => (world) => {
    const lines = changed(world.cart?.lines, change);
    return lines === world.cart?.lines ? world : { ...world, cart: { ...world.cart, lines } };
};

const never = { from: "1970-01-01", until: "1970-01-02" };
const isOff = (rule) => rule.when === never;

const withoutKind = (kind) =>
    ofRules((rule) => (rule.kind === kind && !isOff(rule) ? { ...rule, when: never } : rule));

/** Leaves fields out of the conditions of rules and milestones, where `applies` to the condition. */
function withoutCondition(fields, applies = () => true) {
    const change = (one) => {
        const when = one.when && applies(one.when) ? omit(one.when, fields) : one.when;
        return when === one.when ? one : { ...one, when };
    };
    const first = ofRules(change);
    const second = ofMilestones(change);
    return (world) => second(first(world));
}

const withEarning = (field, is, instead) =>
    ofEarning((earning) => (earning[field] === is ? { ...earning, [field]: instead } : earning));

const withRounding = (is, instead) =>
    ofRules((rule) => (rule.rounding === is ? { ...rule, rounding: instead } : rule));

const withoutRuleCap = (per) =>
    ofRules((rule) => (rule.cap?.per === per ? omit(rule, ["cap"]) : rule));

const withoutProgramCap = (per) =>
    ofEarning((earning) => (earning.cap?.per === per ? omit(earning, ["cap"]) : earning));

const withoutFact = (field) => (world) =>
    world.facts[field]?.length > 0 ? { ...world, facts: { ...world.facts, [field]: [] } } : world;

const withoutMilestones = (is) => ofMilestones((one) => (is(one) ? undefined : one));

const withoutTierMultipliers = ofProgram((program) =>
    program.tiers
        ? {
              ...program,
              tiers: {
                  ...program.tiers,
                  levels: changed(program.tiers.levels, (level) => omit(level, ["multiplier_bp"])),
              },
          }
        : program,
);

const withoutCartField = (field) => (world) =>
    world.cart?.[field] ? { ...world, cart: omit(world.cart, [field]) } : world;

const inZone = (zoneOf) =>
    ofProgram((program) => ({ ...program, zone: zoneOf(program.zone ?? []) }));

/** The same zone without summer time. */
const standardTime = inZone((zone) =>
    zone.length > 1
        ? [{ at_ms: 0, offset_minutes: Math.min(...zone.map((one) => one.offset_minutes)) }]
        : zone,
);

const passesMidnight = (when) => when.day_from > (when.day_until ?? "24:00");
const hours = ["day_from", "day_until"];
const periods = ["order", "day", "week", "month", "year", "ever"];

const boostsOfMilestones = ofMilestones((one) =>
    one.benefit.multiplier_days
        ? { ...one, benefit: omit(one.benefit, ["multiplier_bp", "multiplier_days"]) }
        : one,
);

/** Names and the case without the mechanic; where `withFacts` is set, the facts afterwards count as well. */
export const mechanics = [
    ...["per_amount", "fixed", "per_item", "multiplier"].map((kind) => [kind, withoutKind(kind)]),
    ["stacking highest", withEarning("stacking", "highest", "add")],
    ["stacking multiply", withEarning("stacking", "multiply", "highest")],
    ["stacking add", withEarning("stacking", "add", "highest")],
    ["tier multiplier", withoutTierMultipliers],
    ["boost", withoutFact("boosts")],
    ...["skus", "not_skus", "categories", "not_categories", "channels", "segments", "tiers"].map(
        (field) => [`condition ${field}`, withoutCondition([field])],
    ),
    ...["weekdays", "from", "until", "min_order_minor", "first_order"].map((field) => [
        `condition ${field}`,
        withoutCondition([field]),
    ]),
    ["condition hours of a day", withoutCondition(hours, (when) => !passesMidnight(when))],
    ["condition hours past midnight", withoutCondition(hours, passesMidnight)],
    ["rounding floor", withRounding("floor", "half_up")],
    ["rounding half_up", withRounding("half_up", "floor")],
    ["rounding half_even", withRounding("half_even", "floor")],
    ["tax does not count", withEarning("counts_tax", false, true)],
    ["shipping counts", withEarning("counts_shipping", true, false)],
    ["discounts count", withEarning("counts_discounts", true, false)],
    ["line discount", ofLines((line) => omit(line, ["discount_minor"]))],
    ["order discount", withoutCartField("order_discount_minor")],
    ...periods.map((per) => [`cap of a rule per ${per}`, withoutRuleCap(per)]),
    ...periods.map((per) => [`cap of the program per ${per}`, withoutProgramCap(per)]),
    ["cap used before", withoutFact("caps")],
    ["milestone count", withoutMilestones(({ kind }) => kind === "count"), "withFacts"],
    ["milestone amount", withoutMilestones(({ kind }) => kind === "amount"), "withFacts"],
    ["milestone weekly streak", withoutMilestones(({ period }) => period === "week"), "withFacts"],
    [
        "milestone monthly streak",
        withoutMilestones(({ period }) => period === "month"),
        "withFacts",
    ],
    [
        "milestone repeats",
        ofMilestones((one) => (one.repeats ? { ...one, repeats: false } : one)),
        "withFacts",
    ],
    [
        "milestone points",
        ofMilestones((one) => ({ ...one, benefit: omit(one.benefit, ["points"]) })),
    ],
    ["milestone boost", boostsOfMilestones, "withFacts"],
    ["time zone", inZone(() => []), "withFacts"],
    ["summer time", standardTime, "withFacts"],
].map(([name, without, facts]) => ({ name, without, withFacts: facts !== undefined }));

const seen = (result, withFacts) => JSON.stringify(withFacts ? result : omit(result, ["facts"]));

/**
 * The mechanics that take part in a case, by name.
 * @param {object} world `{program, facts, cart}` or `{program, facts, event}`
 * @param {object} result its outcome
 */
export function takingPart(world, result) {
    const names = mechanics
        .filter(({ without, withFacts }) => {
            const other = without(world);
            return other !== world && seen(outcome(other), withFacts) !== seen(result, withFacts);
        })
        .map(({ name }) => name);
    const moved = result.code === undefined && result.tier_after !== (world.facts.tier ?? "");
    return [...names, ...(moved ? ["tier change"] : []), ...(result.code ? ["refusal"] : [])];
}

/** Everything that `takingPart` can name. */
export const mechanicNames = [...mechanics.map(({ name }) => name), "tier change", "refusal"];

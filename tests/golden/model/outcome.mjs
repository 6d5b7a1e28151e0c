// All that follows from an order or another event, by docs/program.md alone: nothing here was taken from the C++.

import { applyBudgets, applyCaps, useCaps } from "./caps.mjs";
import { countCart } from "./cart.mjs";
import { holds } from "./conditions.mjs";
import { factors, give } from "./earning.mjs";
import { Refusal, sum, within } from "./integers.mjs";
import { advanceMilestones } from "./milestones.mjs";
import { settleTier } from "./tiers.mjs";

const earns = (rule, event) => rule.kind !== "multiplier" && (rule.event ?? "order") === event;

/**
 * What each rule gives after the caps and, where a booking knows them, the budgets: `points`, `{rule, points}` in the
 * order of the file, and `byLine` of all together.
 */
function award(occasion, event) {
    const rules = occasion.program.earning.rules.filter((rule) => earns(rule, event));
    const lineFactors = factors(occasion);
    const given = rules.map((rule) => ({
        rule,
        byLine:
            event === "order"
                ? give(occasion, rule, lineFactors)
                : [holds(occasion, rule.when) ? BigInt(rule.points) : 0n],
    }));
    return applyBudgets(applyCaps(occasion, given), occasion.budgets);
}

const isPrivate = (rule) => rule.limited || rule.budget_points !== undefined;

function describeAward({ lines, budgets }, awarded) {
    const gave = awarded.points.filter(({ points }) => points > 0n);
    return {
        points: Number(within(sum(awarded.points.map(({ points }) => points)))),
        at_most: budgets === undefined && gave.some(({ rule }) => isPrivate(rule)),
        amount_minor: Number(sum(lines.map(({ counted }) => counted))),
        paid_minor: Number(sum(lines.map(({ paid }) => paid))),
        parts: gave.map(({ rule, points }) => ({ rule: rule.id, points: Number(points) })),
        lines: lines.map(({ id, paid, counted }, index) => ({
            line: id,
            amount_minor: Number(counted),
            paid_minor: Number(paid),
            points: Number(awarded.byLine[index] ?? 0n),
        })),
    };
}

const by = (name) => (a, b) => (a[name] < b[name] ? -1 : 1);

/** The facts that an event may change, each list by its names so that two of them can be compared. */
export const orderly = (facts) => ({
    tier: facts.tier ?? "",
    status_until_ms: facts.status_until_ms ?? null,
    tier_metric: facts.tier_metric ?? 0,
    orders: facts.orders ?? 0,
    caps: [...(facts.caps ?? [])].sort(by("rule")),
    milestones: [...(facts.milestones ?? [])].sort(by("milestone")),
    boosts: [...(facts.boosts ?? [])].sort(by("source")),
});

function factsAfter({ program, facts }, awarded, progress, tier, orders) {
    const begun = new Set(progress.boosts.map(({ source }) => source));
    const lasting = (facts.boosts ?? []).filter(
        ({ source, until_ms }) => until_ms > facts.at_ms && !begun.has(source),
    );
    return orderly({
        ...tier,
        orders: (facts.orders ?? 0) + orders,
        caps: useCaps({ program, facts }, awarded.points),
        milestones: progress.states,
        boosts: [...lasting, ...progress.boosts],
    });
}

/** A cart without lines earns nothing and changes nothing. */
const nothing = (occasion) => ({
    award: describeAward({ ...occasion, lines: [] }, { points: [], byLine: [], limited: [] }),
    ...(occasion.budgets ? { limited: [] } : {}),
    reached: [],
    total_points: 0,
    tier_after: occasion.facts.tier ?? "",
    facts: orderly(occasion.facts),
});

const inNumbers = ({ rule, points, wanted_points }) => ({
    rule,
    points: Number(points),
    wanted_points: Number(wanted_points),
});

function follow(occasion, event) {
    const awarded = award(occasion, event);
    const described = describeAward(occasion, awarded);
    const progress = advanceMilestones(occasion, event);
    const ofMilestones = progress.reached.map(
        ({ milestone, times }) => times * BigInt(milestone.benefit.points ?? 0),
    );
    const totalPoints = within(BigInt(described.points) + sum(ofMilestones));
    const orders = event === "order" ? 1 : 0;
    const tier = settleTier(occasion.program, occasion.facts, {
        counted: BigInt(described.amount_minor),
        totalPoints,
        orders: BigInt(orders),
    });
    return {
        award: described,
        ...(occasion.budgets ? { limited: awarded.limited.map(inNumbers) } : {}),
        reached: progress.reached.map(({ milestone, times }) => ({
            milestone: milestone.id,
            times: Number(times),
        })),
        total_points: Number(totalPoints),
        tier_after: tier.tier,
        facts: factsAfter(occasion, awarded, progress, tier, orders),
    };
}

/**
 * The outcome of an order (`cart`) or of another event (`event`), or `{code}` of a refusal. It has the fields of the
 * contract's `Outcome`, but those that only explain. `budgets` is what is left of the private budgets, by rule, which a
 * booking knows and a preview does not; `limited` names the rules that they cut.
 *
 * @param {{ program: object, facts: object, cart?: object, event?: string, budgets?: Object<string, bigint> }} of
 */
export function outcome({ program, facts, cart, event, budgets }) {
    try {
        const lines = cart ? countCart(program, cart) : [];
        const occasion = {
            program,
            facts,
            budgets,
            lines,
            channel: cart ? (cart.channel ?? "web") : undefined,
        };
        if (cart && cart.lines.length === 0) {
            return nothing(occasion);
        }
        return follow(occasion, cart ? "order" : event);
    } catch (error) {
        if (error instanceof Refusal) {
            return { code: error.code };
        }
        throw error;
    }
}

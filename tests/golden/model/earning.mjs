// Sections 4 and 5 of "How it is computed": what multiplies, and what a rule gives before any cap.

import { chosen, holds } from "./conditions.mjs";
import { addFractions, larger, round, split, spread, sum, within } from "./integers.mjs";

const once = 10_000n;

/** Multipliers of the member, which raise every line: the tier's and the boosts that still last. */
function memberMultipliers({ program, facts }) {
    const level = program.tiers?.levels.find(({ id }) => id === facts.tier);
    const boosts = (facts.boosts ?? []).filter(({ until_ms }) => until_ms > facts.at_ms);
    return [level, ...boosts]
        .map((one) => BigInt(one?.multiplier_bp ?? once))
        .filter((multiplier) => multiplier !== once);
}

function combine(stacking, multipliers) {
    if (multipliers.length === 0) {
        return [1n, 1n];
    }
    if (stacking === "multiply") {
        return multipliers.reduce(([n, d], multiplier) => [n * multiplier, d * once], [1n, 1n]);
    }
    if (stacking === "add") {
        return [larger(0n, once + sum(multipliers.map((multiplier) => multiplier - once))), once];
    }
    return [multipliers.reduce(larger), once];
}

/** The factor of each line, as a fraction. */
export function factors(occasion) {
    const { program, lines } = occasion;
    const rules = program.earning.rules
        .filter((rule) => rule.kind === "multiplier" && holds(occasion, rule.when))
        .map((rule) => ({ bp: BigInt(rule.multiplier_bp), lines: chosen(lines, rule.when) }));
    const ofMember = memberMultipliers(occasion);
    return lines.map((_, index) => {
        const ofRules = rules.filter((rule) => rule.lines.includes(index)).map(({ bp }) => bp);
        return combine(program.earning.stacking, [...ofRules, ...ofMember]);
    });
}

function perAmount(rule, lines, lineFactors, indexes) {
    const exact = indexes.map((index) => {
        const [n, d] = lineFactors[index];
        return [
            lines[index].counted * n * BigInt(rule.rate.points),
            d * BigInt(rule.rate.per_minor),
        ];
    });
    const points = round(exact.reduce(addFractions), rule.rounding ?? "floor");
    return spread(points, exact);
}

function partsOf(rule, lines, lineFactors, indexes) {
    if (rule.kind === "per_amount") {
        return perAmount(rule, lines, lineFactors, indexes);
    }
    if (rule.kind === "per_item") {
        return indexes.map((index) => BigInt(rule.points) * lines[index].pieces);
    }
    const counted = indexes.map((index) => lines[index].counted);
    return split(BigInt(rule.points), counted);
}

/** What a rule gives, by line of the order; the sum is its points. */
export function give(occasion, rule, lineFactors) {
    const { lines } = occasion;
    const byLine = lines.map(() => 0n);
    const indexes = chosen(lines, rule.when);
    if (indexes.length > 0 && holds(occasion, rule.when)) {
        const parts = partsOf(rule, lines, lineFactors, indexes);
        indexes.forEach((line, part) => {
            byLine[line] = parts[part];
        });
    }
    within(sum(byLine));
    return byLine;
}

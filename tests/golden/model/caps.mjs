// Section 6 of "How it is computed": caps of rules and of the program.

import { periodStart } from "./calendar.mjs";
import { larger, split, sum, within } from "./integers.mjs";

/** The first instant of the period of a cap; nothing for one that starts with each order. */
function runningPeriod(program, cap, at) {
    if (cap.per === "order") {
        return undefined;
    }
    return cap.per === "ever" ? 0 : periodStart(program.zone ?? [], cap.per, at);
}

function leftOf({ program, facts }, rule, cap) {
    const running = runningPeriod(program, cap, facts.at_ms);
    const use = (facts.caps ?? []).find(
        (one) => (one.rule ?? "") === rule && one.period_start_ms === running,
    );
    return larger(0n, BigInt(cap.points) - BigInt(use?.used_points ?? 0));
}

const lowered = (byLine, left) => (sum(byLine) > left ? split(left, byLine) : byLine);

/** Lowers what the rules gave: `given` is a list of `{rule, byLine}` in the order of the file. */
export function applyCaps(occasion, given) {
    const { program } = occasion;
    const capped = given.map(({ rule, byLine }) => ({
        rule,
        byLine: rule.cap ? lowered(byLine, leftOf(occasion, rule.id, rule.cap)) : byLine,
    }));
    const cap = program.earning.cap;
    if (!cap) {
        return capped;
    }
    let left = leftOf(occasion, "", cap);
    return capped.map(({ rule, byLine }) => {
        const kept = lowered(byLine, left);
        left -= sum(kept);
        return { rule, byLine: kept };
    });
}

/**
 * Lowers rules to what is left of their budgets (`budgets`, by rule), one after the other. Other rules keep what they
 * had, and the lines share the new award in proportion.
 */
export function applyBudgets(awarded, budgets = {}) {
    let byLine = awarded[0]?.byLine.map((_, line) => sum(awarded.map((one) => one.byLine[line])));
    const limited = [];
    const points = awarded.map(({ rule, byLine: own }) => {
        const wanted = sum(own);
        const left = budgets[rule.id] ?? wanted;
        if (wanted <= left) {
            return { rule, points: wanted };
        }
        limited.push({ rule: rule.id, points: left, wanted_points: wanted });
        byLine = split(sum(byLine) - (wanted - left), byLine);
        return { rule, points: left };
    });
    return { points, byLine: byLine ?? [], limited };
}

/** The uses of caps after an award: an earlier period is replaced, a later one left alone. */
export function useCaps({ program, facts }, awarded) {
    const uses = new Map((facts.caps ?? []).map((use) => [use.rule ?? "", { ...use }]));
    const count = (rule, cap, points) => {
        const running = cap && runningPeriod(program, cap, facts.at_ms);
        const use = uses.get(rule);
        if (running === undefined || points === 0n || use?.period_start_ms > running) {
            return;
        }
        const before = use?.period_start_ms === running ? BigInt(use.used_points) : 0n;
        const used_points = Number(within(before + points));
        uses.set(rule, { rule, period_start_ms: running, used_points });
    };
    for (const { rule, points } of awarded) {
        count(rule.id, rule.cap, points);
    }
    count("", program.earning.cap, sum(awarded.map(({ points }) => points)));
    return [...uses.values()];
}

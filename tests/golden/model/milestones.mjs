// Section 7.2 of "How it is computed": how far milestones come, and what they bring.

import { endOfDayAfter, periodStart } from "./calendar.mjs";
import { chosen, holds } from "./conditions.mjs";
import { sum, within } from "./integers.mjs";

/** The progress after an event, or nothing where a streak has counted the period already. */
function advance({ program, facts, lines }, milestone, state) {
    const progress = BigInt(state.progress ?? 0);
    if (milestone.kind === "count") {
        return { progress: progress + 1n };
    }
    if (milestone.kind === "amount") {
        const counted = chosen(lines, milestone.when).map((index) => lines[index].counted);
        return { progress: progress + sum(counted) };
    }
    const zone = program.zone ?? [];
    const period = milestone.period ?? "month";
    const running = periodStart(zone, period, facts.at_ms);
    const newest = state.last_period_start_ms ?? -Infinity;
    if (newest >= running) {
        return undefined;
    }
    const unbroken = newest === periodStart(zone, period, facts.at_ms, -1);
    return { progress: unbroken ? progress + 1n : 1n, last_period_start_ms: running };
}

/** Starts a repeating milestone again, lets another one rest at its target. */
function reach(milestone, progress) {
    const target = BigInt(milestone.target);
    const times = progress / target;
    if (milestone.repeats) {
        return { times, progress: progress % target };
    }
    return times >= 1n ? { times: 1n, progress: target } : { times: 0n, progress };
}

const takesPart = (occasion, event, milestone) =>
    (milestone.event ?? "order") === event &&
    holds(occasion, milestone.when) &&
    (event !== "order" || chosen(occasion.lines, milestone.when).length > 0);

/** The milestone's state after the event, where it takes part in it. */
function stateAfter(occasion, event, milestone, state) {
    const atRest = state.reached > 0 && !milestone.repeats;
    return !atRest && takesPart(occasion, event, milestone)
        ? advance(occasion, milestone, state)
        : undefined;
}

/**
 * Takes an event into the milestones.
 * @returns what is `reached` (`{milestone, times}`), the `states` afterwards and the `boosts` that begin
 */
export function advanceMilestones(occasion, event) {
    const { program, facts } = occasion;
    const states = new Map((facts.milestones ?? []).map((state) => [state.milestone, state]));
    const reached = [];
    for (const milestone of program.milestones ?? []) {
        const state = states.get(milestone.id) ?? {
            milestone: milestone.id,
            progress: 0,
            reached: 0,
        };
        const next = stateAfter(occasion, event, milestone, state);
        if (!next) {
            continue;
        }
        const { times, progress } = reach(milestone, within(next.progress));
        states.set(milestone.id, {
            ...state,
            ...next,
            progress: Number(progress),
            reached: Number(within(BigInt(state.reached ?? 0) + times)),
        });
        if (times > 0n) {
            reached.push({ milestone, times });
        }
    }
    return { reached, states: [...states.values()], boosts: boostsOf(program, facts, reached) };
}

function boostsOf(program, facts, reached) {
    return reached
        .filter(({ milestone }) => (milestone.benefit.multiplier_days ?? 0) > 0)
        .map(({ milestone: { id, benefit } }) => ({
            source: id,
            multiplier_bp: benefit.multiplier_bp,
            until_ms: endOfDayAfter(program.zone ?? [], facts.at_ms, benefit.multiplier_days),
        }));
}

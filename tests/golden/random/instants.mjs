// Random instants near the edges of a program: changes of the clock, ends of periods, ends of its conditions.

import { instantOf, periodStart } from "../model/calendar.mjs";
import { zones } from "./zones.mjs";

const day = 86_400_000;
const minute = 60_000;

function edgesOf(program, anchor) {
    const zone = zones[program.time_zone];
    const conditions = [...program.earning.rules, ...program.milestones].map(
        ({ when }) => when ?? {},
    );
    const written = conditions.flatMap(({ from, until }) => [from, until]).filter(Boolean);
    return [
        anchor,
        ...written.map((text) => instantOf(zone, text)),
        ...["day", "week", "month"].map((period) => periodStart(zone, period, anchor, 1)),
    ];
}

/** An instant within weeks of the anchor, often close to an edge. */
export function instantNear(random, program, anchor) {
    if (random.chance(45)) {
        const away = random.pick([
            -1,
            0,
            1,
            -minute,
            minute,
            -59 * minute,
            59 * minute,
            7 * minute,
        ]);
        return random.pick(edgesOf(program, anchor)) + away;
    }
    const reach = random.pick([day, 3 * day, 10 * day, 40 * day]);
    return anchor + random.between(-reach, reach);
}

/** So many instants in the order of time, a minute apart or more: a shop's clock does not go back between two orders. */
export function history(random, program, anchor, count) {
    const instants = [];
    while (instants.length < count) {
        const at = instantNear(random, program, anchor);
        instants.push(at);
        if (random.chance(50)) {
            instants.push(at + random.between(1, 200) * minute);
        }
    }
    let earliest = 0;
    return instants
        .slice(0, count)
        .sort((a, b) => a - b)
        .map((at) => {
            const taken = Math.max(at, earliest);
            earliest = taken + minute;
            return taken;
        });
}

// Random movements over a few units that settle, expire and fall short in different ways.
import { zones } from "./zones.mjs";

const hour = 3_600_000;
const day = 24 * hour;
const text = (one) => ({ en: one });

const settlesOf = (random) =>
    random.pick([undefined, { days: random.pick([1, 14]) }, { on: "delivered" }]);

const expiresOf = (random) =>
    random.pick([
        undefined,
        { after_days: random.pick([1, 10, 60]) },
        { at_end_of: random.pick(["month", "quarter", "year"]), plus_months: random.below(3) },
        { idle_months: random.between(1, 3), events: ["order"] },
    ]);

function unitOf(random, id) {
    const rest = {
        settles: settlesOf(random),
        expires: expiresOf(random),
        shortfall: random.pick(["hold_back", "allow_negative", "forgive"]),
    };
    return { id, kind: "points", name_one: text(id), name_other: text(id), ...rest };
}

function programOf(random) {
    const time_zone = random.pick(Object.keys(zones));
    const counter = { id: "c", kind: "counter", name_one: text("c"), name_other: text("c") };
    return {
        id: "card",
        version: 1,
        name: text("Card"),
        currency: "EUR",
        time_zone,
        locales: ["en"],
        units: [unitOf(random, "p"), unitOf(random, "q"), counter],
        zone: zones[time_zone],
    };
}

/** What each source gave and has not been taken back. */
class Movements {
    constructor(random, units) {
        Object.assign(this, { random, units, given: new Map(), redemptions: 0, undone: new Set() });
    }

    accrue(unit, count) {
        const source = `${unit.id}-${this.random.chance(30) ? "again" : count}`;
        const amount = this.random.between(1, 100);
        this.given.set(source, (this.given.get(source) ?? 0) + amount);
        return { unit: unit.id, source, amount };
    }

    reverse(unit) {
        const own = [...this.given].filter(([key, left]) => left > 0 && key.startsWith(unit.id));
        if (own.length === 0) {
            return undefined;
        }
        const [source, left] = this.random.pick(own);
        const amount = this.random.chance(50) ? left : this.random.between(1, left);
        this.given.set(source, left - amount);
        return { unit: unit.id, source, amount };
    }

    redeem(unit) {
        return { unit: unit.id, amount: this.random.between(1, 80) };
    }

    undo(_, __, at_ms) {
        return { redemption: this.random.below(6), until_ms: at_ms + 14 * day };
    }

    adjust(unit, count) {
        const down = unit.kind === "counter" ? 0 : 40;
        const amount = this.random.chance(down)
            ? -this.random.between(1, 40)
            : this.random.between(1, 40);
        return { unit: unit.id, source: `${unit.id}-desk${count}`, amount };
    }

    settle(unit) {
        const own = [...this.given.keys()].filter((key) => key.startsWith(unit.id));
        const source = own.length > 0 && unit.settles?.on ? this.random.pick(own) : undefined;
        return source && { unit: unit.id, source, event: unit.settles.on };
    }

    keep_alive(unit) {
        return unit.expires?.idle_months ? { unit: unit.id } : undefined;
    }
}

const often =
    "accrue accrue accrue accrue reverse reverse redeem redeem undo adjust settle settle keep_alive".split(
        " ",
    );

export function ledgerCaseOf(random, steps = 40) {
    const program = programOf(random);
    const movements = new Movements(random, program.units);
    let at_ms = Date.UTC(2026, random.below(12), random.between(1, 28));
    const list = [];
    while (list.length < steps) {
        at_ms += random.chance(40) ? random.below(hour) : random.below(20 * day);
        const kind = random.pick(often);
        const step = movements[kind](random.pick(program.units), list.length, at_ms);
        if (step) {
            list.push({ kind, at_ms, ...step });
        }
    }
    return { versions: [program], steps: list, at_ms: at_ms + random.below(200 * day) };
}

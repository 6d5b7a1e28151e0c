// Random histories: events in the order in which they arrive, each whole. One that arrives again with the id of an
// earlier one takes its place: an order that came back in part, was cancelled or amended.
import { start } from "../model/calendar.mjs";
import { refusalOf } from "../model/decide.mjs";
import { versionAt } from "../model/history.mjs";
import { limitKeys } from "../model/limits.mjs";
import { retainedOf } from "./retained.mjs";
import { zones } from "./zones.mjs";

const hour = 3_600_000;
const day = 24 * hour;

const goods = [
    { sku: "beans", categories: ["coffee"], unit_price_minor: 749 },
    { sku: "mug", categories: ["ware"], unit_price_minor: 1200 },
    { sku: "tea", categories: ["coffee", "ware"], unit_price_minor: 333 },
    { sku: "gift", categories: ["card"], unit_price_minor: 2500 },
    { sku: "sample", categories: [], unit_price_minor: 0 },
];

function lineOf(random, id) {
    const one = random.pick(goods);
    const quantity = random.pick([1, 1, 1, 2, 3, 7]);
    const gross = one.unit_price_minor * quantity;
    const discount_minor = random.chance(20) ? random.between(0, gross) : 0;
    const tax_minor = Math.floor(((gross - discount_minor) * random.pick([0, 9, 21])) / 121);
    return { id, ...one, quantity, discount_minor, tax_minor };
}

export function cartOf(random) {
    const count = random.chance(2) ? 0 : random.between(1, 4);
    const lines = Array.from({ length: count }, (_, index) => lineOf(random, `l${index}`));
    const net = (line) => line.unit_price_minor * line.quantity - line.discount_minor;
    const whole = lines.reduce((sum, line) => sum + net(line), 0);
    return {
        currency: random.chance(1) ? "USD" : "EUR",
        channel: random.pick(["web", "till", "app"]),
        lines,
        shipping_minor: random.chance(50) ? 495 : 0,
        order_discount_minor: random.chance(25) ? random.between(0, whole) : 0,
    };
}

const limitsOfAll = (program) =>
    ["rules", "units", "offers"].flatMap((list) =>
        program[list].flatMap((noun) =>
            limitKeys(list.slice(0, -1), noun).filter((_, index) => noun.limit[index].of === "all"),
        ),
    );

/** What limits of all members leave, for most of them. */
function roomOf(random, keys) {
    return keys
        .filter(() => random.chance(80))
        .map((key) => ({ key, left: random.pick([0, 1, 2, 10, 50, 1000]) }));
}

const answers = {
    roast: (random) => [random.pick(["dark", "light", "mild"])],
    tastes: (random) => random.some(["dark", "light", "mild"], 1, 3),
    birth: (random) => [String(random.between(1, 12)).padStart(2, "0")],
};

const kinds = {
    order: (random) => ({ cart: cartOf(random) }),
    answered: (random) => {
        const subject = random.pick(Object.keys(answers));
        return { subject, names: answers[subject](random) };
    },
    answer_changed: (random) => {
        const subject = random.pick(Object.keys(answers));
        return { subject, names: random.chance(60) ? [] : answers[subject](random) };
    },
    consented: (random) => ({
        subject: random.pick(["mail", "birthday"]),
        attributes: { given: random.below(2) },
    }),
    segments: (random) => ({ names: random.chance(60) ? ["staff"] : [] }),
    stay: (random) => ({ attributes: { nights: random.between(-1, 4), stars: random.below(6) } }),
    review: (random) => (random.chance(50) ? { attributes: { stars: random.below(6) } } : {}),
    bought: (random) => ({ subject: random.pick(["bag", "fiver"]) }),
    redeemed: (random) => ({ subject: random.pick(["bag", "fiver"]) }),
    adjusted: (random) => ({
        subject: random.pick(["points", "nights", "card"]),
        attributes: { amount: random.pick([-20, -3, 1, 5, 40]) },
    }),
    level: (random, at_ms) => ({
        subject: random.pick(["silver", "basic", "basic", "plus"]),
        ...(random.chance(70) ? { until_ms: at_ms + random.between(-1, 90) * day } : {}),
    }),
};

const often = [
    ..."order order order order order order order stay stay stay review review".split(" "),
    ..."answered answer_changed consented segments bought redeemed adjusted level".split(" "),
];

/** What is no event but befalls the member all the same. */
const marker = (kind, at_ms) => ({ id: kind, kind, at_ms, source: kind });

class History {
    constructor(random, versions, anchor, first = 0) {
        Object.assign(this, { random, versions, now: anchor, arrivals: [], kept: [] });
        this.count = first;
        this.limits = versions.map(limitsOfAll);
    }

    /** Now, or the instants that a program's calendar turns on, or long ago. */
    instant() {
        const { random, now, versions } = this;
        if (random.chance(12)) {
            const zone = zones[versions[0].time_zone];
            return start(zone, Math.floor(now / day)) + random.pick([-1, 0, 1, hour]);
        }
        if (random.chance(12)) {
            return now - random.between(1, 72) * hour;
        }
        const again = random.chance(5) && this.arrivals.at(-1)?.at_ms;
        return again || (random.chance(5) ? now - random.between(4, 300) * day : now);
    }

    add(kind, at_ms = this.instant()) {
        const { random } = this;
        this.count += 1;
        const id = `${random.pick(["a", "b", "c"])}${this.count}`;
        const balances = {};
        for (const unit of ["points", "card", "purse"]) {
            if (random.chance(50)) {
                balances[unit] = random.below(200);
            }
        }
        const event = {
            id,
            kind,
            at_ms,
            source: id,
            ...kinds[kind]?.(random, at_ms),
            balances,
            room: roomOf(random, random.pick(this.limits)),
        };
        this.arrivals.push(event);
        const isKept = !refusalOf(versionAt(this.versions, at_ms), event);
        if (kind === "order" && isKept && event.cart.lines.length > 0) {
            this.kept.push(event);
        }
    }

    /** Puts an order in place of one that arrived before. */
    again(order, changes) {
        const changed = { ...order, ...changes };
        this.arrivals.push(changed);
        if (refusalOf(versionAt(this.versions, order.at_ms), changed)) {
            return;
        }
        this.kept = this.kept.map((one) => (one.id === order.id ? changed : one));
        if (changed.cancelled) {
            this.kept = this.kept.filter((one) => one.id !== order.id);
        }
    }

    giveBack(order) {
        const { random } = this;
        const back = { id: `f${this.arrivals.length}`, at_ms: this.now };
        const returns = [...(order.returns ?? []), back];
        const shape = random.below(10);
        if (shape < 6) {
            const lines = random.some(order.cart.lines, 1, 2);
            back.lines = lines.map(({ id, quantity }) => ({
                line: random.chance(8) ? "shipping" : id,
                quantity: random.chance(70) ? 1 : quantity,
            }));
        }
        if (shape > 4 && shape < 9) {
            back.amount_minor = random.pick([1, 100, 495, random.between(1, 3000)]);
        }
        if (random.chance(8)) {
            back.at_ms = order.at_ms;
        }
        this.again(order, { returns });
    }

    change(order) {
        const { random } = this;
        const chance = random.below(100);
        if (chance < 65) {
            this.giveBack(order);
        } else if (chance < 82) {
            this.again(order, { cancelled: true });
        } else {
            this.again(order, { cart: cartOf(random), returns: [] });
        }
    }

    /** Another member, to whom a few things happened, turns out to be the same person. */
    merge() {
        const { random, versions, now } = this;
        const other = new History(random, versions, now - random.below(90) * day, 500);
        if (random.chance(70)) {
            other.add("joined", other.now);
        }
        for (let left = random.between(2, 8); left > 0; left -= 1) {
            other.step();
        }
        this.others = other.arrivals;
        this.now = Math.max(now, other.now);
        this.kept.push(...other.kept);
        this.arrivals.push(marker("merge", this.now));
    }

    /** All before it is forgotten, and some join anew. */
    erase() {
        this.kept = [];
        this.arrivals.push(marker("erase", this.now));
        if (this.random.chance(60)) {
            this.add("joined", this.now);
        }
    }

    step() {
        const { random } = this;
        this.now += random.chance(35) ? random.below(4 * hour) : random.below(14 * day);
        if (this.kept.length > 0 && random.chance(28)) {
            this.change(random.pick(this.kept.slice(-6)));
        } else {
            this.add(random.pick(often));
        }
    }

    /** When the last thing happens, to the member that is merged in as well. */
    newest() {
        const all = [...this.arrivals, ...(this.others ?? [])];
        return Math.max(this.now, ...all.map((event) => event.at_ms));
    }
}

/** The arrivals before which a member is merged with another and erased; few have either. */
function turnsOf(random, steps) {
    const turn = (percent) => (random.chance(percent) ? random.between(1, steps - 1) : undefined);
    return { merged: turn(12), erased: turn(8) };
}

/**
 * `{events, others, retained, at_ms}`: what arrived, in that order, what had happened to the member that is merged in, and the
 * vouchers that stay though nothing brings them, and the instant at which somebody looks.
 */
export function historyOf(random, versions, anchor, steps) {
    const history = new History(random, versions, anchor);
    const joins = random.below(10);
    if (joins < 8) {
        history.add("joined", anchor);
    }
    const { merged, erased } = turnsOf(random, steps);
    while (history.arrivals.length < steps) {
        const before = history.arrivals.length;
        history.step();
        if (before < merged && history.arrivals.length >= merged) {
            history.merge();
        }
        if (before < erased && history.arrivals.length >= erased) {
            history.erase();
        }
    }
    if (joins === 8) {
        history.add("joined", anchor + random.between(-2, 20) * day);
    }
    const at_ms = history.newest() + (random.chance(50) ? 0 : random.below(500) * day);
    const retained = retainedOf(random, versions, anchor);
    return { events: history.arrivals, others: history.others, retained, at_ms };
}

// Section 8 of docs/program.md: lots, debts and balances of one member.
import { day, endOfDayAfter, firstDate, monthsAfter, start } from "./calendar.mjs";
import { Refusal, smaller, sum } from "./integers.mjs";

/** When units expire that became available at `a`, or null; `s` is the newest event that keeps them alive. */
function expiryOf(zone, { expires }, a, s = -Infinity) {
    if (!expires) {
        return null;
    }
    if (expires.after_days) {
        return endOfDayAfter(zone, a, expires.after_days);
    }
    return expires.at_end_of
        ? start(
              zone,
              monthsAfter(firstDate(expires.at_end_of, day(zone, a), 1), expires.plus_months ?? 0),
          )
        : start(zone, monthsAfter(day(zone, Math.max(a, s)), expires.idle_months) + 1);
}

const never = ({ expiresAt }) => expiresAt ?? Infinity;
/** Whose turn it is: what expires first, then what became available first, then the older one. */
const byTurn = (a, b) =>
    (never(a) === never(b) ? 0 : never(a) - never(b)) ||
    a.availableAt - b.availableAt ||
    a.id - b.id;

export class Ledger {
    constructor({ units, zone }) {
        Object.assign(this, { units, zone, lots: [], debts: new Map(), counters: new Map() });
        this.idleSince = new Map();
        this.spent = [];
    }

    unit = (id) => this.units.find((one) => one.id === id);
    isCounter = (id) => this.unit(id).kind === "counter";
    debt = (id) => this.debts.get(id) ?? 0n;
    open = (id, isPending) =>
        this.lots
            .filter((lot) => lot.unit === id && lot.pending === isPending && lot.remaining > 0n)
            .sort(byTurn);
    available = (id) =>
        this.isCounter(id)
            ? (this.counters.get(id) ?? 0n)
            : sum(this.open(id, false).map(({ remaining }) => remaining));

    /** Pays a debt and says what is left. */
    payDebt(id, amount) {
        const paid = smaller(amount, this.debt(id));
        this.debts.set(id, this.debt(id) - paid);
        return amount - paid;
    }

    addLot(lot) {
        this.lots.push({ id: this.lots.length, expired: 0n, waitsFor: "", pending: false, ...lot });
    }

    take(lots, amount) {
        let left = amount;
        const parts = [];
        for (const lot of lots) {
            const taken = smaller(left, lot.remaining);
            lot.remaining -= taken;
            left -= taken;
            if (taken > 0n) {
                parts.push({ ...lot, remaining: taken });
            }
        }
        return { left, parts };
    }

    count(id, amount) {
        this.counters.set(id, (this.counters.get(id) ?? 0n) + amount);
    }

    accrue({ unit: id, source, at_ms }, amount) {
        if (this.isCounter(id)) {
            this.count(id, amount);
            return;
        }
        const unit = this.unit(id);
        const { days, on = "" } = unit.settles ?? {};
        const availableAt = days ? start(this.zone, day(this.zone, at_ms) + days) : at_ms;
        const pending = unit.settles !== undefined;
        const waits = pending && unit.shortfall === "allow_negative";
        const expiresAt = on ? null : this.life(unit, availableAt);
        const remaining = waits ? amount : this.payDebt(id, amount);
        this.addLot({ unit: id, source, pending, remaining, availableAt, expiresAt, waitsFor: on });
    }

    life = (unit, a) => expiryOf(this.zone, unit, a, this.idleSince.get(unit.id));

    reverse({ unit: id, source }, amount) {
        if (this.isCounter(id)) {
            this.count(id, -amount);
            return;
        }
        const own = (lot) => lot.source === source;
        const first = [...this.open(id, true).filter(own), ...this.open(id, false).filter(own)];
        let { left } = this.take(first, amount);
        for (const lot of this.lots.filter((one) => one.unit === id && own(one))) {
            const gone = smaller(left, lot.expired);
            lot.expired -= gone;
            left -= gone;
        }
        left = this.take([...this.open(id, false), ...this.open(id, true)], left).left;
        if (this.unit(id).shortfall !== "forgive") {
            this.debts.set(id, this.debt(id) + left);
        }
    }

    /** Takes available units, or refuses. */
    spend(id, amount) {
        if (this.available(id) < amount) {
            throw new Refusal("not_enough_units");
        }
        return this.take(this.open(id, false), amount).parts;
    }

    redeem({ unit: id }, amount) {
        if (this.isCounter(id)) {
            throw new Refusal("unit_not_spendable");
        }
        this.spent.push({ id, parts: this.spend(id, amount) });
    }

    /** Gives a redemption back; the life of its parts reaches at least to `until`. */
    undo({ redemption, until_ms }) {
        const { id, parts } = this.spent[redemption];
        for (const { source, remaining, availableAt, expiresAt } of [...parts].sort(byTurn)) {
            this.addLot({
                unit: id,
                source,
                remaining: this.payDebt(id, remaining),
                availableAt,
                expiresAt:
                    expiresAt && Math.max(expiresAt, this.aliveUntil(id, availableAt), until_ms),
            });
        }
    }

    /** What was spent would have been kept alive, too. */
    aliveUntil(id, availableAt) {
        const unit = this.unit(id);
        return unit.expires?.idle_months ? this.life(unit, availableAt) : -Infinity;
    }

    adjust({ unit: id, source, at_ms }, amount) {
        if (amount < 0n) {
            this.spend(id, -amount);
            return;
        }
        if (this.isCounter(id)) {
            this.count(id, amount);
            return;
        }
        const remaining = this.payDebt(id, amount);
        const expiresAt = this.life(this.unit(id), at_ms);
        this.addLot({ unit: id, source, remaining, availableAt: at_ms, expiresAt });
    }

    release(lot) {
        lot.pending = false;
        lot.remaining = this.payDebt(lot.unit, lot.remaining);
    }

    settle({ unit: id, source, event, at_ms }) {
        for (const lot of this.open(id, true)) {
            if (lot.source === source && lot.waitsFor === event) {
                lot.waitsFor = "";
                lot.availableAt = at_ms;
                lot.expiresAt = this.life(this.unit(id), at_ms);
                this.release(lot);
            }
        }
    }

    /** The newest event that keeps the lots of a unit alive is known. */
    keepAlive({ unit: id, at_ms }) {
        const unit = this.unit(id);
        this.idleSince.set(id, at_ms);
        for (const lot of this.lots.filter((one) => one.unit === id && one.remaining > 0n)) {
            const life = this.life(unit, lot.availableAt);
            lot.expiresAt = lot.waitsFor ? null : Math.max(lot.expiresAt, life);
        }
    }

    /** Lets time pass up to an instant, date by date: what waited comes first, then what expires. */
    pass(at) {
        const dueOf = ({ pending, waitsFor, availableAt, expiresAt }) =>
            waitsFor ? Infinity : pending ? availableAt : (expiresAt ?? Infinity);
        for (;;) {
            const open = this.lots.filter(({ remaining }) => remaining > 0n);
            const due = Math.min(...open.map(dueOf));
            if (due > at) {
                return;
            }
            const released = open.filter((lot) => lot.pending && dueOf(lot) <= due);
            for (const lot of released.sort(
                (a, b) => a.availableAt - b.availableAt || a.id - b.id,
            )) {
                this.release(lot);
            }
            for (const lot of open.filter((one) => !one.pending && never(one) <= due)) {
                lot.expired += lot.remaining;
                lot.remaining = 0n;
            }
        }
    }
}

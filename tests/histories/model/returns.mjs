// Section 6 of docs/program.md: what came back of an order takes its part of what the order was awarded.
import { Refusal, smaller, split, sum } from "./integers.mjs";

const refuse = (code, isWrong) => {
    if (isWrong) {
        throw new Refusal(code);
    }
};

/** All that is left of an order, line by line, with the gives that are by line. */
class Left {
    constructor(lines, gives) {
        this.lines = lines.map(({ id, pieces, counted, paid, isExcepted }) => ({
            id,
            pieces: id === "shipping" ? 1n : pieces,
            counted,
            paid,
            isExcepted,
        }));
        this.goods = [...this.lines.keys()].filter((place) => this.lines[place].id !== "shipping");
        this.shipping = [...this.lines.keys()].filter(
            (place) => this.lines[place].id === "shipping",
        );
        this.gives = gives.filter((give) => give.lines);
        this.units = [...new Set(this.gives.map(({ unit }) => unit))];
        this.isPriceTaken = false;
    }

    ofUnit(unit, place) {
        return sum(
            this.gives.filter((give) => give.unit === unit).map((give) => give.lines[place]),
        );
    }

    /** Takes so many units of a line from the gives, each by what is left of it. */
    takeUnits(unit, place, taken) {
        const gives = this.gives.filter((give) => give.unit === unit);
        const parts = split(
            taken,
            gives.map((give) => give.lines[place]),
        );
        gives.forEach((give, index) => {
            give.lines[place] -= parts[index];
            give.amount -= parts[index];
        });
    }

    takePieces(place, taken) {
        const line = this.lines[place];
        for (const unit of this.units) {
            this.takeUnits(unit, place, (this.ofUnit(unit, place) * taken) / line.pieces);
        }
        line.counted -= (line.counted * taken) / line.pieces;
        line.paid -= (line.paid * taken) / line.pieces;
        line.pieces -= taken;
    }

    takeLine({ line: id, quantity }) {
        const taken = BigInt(quantity);
        const place = this.lines.findIndex((line) => line.id === id);
        refuse("unknown_line", place < 0);
        refuse("refund_invalid", taken < 1n);
        refuse("refund_exceeds_order", taken > this.lines[place].pieces);
        this.takePieces(place, taken);
    }

    paidOf = (places) => sum(places.map((place) => this.lines[place].paid));

    /** Takes money of some lines: a part of all that they were awarded. */
    takeMoney(places, amount) {
        const whole = this.paidOf(places);
        if (amount === 0n) {
            return;
        }
        const share = (lefts) => split((sum(lefts) * amount) / whole, lefts);
        for (const unit of this.units) {
            const parts = share(places.map((place) => this.ofUnit(unit, place)));
            places.forEach((place, index) => {
                this.takeUnits(unit, place, parts[index]);
            });
        }
        const lines = places.map((place) => this.lines[place]);
        const counted = share(lines.map((line) => line.counted));
        const paid = share(lines.map((line) => line.paid));
        lines.forEach((line, index) => {
            line.counted -= counted[index];
            line.paid -= paid[index];
        });
    }

    takeAmount(amount) {
        refuse("refund_invalid", amount < 0n);
        const ofGoods = smaller(amount, this.paidOf(this.goods));
        refuse("refund_exceeds_order", amount - ofGoods > this.paidOf(this.shipping));
        this.takeMoney(this.goods, ofGoods);
        this.isPriceTaken ||= ofGoods > 0n && this.paidOf(this.goods) === 0n;
        this.takeMoney(this.shipping, amount - ofGoods);
    }

    takeAll() {
        for (const place of this.lines.keys()) {
            if (this.lines[place].pieces > 0n) {
                this.takePieces(place, this.lines[place].pieces);
            }
        }
    }

    hasGoods() {
        return !this.isPriceTaken && this.goods.some((place) => this.lines[place].pieces > 0n);
    }
}

const comesBefore = (a, b) => a.at_ms - b.at_ms || (a.id < b.id ? -1 : 1);

function takeReturn(left, { lines = [], amount_minor = 0 }) {
    for (const piece of lines) {
        left.takeLine(piece);
    }
    if (amount_minor !== 0) {
        left.takeAmount(BigInt(amount_minor));
    } else if (lines.length === 0) {
        left.takeAll();
    }
}

/**
 * Takes off what was returned of an event: lowers `gives` and says what is left, `{isNothing, counted, hasOrder}`.
 * `hasOrder` says that a line is left which is not excepted.
 */
export function takeOff({ returns = [], cancelled }, lines, gives) {
    const left = new Left(lines, gives);
    for (const one of cancelled ? [] : [...returns].sort(comesBefore)) {
        takeReturn(left, one);
    }
    if (cancelled) {
        left.takeAll();
    }
    const isKept = (place) => !left.lines[place].isExcepted && left.lines[place].pieces > 0n;
    return {
        isNothing: cancelled === true || (lines.length > 0 && !left.hasGoods()),
        counted: sum(left.lines.map(({ counted }) => counted)),
        hasOrder: left.goods.some(isKept),
    };
}

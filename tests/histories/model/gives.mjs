// Section 4 of docs/program.md, 3 and 4: what a rule gives before its limits.
import { addFractions, larger, round, split, spread, sum } from "./integers.mjs";

const one = 10_000n;

const combine = {
    highest: (factors) => [factors.reduce(larger), one],
    multiply: (factors) => [
        factors.reduce((product, bp) => product * bp, 1n),
        one ** BigInt(factors.length),
    ],
    add: (factors) => [larger(0n, one + sum(factors.map((bp) => bp - one))), one],
};

/** The factor of a line for a unit, as a fraction. */
function factorOf({ program, facts, at }, unit, place, firings) {
    const fromRules = firings.flatMap(({ rule, lines }) =>
        rule.do
            .map(({ multiply }) => multiply)
            .filter((one) => one?.unit === unit && !one.for_days && lines.includes(place)),
    );
    const running = facts.boosts.filter((boost) => boost.unit === unit && boost.until > at);
    const factors = [...fromRules, ...running].map(({ bp }) => BigInt(bp));
    const stacking = program.units.find(({ id }) => id === unit)?.stacking ?? "highest";
    return factors.length === 0 ? [1n, 1n] : combine[stacking](factors);
}

/** What of each chosen line the rate counts. */
function basesOf(scene, { step, per_minor }, chosen) {
    const counted = chosen.map((place) => scene.lines[place].counted);
    if (!step) {
        return counted;
    }
    const whole = sum(counted) / BigInt(per_minor);
    return split(whole * BigInt(per_minor), counted);
}

function rate(scene, give, chosen, firings) {
    if (!scene.event?.cart) {
        return { amount: 0n };
    }
    const { units, per_minor } = give.rate;
    const bases = basesOf(scene, give.rate, chosen);
    const shares = chosen.map((place, index) => {
        const [n, d] = factorOf(scene, give.unit, place, firings);
        return [bases[index] * n * BigInt(units), d * BigInt(per_minor)];
    });
    const amount = round(shares.reduce(addFractions, [0n, 1n]), give.rounding);
    return { amount, parts: spread(amount, shares) };
}

/** What a rule gives by one of its actions: `amount`, and `lines` for all lines of the order where it is by line. */
export function amountOf(scene, give, chosen, firings) {
    const { event, lines = [] } = scene;
    let given;
    if (give.rate) {
        given = rate(scene, give, chosen, firings);
    } else if (give.per_item) {
        const parts = chosen.map((place) => lines[place].pieces * BigInt(give.per_item));
        given = { amount: sum(parts), parts };
    } else if (give.per) {
        given = { amount: BigInt(give.amount ?? 1) * BigInt(event?.attributes?.[give.per] ?? 0) };
    } else {
        const amount = BigInt(give.amount);
        given = {
            amount,
            parts: split(
                amount,
                chosen.map((place) => lines[place].counted),
            ),
        };
    }
    if (!given.parts || chosen.length === 0) {
        return { amount: larger(0n, given.amount), lines: undefined };
    }
    const byLine = lines.map(() => 0n);
    chosen.forEach((place, index) => {
        byLine[place] = given.parts[index];
    });
    return { amount: given.amount, lines: byLine };
}

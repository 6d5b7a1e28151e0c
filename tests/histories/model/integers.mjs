// Whole numbers as docs/program.md means them: BigInt, exact, rounded where the page says so and nowhere else.

const largest = 2n ** 53n - 1n;

/** Why something cannot be booked; `code` is one of docs/program.md. */
export class Refusal extends Error {
    constructor(code) {
        super(code);
        this.code = code;
    }
}

/** The number itself, or a refusal where a program or a shop could no longer read it exactly. */
export function within(number) {
    if (number > largest || number < -largest) {
        throw new Refusal("amount_overflow");
    }
    return number;
}

export const sum = (numbers) => numbers.reduce((total, number) => total + number, 0n);

// Math.min and Math.max know no BigInt.
export const smaller = (a, b) => (b - a > 0n ? a : b);
export const larger = (a, b) => (b - a > 0n ? b : a);

/** A fraction is `[numerator, denominator]`, the denominator above 0. */
export function addFractions([a, b], [c, d]) {
    return b === d ? [a + c, b] : [a * d + c * b, b * d];
}

/** Rounds a fraction that is not negative. */
export function round([numerator, denominator], rounding = "floor") {
    const whole = numerator / denominator;
    const twice = 2n * (numerator % denominator);
    if (rounding === "floor" || twice < denominator) {
        return whole;
    }
    if (twice > denominator || rounding === "half_up") {
        return whole + 1n;
    }
    return whole % 2n === 0n ? whole : whole + 1n;
}

/** The floors of exact shares; what `total` has beyond them goes, one each, to the largest fractions. */
export function spread(total, shares) {
    const parts = shares.map(([numerator, denominator]) => numerator / denominator);
    const order = shares
        .map(([numerator, denominator], index) => ({
            n: numerator % denominator,
            denominator,
            index,
        }))
        .sort((a, b) => {
            const difference = b.n * a.denominator - a.n * b.denominator;
            return difference === 0n ? a.index - b.index : difference > 0n ? 1 : -1;
        });
    for (const { index } of order.slice(0, Number(total - sum(parts)))) {
        parts[index] += 1n;
    }
    return parts;
}

/** `split(total, weights)`: the largest-remainder method. */
export function split(total, weights) {
    const whole = sum(weights);
    if (whole === 0n) {
        return weights.map((_, index) => (index === 0 ? total : 0n));
    }
    return spread(
        total,
        weights.map((weight) => [total * weight, whole]),
    );
}

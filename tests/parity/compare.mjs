// Whether all that say what an order brings say the same.

import { isDeepStrictEqual } from "node:util";

/** What a decision gives, by unit; nothing that comes to nothing. */
export function amountsOf({ effects = [] }) {
    const sums = new Map();
    for (const { kind, subject, amount } of effects) {
        if (kind === "give") {
            sums.set(subject, (sums.get(subject) ?? 0) + amount);
        }
    }
    return inOrder([...sums].map(([unit, amount]) => ({ unit, amount })));
}

const inOrder = (amounts) =>
    amounts
        .filter(({ amount }) => amount !== 0)
        .sort((one, other) => (one.unit < other.unit ? -1 : 1));

/** What has worth beside units, without when. */
const grantsOf = ({ effects = [] }) =>
    effects
        .filter(({ kind }) => kind !== "give")
        .map(({ kind, rule, subject, amount = 0 }) => ({ kind, rule, subject, amount }));

/** The facts that rules read, without the instant: a clock goes on between two looks. */
function standing({ levels = [], granted = [], streaks = [], boosts = [], figures = [] }) {
    const held = levels.map(({ set, level }) => ({ set, level }));
    const counted = figures
        .filter(({ ever }) => ever !== 0)
        .map(({ key, ever }) => ({ key, ever }))
        .sort((one, other) => (one.key < other.key ? -1 : 1));
    return { levels: held, granted, streaks, boosts, figures: counted };
}

const amountIn = (amounts, unit) =>
    amounts.filter((one) => one.unit === unit).reduce((sum, { amount }) => sum + amount, 0);

const isNoMore = (booked, foretold) =>
    booked.every(({ unit, amount }) => amount <= amountIn(foretold, unit));

/** What is booked is what was foretold; under a limit of all members no more than that. */
function bookingDisagrees(preview, { booked, instead = [] }) {
    if (!booked) {
        return false;
    }
    if (preview.code) {
        return booked.state !== "refused" || booked.code !== preview.code;
    }
    const [foretold, amounts] = [amountsOf(preview), inOrder(booked.amounts)];
    const isRight = preview.at_most
        ? isNoMore(amounts, [...foretold, ...instead])
        : isDeepStrictEqual(amounts, foretold);
    return booked.state !== "booked" || !isRight;
}

/** The wallet after the booking shows the facts that the preview foretold. */
function walletDisagrees(preview, { facts, after }) {
    if (preview.at_most) {
        return false;
    }
    return !isDeepStrictEqual(standing(after), standing(preview.code ? facts : preview.facts));
}

/**
 * What disagrees about a case, in words; nothing where all agree.
 * @param {{ facts: object, after: object, wasm: string, native: string, booked?: object, instead?: object[] }} one the facts before and after,
 *     what both previews wrote, and the result of the event; none where a shopper did it and the wallet tells;
 *     `instead` has the amounts that come where a voucher of the preview is gone
 */
export function disagreements(one) {
    const preview = JSON.parse(one.wasm);
    const wrong = [];
    if (one.wasm !== one.native) {
        wrong.push("the preview in wasm and the native one");
    }
    if (bookingDisagrees(preview, one)) {
        wrong.push("the preview and what was booked");
    }
    if (walletDisagrees(preview, one)) {
        wrong.push("the preview and the wallet afterwards");
    }
    return wrong;
}

/** What took part in a case, by the codes of its explanation and what it brought. */
export function shownBy(preview) {
    const codes = (preview.trace ?? []).map(({ code }) => code);
    const kinds = grantsOf(preview).map(({ kind }) => kind);
    return new Set([
        ...codes,
        ...kinds,
        ...(preview.at_most ? ["at most"] : []),
        ...(preview.code ? ["refused"] : []),
    ]);
}

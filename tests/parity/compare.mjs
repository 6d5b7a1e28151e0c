// Whether all that say what an order earns say the same.

import { isDeepStrictEqual } from "node:util";
import { day } from "../golden/model/calendar.mjs";
import { orderly } from "../golden/model/outcome.mjs";

/** A preview without what only explains, in the form of the model. */
export function plain(preview) {
    if (preview.code) {
        return { code: preview.code };
    }
    const { trace, lines, ...award } = preview.award;
    return {
        award: { ...award, lines: lines.map(({ quantity, ...line }) => line) },
        reached: preview.reached.map(({ milestone, times }) => ({ milestone, times })),
        total_points: preview.total_points,
        tier_after: preview.tier_after,
        facts: orderly(preview.facts),
    };
}

const isOpen = ({ code }) => code === "at_most";
const isBudget = ({ code }) => code === "budget_reached";

/** What the reply to the order has to be when the preview was right and every budget sufficed. */
function expectedReply(preview) {
    if (preview.code) {
        return { state: "refused", code: preview.code, points: 0, trace: [] };
    }
    const trace = [...preview.award.trace, ...preview.trace].filter((step) => !isOpen(step));
    return { state: "booked", code: "", points: preview.total_points, trace };
}

const replyOf = ({ state, code, points, trace }) => ({ state, code: code ?? "", points, trace });

/** The rules that a budget cut, as the booking explains them. */
const cutIn = (trace) =>
    trace.filter(isBudget).map(({ subject, numbers }) => ({ rule: subject, ...numbers }));

/**
 * Where a budget did not suffice: the preview said "at most", no more than that is booked, and the explanation says what
 * the budget cut.
 */
function limitedBookingDisagrees(preview, booked, { limited, total_points }) {
    return !(
        preview.award.at_most &&
        booked.state === "booked" &&
        booked.points === total_points &&
        booked.points <= preview.total_points &&
        isDeepStrictEqual(cutIn(booked.trace), limited) &&
        !booked.trace.some(isOpen)
    );
}

function bookingDisagrees(preview, booked, booking) {
    return booking.limited?.length > 0
        ? limitedBookingDisagrees(preview, booked, booking)
        : !isDeepStrictEqual(replyOf(booked), expectedReply(preview));
}

/**
 * The wallet after the booking shows the facts that the preview foretold, or where a budget cut the order those of the
 * model. At the next midnight it may show others, because
 * periods begin and boosts end then.
 */
function walletDisagrees({ program, facts, after, booking }, preview) {
    const sameDay = day(program.zone, facts.at_ms) === day(program.zone, after.at_ms);
    const foretold = booking.limited?.length > 0 ? booking.facts : preview.facts;
    const expected = orderly(preview.code ? facts : foretold);
    return sameDay && !isDeepStrictEqual(orderly(after), expected);
}

/**
 * What disagrees about a case, in words; nothing where all agree.
 * @param {{ program: object, facts: object, after: object, wasm: string, native: string, booked: object, model: object,
 *     booking: object }} one the public program, the facts before and after, what both previews wrote, the reply to the
 *     order, and what the model says: for the preview, and for the booking, which knows what is left of the budgets
 */
export function disagreements(one) {
    const preview = JSON.parse(one.wasm);
    const wrong = [];
    if (one.wasm !== one.native) {
        wrong.push("the preview in wasm and the native one");
    }
    if (!isDeepStrictEqual(plain(preview), one.model)) {
        wrong.push("the preview and the model");
    }
    if (bookingDisagrees(preview, one.booked, one.booking)) {
        wrong.push("the preview and what was booked");
    }
    if (walletDisagrees(one, preview)) {
        wrong.push("the preview and the wallet afterwards");
    }
    return wrong;
}

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

/** What the reply to the order has to be when the preview was right. */
function expectedReply(preview) {
    return preview.code
        ? { state: "refused", code: preview.code, points: 0, trace: [] }
        : {
              state: "booked",
              code: "",
              points: preview.total_points,
              trace: [...preview.award.trace, ...preview.trace],
          };
}

const replyOf = ({ state, code, points, trace }) => ({ state, code: code ?? "", points, trace });

/**
 * The wallet after the booking shows the facts that the preview foretold. At the next midnight it may show others, because
 * periods begin and boosts end then.
 */
function walletDisagrees({ program, facts, after }, preview) {
    const sameDay = day(program.zone, facts.at_ms) === day(program.zone, after.at_ms);
    const expected = preview.code ? orderly(facts) : orderly(preview.facts);
    return sameDay && !isDeepStrictEqual(orderly(after), expected);
}

/**
 * What disagrees about a case, in words; nothing where all agree.
 * @param {{ program: object, facts: object, after: object, wasm: string, native: string, booked: object, model: object }}
 *     one the public program, the facts before and after, what both previews wrote, the reply to the order, and what
 *     the model says
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
    if (!isDeepStrictEqual(replyOf(one.booked), expectedReply(preview))) {
        wrong.push("the preview and what was booked");
    }
    if (walletDisagrees(one, preview)) {
        wrong.push("the preview and the wallet afterwards");
    }
    return wrong;
}

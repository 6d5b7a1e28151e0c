// A random program on a real server: orders at the edges of its calendar, each previewed, booked and looked at afterwards.

import { cartOf } from "../histories/random/history.mjs";
import { programOf } from "../histories/random/program.mjs";
import { Random } from "../histories/random/random.mjs";
import { disagreements, shownBy } from "./compare.mjs";
import { startServer } from "./server.mjs";

const members = ["anna", "bram", "chloe", "daan", "emma"];
const rounds = 10;
const hour_ms = 3_600_000;
const day_ms = 24 * hour_ms;

export const casesEach = members.length * rounds;

/** The file that a merchant would give: one version, and an order makes a member. */
function fileOf(random, number) {
    const anchor = Date.UTC(2026, random.below(12), random.between(1, 28), random.below(24));
    const [{ zone, ...program }] = programOf(random, anchor);
    return { file: { ...program, id: `parity-${number}`, enrolment: { by: "order" } }, anchor };
}

/** Later and later: hours, days, months, so that windows end and limits begin anew. */
function instantsFrom(random, anchor) {
    let now = anchor;
    return Array.from({ length: rounds }, () => {
        now += random.pick([hour_ms, 5 * hour_ms, day_ms, 9 * day_ms, 40 * day_ms]);
        return now;
    });
}

const orderOf = (id, member, at_ms, cart) => ({
    id,
    kind: "order",
    occurred_at_ms: at_ms,
    member,
    order: { order_id: `order-${id}`, cart },
});

/** The order as the widget previews it: on the wallet's facts, with the balances that it shows. */
function eventOf({ facts, balances }, cart) {
    const available = balances.map(({ unit, available: amount }) => [unit, amount]);
    return {
        id: "preview",
        kind: "order",
        at_ms: facts.at_ms,
        source: "preview",
        cart,
        balances: Object.fromEntries(available),
    };
}

/** One member orders once; what both previews say of it, what is booked, and the facts afterwards. */
async function orderOnce(server, previews, { programText, id, member, cart }) {
    const wallet = await server.wallet(member);
    const { facts } = wallet;
    const texts = [programText, JSON.stringify(facts), JSON.stringify(eventOf(wallet, cart))];
    const foretold = { wasm: previews.wasm(...texts), native: await previews.native(...texts) };
    const [booked] = await server.book([orderOf(id, member, facts.at_ms, cart)]);
    const after = (await server.wallet(member)).facts;
    return { facts, cart, ...foretold, booked, after };
}

function judge(one, name) {
    const wrong = disagreements(one);
    const preview = JSON.parse(one.wasm);
    return {
        shows: [...shownBy(preview)],
        refused: preview.code,
        failure: wrong.length > 0 ? { name, wrong, ...one } : undefined,
    };
}

/** The verdicts of all cases of a program. */
export async function runProgram(number, previews) {
    const random = new Random(number);
    const { file, anchor } = fileOf(random, number);
    const server = await startServer(file);
    try {
        const programText = await server.program();
        const verdicts = [];
        for (const [round, instant] of instantsFrom(random, anchor).entries()) {
            await server.moveClock(instant);
            for (const member of members) {
                const cart = cartOf(random);
                const order = { programText, id: `${round}-${member}`, member, cart };
                const one = await orderOnce(server, previews, order);
                verdicts.push(judge(one, `${file.id}, round ${round}`));
            }
        }
        return verdicts;
    } finally {
        await server.stop();
    }
}

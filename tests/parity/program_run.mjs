// One random program on a server of its own: members order again and again, and before each order the previews say what
// it will bring.

import { takingPart } from "../golden/model/mechanics.mjs";
import { outcome } from "../golden/model/outcome.mjs";
import { cartOf } from "../golden/random/cart.mjs";
import { history } from "../golden/random/instants.mjs";
import { programOf } from "../golden/random/program.mjs";
import { Random } from "../golden/random/random.mjs";
import { disagreements } from "./compare.mjs";
import { startServer } from "./server.mjs";

const members = ["anna", "bram", "chloe", "daan", "emma"];
const rounds = 10;

export const casesEach = members.length * rounds;

const orderOf = (id, member, at_ms, cart) => ({
    id,
    kind: "order",
    occurred_at_ms: at_ms,
    member,
    order: { order_id: `order-${id}`, cart },
});

/** All members order once at about one instant. */
async function orderOnce(server, previews, { program, programText, round, carts }) {
    const wallets = await Promise.all(members.map((member) => server.wallet(member)));
    const events = members.map((member, index) =>
        orderOf(`${round}-${member}`, member, wallets[index].facts.at_ms, carts[index]),
    );
    const foretold = await Promise.all(
        wallets.map(async ({ facts }, index) => {
            const texts = [programText, JSON.stringify(facts), JSON.stringify(carts[index])];
            return { wasm: previews.wasm(...texts), native: await previews.native(...texts) };
        }),
    );
    const booked = await server.book(events);
    const after = await Promise.all(members.map((member) => server.wallet(member)));
    return members.map((_, index) => {
        const world = { program, facts: wallets[index].facts, cart: carts[index] };
        return {
            ...world,
            ...foretold[index],
            booked: booked[index],
            after: after[index].facts,
            model: outcome(world),
        };
    });
}

function judge(one, name) {
    const wrong = disagreements(one);
    const { program, ...rest } = one;
    return {
        shows: takingPart(one, one.model),
        refused: one.model.code,
        points: one.model.total_points ?? 0,
        failure: wrong.length > 0 ? { name, wrong, ...rest } : undefined,
    };
}

/** The verdicts of all cases of a program. */
export async function runProgram(number, previews) {
    const random = new Random(number);
    const { program: file, anchor } = programOf(random, `parity-${number}`);
    const server = await startServer(file);
    try {
        const programText = await server.program();
        const program = JSON.parse(programText);
        const verdicts = [];
        for (const [round, instant] of history(random, file, anchor, rounds).entries()) {
            const carts = members.map(() => cartOf(random));
            await server.moveClock(instant);
            const cases = await orderOnce(server, previews, { program, programText, round, carts });
            verdicts.push(...cases.map((one) => judge(one, `${file.id}, round ${round}`)));
        }
        return verdicts;
    } finally {
        await server.stop();
    }
}

// One random program on a server of its own: members order again and again, and before each order the previews say what
// it will bring.

import { takingPart } from "../golden/model/mechanics.mjs";
import { outcome } from "../golden/model/outcome.mjs";
import { cartOf } from "../golden/random/cart.mjs";
import { segments } from "../golden/random/condition.mjs";
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

/** Budgets that a run uses up, so that previews under them end up above what is booked. */
function tightenBudgets(file, number) {
    const random = new Random(number + 1_000_000);
    for (const rule of file.earning.rules) {
        if (rule.budget_points !== undefined) {
            rule.budget_points = random.between(20, 400);
        }
    }
}

/** What is left of the private budgets of a program's file. */
class Budgets {
    #left;

    constructor(file) {
        const limited = file.earning.rules.filter((rule) => rule.budget_points !== undefined);
        this.#left = Object.fromEntries(
            limited.map((rule) => [rule.id, BigInt(rule.budget_points)]),
        );
    }

    /** What is booked by the model for the next order, which takes its part of the budgets. */
    book(world) {
        const booking = outcome({ ...world, budgets: this.#left });
        for (const { rule, points } of booking.award?.parts ?? []) {
            if (rule in this.#left) {
                this.#left[rule] -= BigInt(points);
            }
        }
        return booking;
    }
}

/** The shop sorts some members anew; those who have joined by an order before. */
async function sortMembers(server, random, round, at_ms) {
    const sorted = members.filter(() => round > 0 && random.chance(30));
    const events = sorted.map((member) => ({
        id: `${round}-${member}-segments`,
        kind: "segments",
        occurred_at_ms: at_ms,
        member,
        segments: { names: random.some(segments, 0, 1) },
    }));
    if (events.length > 0) {
        await server.book(events);
    }
}

/** All members order once at about one instant. */
async function orderOnce(server, previews, { program, programText, budgets, round, carts }) {
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
            booking: budgets.book(world),
        };
    });
}

function judge(one, name) {
    const wrong = disagreements(one);
    const { program, ...rest } = one;
    return {
        shows: [
            ...takingPart(one, one.model),
            ...(one.booking.limited?.length > 0 ? ["budget reached"] : []),
        ],
        refused: one.model.code,
        points: one.model.total_points ?? 0,
        failure: wrong.length > 0 ? { name, wrong, ...rest } : undefined,
    };
}

/** The verdicts of all cases of a program. */
export async function runProgram(number, previews) {
    const random = new Random(number);
    const { program: file, anchor } = programOf(random, `parity-${number}`);
    const sorting = new Random(number + 2_000_000);
    tightenBudgets(file, number);
    const budgets = new Budgets(file);
    const server = await startServer(file);
    try {
        const programText = await server.program();
        const program = JSON.parse(programText);
        const verdicts = [];
        for (const [round, instant] of history(random, file, anchor, rounds).entries()) {
            const carts = members.map(() => cartOf(random));
            await server.moveClock(instant);
            await sortMembers(server, sorting, round, instant);
            const cases = await orderOnce(server, previews, {
                program,
                programText,
                budgets,
                round,
                carts,
            });
            verdicts.push(...cases.map((one) => judge(one, `${file.id}, round ${round}`)));
        }
        return verdicts;
    } finally {
        await server.stop();
    }
}

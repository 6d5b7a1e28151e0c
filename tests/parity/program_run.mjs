// A random program on a real server: what befalls its members at the edges of its calendar, each previewed, booked and
// looked at afterwards.

import { Random } from "../histories/random/random.mjs";
import { disagreements } from "./compare.mjs";
import { happenings, kindOf } from "./happenings.mjs";
import { partsOf } from "./parts.mjs";
import { programFor } from "./programs.mjs";
import { startServer } from "./server.mjs";

const members = ["anna", "bram", "chloe", "daan", "emma"];
const rounds = 10;
const hour_ms = 3_600_000;
const day_ms = 24 * hour_ms;

export const casesEach = members.length * rounds;

const purposes = ["mail", "birthday", "roast", "tastes", "birth"];
const gaps = [hour_ms, 5 * hour_ms, day_ms, 9 * day_ms, 40 * day_ms];

/** Later and later: hours, days, months, so that windows end and limits begin anew. */
function instantsFrom(random, anchor, focus) {
    let now = anchor;
    return Array.from({ length: rounds }, () => {
        now += focus === "streak" ? 7 * day_ms : random.pick(gaps);
        return now;
    });
}

/** The event as the widget previews it: on the wallet's facts, with the balances that it shows. */
function eventOf({ facts, balances }, event) {
    const available = balances.map(({ unit, available: amount }) => [unit, amount]);
    return {
        id: "preview",
        at_ms: facts.at_ms,
        source: "preview",
        ...event,
        balances: Object.fromEntries(available),
    };
}

class ProgramRun {
    constructor(number, previews) {
        this.random = new Random(number);
        this.previews = previews;
        Object.assign(this, programFor(this.random, number));
    }

    /** Nobody joins twice, and who has not joined does that or, where it makes a member, orders. */
    kindFor({ member }) {
        if (member) {
            return kindOf(this.random, this.focus);
        }
        return this.file.enrolment.by === "join" ? "joined" : "order";
    }

    /** One thing befalls a member; what both previews say of it, what is booked, and the facts afterwards. */
    async befall(kind, { id, member, wallet }) {
        const { server, previews } = this;
        const { facts } = wallet;
        const one = happenings[kind](server, { id, member, wallet, facts }, this.random);
        if (!one) {
            return undefined;
        }
        const event = eventOf(wallet, one.event);
        const texts = [this.text, JSON.stringify(facts), JSON.stringify(event)];
        const foretold = { wasm: previews.wasm(...texts), native: await previews.native(...texts) };
        const result = await server.tried(one.book);
        if (result === server.refused || result?.code === "event_unknown") {
            return undefined;
        }
        const after = (await server.wallet(member)).facts;
        const instead = this.insteadOf(JSON.parse(foretold.wasm));
        return { facts, event, ...foretold, booked: result, instead, after };
    }

    /** What comes in the place of the vouchers that a preview foretells, where others had the last of them. */
    insteadOf({ effects = [] }) {
        return effects.flatMap(({ kind, rule, place, amount }) => {
            const { issue } = this.file.rules.find(({ id }) => id === rule).do[place];
            const { instead } = issue ?? {};
            return kind === "issue" && instead
                ? [{ unit: instead.unit, amount: instead.amount * amount }]
                : [];
        });
    }

    async caseOf(round, member) {
        const id = `${round}-${member}`;
        const wallet = await this.server.wallet(member);
        const kind = this.kindFor(wallet);
        const one =
            (await this.befall(kind, { id, member, wallet })) ??
            (await this.befall("order", { id: `${id}-order`, member, wallet }));
        const wrong = disagreements(one);
        const preview = JSON.parse(one.wasm);
        return {
            shows: [...partsOf(this.file, preview)],
            refused: preview.code,
            failure:
                wrong.length > 0
                    ? { name: `${this.file.id}, round ${round}`, wrong, ...one }
                    : undefined,
        };
    }

    /** For the next round, so that answers are allowed and there is something to buy with. */
    async provide(round) {
        const { server } = this;
        const body = { unit: "points", amount: 25, reason: "to buy with" };
        for (const member of members) {
            for (const purpose of round < 2 ? purposes : []) {
                await server.tried(() => server.consent(member, `${purpose}-${round}`, purpose));
            }
            await server.tried(() => server.adjust(member, `provided-${round}`, body));
        }
    }

    /** The verdicts of all cases of the program. */
    async verdicts() {
        this.server = await startServer(this.file);
        try {
            this.text = await this.server.program();
            const all = [];
            const instants = instantsFrom(this.random, this.anchor, this.focus);
            for (const [round, instant] of instants.entries()) {
                await this.server.moveClock(instant);
                for (const member of members) {
                    all.push(await this.caseOf(round, member));
                }
                await this.provide(round);
            }
            return all;
        } finally {
            await this.server.stop();
        }
    }
}

export const runProgram = (number, previews) => new ProgramRun(number, previews).verdicts();

// What may befall a member in a round. Each gives the event as the preview is told of it, and how it is booked: with the
// result of POST /v1/events, or with nothing where a shopper does it and the wallet alone tells what it brought. Where the
// server does not take it there is nothing to compare, and the member orders instead.

import { cartOf } from "../histories/random/history.mjs";

const options = ["dark", "light", "mild"];

const answers = {
    roast: (random) => ({ options: [random.pick(options)] }),
    tastes: (random) => ({ options: random.some(options, 1, 3) }),
    birth: (random) => ({ text: String(random.between(1, 12)).padStart(2, "0") }),
};

/** What a merchant tells: `event` as the engine has it, `told` as the route takes it. */
function told(server, { member, id, facts }, event, rest) {
    const { kind } = event;
    const whole = { id, kind, member, occurred_at_ms: facts.at_ms, ...rest };
    return { event, book: async () => (await server.book([whole]))[0] };
}

/** What a shopper does. */
const done = (event, book) => ({ event, book: async () => void (await book()) });

const own = (kind, attributesOf) => (server, one, random) => {
    const attributes = attributesOf(random);
    return told(server, one, { kind, attributes }, { attributes });
};

const heldVoucher = ({ vouchers = [] }) => vouchers.find(({ state }) => state === "issued");

const beans = { sku: "beans", categories: ["coffee"], quantity: 1, unit_price_minor: 749 };
const cartOfBeans = { currency: "EUR", channel: "web", lines: [{ id: "l0", ...beans }] };

export const happenings = {
    order(server, one, random) {
        const cart = { ...cartOf(random), ...(random.chance(2) ? { currency: "USD" } : {}) };
        const order = { order_id: `order-${one.id}`, cart };
        return told(server, one, { kind: "order", cart }, { order });
    },
    stay: own("stay", (random) => ({ nights: random.below(5), stars: random.below(6) })),
    review: own("review", (random) => ({ stars: random.below(6) })),
    segments(server, one) {
        const names = one.facts.posted.length > 0 ? [] : ["staff"];
        return told(server, one, { kind: "segments", names }, { segments: { names } });
    },
    joined: (server, { member }) => done({ kind: "joined" }, () => server.join(member)),
    answered(server, { member, id }, random) {
        const prompt = random.pick(Object.keys(answers));
        const answer = answers[prompt](random);
        const names = answer.options ?? [answer.text];
        return done({ kind: "answered", subject: prompt, names }, () =>
            server.answer(member, id, { prompt, ...answer }),
        );
    },
    bought(server, { member, id }, random) {
        const offer = random.pick(["bag", "fiver"]);
        const event = {
            kind: "bought",
            subject: offer,
            names: ["points"],
            attributes: { price: 10 },
        };
        return done(event, () => server.redeem(member, id, { offer }));
    },
    redeemed(server, { id, wallet }) {
        const voucher = heldVoucher(wallet);
        return (
            voucher &&
            done({ kind: "redeemed", subject: voucher.offer }, () =>
                server.use(voucher.code, `order-${id}`, cartOfBeans),
            )
        );
    },
};

const often = [
    ..."order order order order order order order stay stay review review".split(" "),
    ..."segments answered bought redeemed".split(" "),
];

// What a program of each kind has more of.
const ofFocus = {
    order: ["order"],
    event: ["stay", "review"],
    answered: ["answered"],
    redeemed: ["bought", "redeemed", "redeemed"],
    streak: ["order"],
    passage: ["segments"],
};

// Some seldom bring what they are there for.
export const focuses = [...Object.keys(ofFocus), "order", "redeemed", "passage"];

export const kindOf = (random, focus) => random.pick(random.chance(60) ? ofFocus[focus] : often);

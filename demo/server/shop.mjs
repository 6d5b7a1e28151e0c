// The shop's parts, wired together. `loyalty` is the function that asks the loyalty backend.

import { Entitlements } from "./loyalty/entitlements.mjs";
import { Outbox } from "./loyalty/outbox.mjs";
import { Clock } from "./shop/clock.mjs";
import { Codes } from "./shop/codes.mjs";
import { Members } from "./shop/members.mjs";
import { Ordering } from "./shop/ordering.mjs";
import { Orders } from "./shop/orders.mjs";
import { Reviews } from "./shop/reviews.mjs";
import { Sessions } from "./shop/sessions.mjs";
import { cartTotals } from "./shop/totals.mjs";

const keptOutcomes = 50;
const numbersBegan_ms = Date.UTC(2026, 0, 1);

export function createShop(config, loyalty) {
    const clock = new Clock();
    const told = [];
    const outbox = new Outbox(loyalty, (entry, reply) => noteOutcome(told, entry, reply));
    const runNumber = Math.floor((Date.now() - numbersBegan_ms) / 1000);
    const orders = new Orders(runNumber);
    const entitlements = new Entitlements(loyalty);
    return {
        config,
        clock,
        loyalty,
        told,
        outbox,
        orders,
        loyaltyOrigin: config.backend,
        sessions: new Sessions(() => orders.nextId()),
        members: new Members(config.members, runNumber),
        reviews: new Reviews(),
        codes: new Codes({ loyalty, outbox }),
        totalsOf: (session) => totalsOf(session, entitlements),
        ordering: new Ordering({ orders, outbox, clock }),
    };
}

/** An empty cart has nothing to honour, so most pages ask for no perks. */
async function totalsOf({ cart, member }, entitlements) {
    const perks = member && !cart.isEmpty ? await entitlements.of(member.id) : [];
    return cartTotals({ lines: cart.lines(), voucher: cart.voucher, perks });
}

/** A refusal is not retried, so it must not pass unseen. Only codes are logged, never a person. */
function noteOutcome(told, entry, reply) {
    const result = reply.body?.results?.[0];
    const refusal = reply.ok ? result?.code : (reply.body?.code ?? `status ${reply.status}`);
    if (refusal) console.error(`loyalty refused ${entry.id}: ${refusal}`);
    told.push({ id: entry.id, outcome: refusal || result?.state || "ok" });
    if (told.length > keptOutcomes) told.shift();
}

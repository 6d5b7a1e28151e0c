// Who is shopping: a random cookie names a session in memory, which holds the cart and the member.

import { randomBytes } from "node:crypto";

import { Cart } from "./cart.mjs";

const most = 5000;

export class Sessions {
    #byKey = new Map();
    #nextOrderId;

    constructor(nextOrderId) {
        this.#nextOrderId = nextOrderId;
    }

    find(key) {
        return key ? this.#byKey.get(key) : undefined;
    }

    create() {
        // The oldest session goes first: a shop that is crawled must not run out of memory.
        if (this.#byKey.size >= most) this.#byKey.delete(this.#byKey.keys().next().value);
        const session = {
            key: randomBytes(18).toString("base64url"),
            member: null,
            signedInAtMs: 0,
            cart: new Cart(this.#nextOrderId()),
            flash: null,
        };
        this.#byKey.set(session.key, session);
        return session;
    }

    /** A new key after signing in, so that a key from before it is worth nothing. */
    renew(session) {
        this.#byKey.delete(session.key);
        session.key = randomBytes(18).toString("base64url");
        this.#byKey.set(session.key, session);
    }

    startNewCart(session) {
        session.cart = new Cart(this.#nextOrderId());
    }
}

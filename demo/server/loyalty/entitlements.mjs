// The perks that the shop must honour, such as free shipping for Gold. Asked for now and then, and
// never waited for long: without an answer the shopper keeps what was known last.

import { LoyaltyUnavailable } from "./client.mjs";

const fresh_ms = 30_000;
const most = 5000;

export class Entitlements {
    #request;
    #known = new Map();

    constructor(request) {
        this.#request = request;
    }

    /** The ids of the member's perks. */
    async of(member) {
        const known = this.#known.get(member) ?? { perks: [], at_ms: 0 };
        if (Date.now() - known.at_ms < fresh_ms) return known.perks;
        const perks = (await this.#ask(member)) ?? known.perks;
        if (this.#known.size >= most) this.#known.clear();
        this.#known.set(member, { perks, at_ms: Date.now() });
        return perks;
    }

    async #ask(member) {
        try {
            const path = `/v1/members/${encodeURIComponent(member)}/entitlements`;
            const { ok, body } = await this.#request("GET", path);
            return ok ? body.perks.map(({ perk }) => perk) : [];
        } catch (error) {
            if (error instanceof LoyaltyUnavailable) return undefined;
            throw error;
        }
    }
}

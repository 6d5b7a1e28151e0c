// The program's clock, which a backend that was started with --demo lets us move. The shop's clock
// follows it, so that an order's moment and the program's are the same.

import { LoyaltyUnavailable } from "../server/loyalty/client.mjs";

const path = "/v1/demo/clock";

/** Takes over the backend's clock. Without one that answers, the machine's clock stays. */
export async function followClock({ clock, loyalty }) {
    try {
        const { ok, body } = await loyalty("GET", path);
        if (ok) clock.setTo(body.now_ms);
        return ok;
    } catch (error) {
        if (error instanceof LoyaltyUnavailable) return false;
        throw error;
    }
}

/** @param move `{ now_ms }` or `{ advance_ms }` */
export async function moveClock(shop, { now_ms, advance_ms }) {
    const move = Number.isInteger(now_ms) ? { now_ms } : { advance_ms: Number(advance_ms) };
    try {
        await shop.loyalty("POST", path, move);
    } catch (error) {
        if (!(error instanceof LoyaltyUnavailable)) throw error;
    }
    await followClock(shop);
}

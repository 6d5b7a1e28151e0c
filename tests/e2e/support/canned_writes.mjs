// What the canned backend answers to what a shopper does: joining, redeeming, answering.
import { now_ms } from "../../support/clock.mjs";
import { wallet } from "./canned_replies.mjs";

export const code = "NOORD-7K2M-4Q";

export function voucher(now = now_ms()) {
    return {
        code,
        offer: "five-euro",
        name: { nl: "€ 5 korting" },
        state: "issued",
        issued_at_ms: now,
        expires_at_ms: now + 90 * 86_400_000,
    };
}

export function withCannedWrites(backend) {
    const after = wallet({ points: 84, revision: 13, vouchers: [voucher()] });
    return backend
        .on("POST", "/v1/wallet/join", () => ({ json: wallet({ points: 0, revision: 1 }) }))
        .on("POST", "/v1/wallet/redemptions", () => ({
            json: { voucher: voucher(), wallet: after },
        }))
        .on("POST", "/v1/wallet/answers", () => ({
            json: {
                amounts: [{ unit: "points", amount: 15 }],
                wallet: wallet({ points: 199, revision: 13, prompt: "" }),
            },
        }));
}

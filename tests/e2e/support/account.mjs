// What a canned backend knows of one member: it does what is asked once for each key, however often it comes.
import { wallet } from "./canned_replies.mjs";
import { voucher } from "./canned_writes.mjs";

const price = 100;
const thanks = 15;

export class Account {
    /** The keys of what was done. */
    redeemed = new Set();
    answered = new Set();

    wallet() {
        const { size: codes } = this.redeemed;
        const { size: answers } = this.answered;
        return wallet({
            points: 184 - price * codes + thanks * answers,
            revision: 12 + codes + answers,
            vouchers: [...this.redeemed].map((_, index) => ({
                ...voucher(),
                code: `CODE-${index}`,
            })),
            ...(answers > 0 ? { prompt: "" } : {}),
        });
    }

    redeem({ headers }) {
        this.redeemed.add(headers["idempotency-key"]);
        const after = this.wallet();
        return { voucher: after.vouchers[0], wallet: after };
    }

    answer({ headers }) {
        this.answered.add(headers["idempotency-key"]);
        return { amounts: [{ unit: "points", amount: thanks }], wallet: this.wallet() };
    }

    /** What the backend answers by it, by route. */
    get routes() {
        return {
            "GET /v1/wallet": () => ({ json: this.wallet() }),
            "POST /v1/wallet/redemptions": (seen) => ({ json: this.redeem(seen) }),
            "POST /v1/wallet/answers": (seen) => ({ json: this.answer(seen) }),
        };
    }
}

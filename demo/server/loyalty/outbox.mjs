// An order must never fail because loyalty is down. What the shop has to tell the backend waits
// here and is sent again, with the same id, until the backend has said yes or no.
// This one lives in memory; keep yours in the table next to your orders, in the same transaction.

import { LoyaltyUnavailable } from "./client.mjs";

const firstDelay_ms = 1000;
const longestDelay_ms = 60_000;
/** A refund whose order never comes is told as refused after so many times: keep yours for days. */
const mostTimesEarly = 8;

/** What a refund tells of has not come yet: it may be on its way, or still in another outbox. */
const cameEarly = ({ ok, body }) => !ok && body?.code === "order_unknown";

export class Outbox {
    #request;
    #onOutcome;
    #waiting = [];
    #early = [];
    #sending = null;
    #failures = 0;
    #timer = null;

    /** `onOutcome(entry, reply)` hears every yes and every refusal, once. */
    constructor(request, onOutcome = () => {}) {
        this.#request = request;
        this.#onOutcome = onOutcome;
    }

    get size() {
        return this.#waiting.length + this.#early.length;
    }

    /** Sends soon and in order. An id that is already waiting is not added twice. */
    add({ id, method = "POST", path = "/v1/events", body }) {
        if ([...this.#waiting, ...this.#early].some((entry) => entry.id === id)) return;
        this.#waiting.push({ id, method, path, body, timesEarly: 0 });
        void this.flush();
    }

    /** Sends what is waiting; resolves when all is sent or the backend does not answer. */
    flush() {
        this.#sending ??= this.#send();
        return this.#sending;
    }

    async #send() {
        await Promise.resolve(); // So that it never ends before `flush` has kept it.
        clearTimeout(this.#timer);
        this.#waiting.push(...this.#early.splice(0));
        try {
            while (this.#waiting.length > 0) {
                const [entry] = this.#waiting;
                const reply = await this.#request(entry.method, entry.path, entry.body, entry.id);
                this.#failures = 0;
                this.#waiting.shift();
                this.#take(entry, reply);
            }
            if (this.#early.length > 0) this.#tryLater();
        } catch (error) {
            if (!(error instanceof LoyaltyUnavailable)) throw error;
            this.#tryLater();
        } finally {
            this.#sending = null;
        }
    }

    #take(entry, reply) {
        if (cameEarly(reply) && entry.timesEarly < mostTimesEarly) {
            this.#early.push({ ...entry, timesEarly: entry.timesEarly + 1 });
        } else {
            this.#onOutcome(entry, reply);
        }
    }

    close() {
        clearTimeout(this.#timer);
    }

    #tryLater() {
        const delay_ms = Math.min(firstDelay_ms * 2 ** this.#failures, longestDelay_ms);
        this.#failures += 1;
        this.#timer = setTimeout(() => void this.flush(), delay_ms);
        this.#timer.unref();
    }
}

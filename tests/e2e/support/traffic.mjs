// Everything that a page sent and received, as text.
import { within } from "./within.mjs";

const bearer = /^Bearer (.+)$/;
const endless = /event-stream/;

export class Traffic {
    /** The addresses that were asked for, and those that were given as where the page came from. */
    addresses = [];
    /** Each reply that came to its end: {url, head, body}; no body where the browser had forgotten it by then. */
    replies = [];
    /** What was sent to say who asks. */
    tokens = new Set();
    #reading = [];

    constructor(page) {
        page.on("request", (request) => {
            this.addresses.push(request.url(), request.headers().referer ?? "");
            const token = bearer.exec(request.headers().authorization ?? "")?.[1];
            if (token) this.tokens.add(token);
        });
        // Not on "response": the body of a reply that is under way when its page goes never ends, nor does it fail.
        page.on("requestfinished", (request) => this.#reading.push(this.#read(request)));
    }

    /** Waits until every reply that has ended is read. */
    async settled() {
        await Promise.all(this.#reading);
    }

    async #read(request) {
        const url = request.url();
        const response = await within(10_000, `the head of ${url}`, request.response());
        const headers = response.headers();
        if (endless.test(headers["content-type"] ?? "")) return;
        const body = await within(10_000, `the body of ${url}`, textOf(response));
        this.replies.push({ url, head: JSON.stringify(headers), body });
    }
}

/** A redirect has no text, and a browser forgets that of a page that it left. */
const textOf = (response) => response.text().catch(() => undefined);

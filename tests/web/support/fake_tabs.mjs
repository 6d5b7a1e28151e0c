// What tabs of one browser share, small enough to read: locks, channels, and a server of live streams.

export class Locks {
    denied = false;
    held = [];
    /** Each name that was ever asked for. */
    names = new Set();
    #waiting = [];

    async request(name, { signal }, run) {
        if (this.denied) throw new DOMException("denied", "SecurityError");
        signal.throwIfAborted();
        this.names.add(name);
        await this.#turn(name, signal);
        try {
            return await run({ name });
        } finally {
            this.held.splice(this.held.indexOf(name), 1);
            const next = this.#waiting.findIndex((one) => one.name === name);
            if (next >= 0) this.#grant(...this.#waiting.splice(next, 1));
        }
    }

    #turn(name, signal) {
        return new Promise((resolve, reject) => {
            const one = { name, resolve };
            if (!this.held.includes(name)) return this.#grant(one);
            this.#waiting.push(one);
            signal.addEventListener("abort", () => {
                const at = this.#waiting.indexOf(one);
                if (at >= 0) this.#waiting.splice(at, 1);
                reject(signal.reason);
            });
        });
    }

    #grant({ name, resolve }) {
        this.held.push(name);
        resolve();
    }
}

const channels = new Set();
export const openChannels = () => [...channels].map(({ name }) => name);

export class TabChannel {
    static missing = false;
    constructor(name) {
        if (TabChannel.missing) throw new DOMException("denied", "SecurityError");
        this.name = name;
        channels.add(this);
    }
    postMessage(data) {
        if (!channels.has(this)) throw new DOMException("closed", "InvalidStateError");
        for (const other of channels) {
            if (other !== this && other.name === this.name) {
                setTimeout(() => channels.has(other) && other.onmessage?.({ data }));
            }
        }
    }
    close() {
        channels.delete(this);
    }
}

/** Each stream that was begun, oldest first. */
export const streams = [];

const frame = (revision) =>
    new TextEncoder().encode(`event: revision\ndata: ${JSON.stringify({ revision })}\n\n`);
let held = Promise.resolve();

export async function streamingFetch(_address, { headers, signal }) {
    const stream = { isOpen: true };
    streams.push(stream);
    const body = new ReadableStream({
        start(controller) {
            stream.say = (revision) => controller.enqueue(frame(revision));
            signal.addEventListener("abort", () => {
                stream.isOpen = false;
                controller.error(signal.reason);
            });
        },
    });
    await held;
    const { refused } = streamingFetch;
    const isRefused = refused && headers.Authorization.includes(refused);
    return isRefused ? new Response("", { status: 401 }) : new Response(body);
}

/** No stream is answered before what this gives is called. */
streamingFetch.holdBack = () => {
    let release;
    held = new Promise((resolve) => {
        release = resolve;
    });
    return release;
};

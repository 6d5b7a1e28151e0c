import { EventsReader } from "./events_reader.ts";
import { cancel, later, parseJson, request } from "./natives.ts";

const firstPause = 1000;
const longestPause = 60_000;

export interface StreamListener {
    /** The wallet has this revision. */
    revision(revision: number): void;
    /** The backend refused the token; nothing is tried again. */
    refused(): void;
}

/** The live stream: one for all tabs, open while a wallet is in sight. It carries revisions, never data. */
export class LiveStream {
    readonly #listener: StreamListener;
    #connection: AbortController | undefined;
    #timer: number | undefined;
    #pause = firstPause;

    constructor(listener: StreamListener) {
        this.#listener = listener;
    }

    open(address: string, token: string): void {
        this.close();
        this.#pause = firstPause;
        this.#connect(address, token);
    }

    close(): void {
        cancel(this.#timer);
        this.#connection?.abort();
        this.#connection = undefined;
    }

    #connect(address: string, token: string): void {
        const connection = new AbortController();
        this.#connection = connection;
        const again = () => {
            if (this.#connection === connection) {
                this.#timer = later(() => this.#connect(address, token), this.#nextPause());
            }
        };
        this.#read(address, token, connection.signal).then(again, again);
    }

    #nextPause(): number {
        const pause = this.#pause;
        this.#pause = Math.min(longestPause, pause * 2);
        return pause * (0.5 + Math.random() / 2);
    }

    async #read(address: string, token: string, signal: AbortSignal): Promise<void> {
        const response = await request(address, {
            headers: { Accept: "text/event-stream", Authorization: `Bearer ${token}` },
            cache: "no-store",
            signal,
        });
        if (response.status === 401 || response.status === 403) {
            this.close();
            this.#listener.refused();
        }
        if (!response.ok || !response.body) {
            return;
        }
        const events = new EventsReader((_, data) => this.#event(data));
        const reader = response.body.getReader();
        const decoder = new TextDecoder();
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
            events.push(decoder.decode(piece.value, { stream: true }));
        }
    }

    #event(data: string): void {
        this.#pause = firstPause;
        try {
            const { revision } = parseJson(data) as { revision?: unknown };
            if (Number.isSafeInteger(revision)) {
                this.#listener.revision(revision as number);
            }
        } catch {
            // A line that is no notice says nothing about the wallet; the next one will.
        }
    }
}

import { Channel, holdLock } from "./natives.ts";
import { LiveStream, type StreamListener } from "./stream.ts";
import { claimsOf, hashOf } from "./token.ts";

/** What a tab says that has just come: it wants to hear the newest revision. */
const question = 0;

/**
 * One live stream for all tabs of a browser that show the same wallet, because HTTP/1.1 has six connections for all of
 * them. Who holds the lock has the stream and tells the others each revision; whoever holds it next begins a stream,
 * which begins with the newest. Closed it holds nothing, or browsers would not keep the page for the way back.
 */
export class SharedStream {
    readonly #stream: LiveStream;
    readonly #listener: StreamListener;
    #leaving = new AbortController();
    #channel: BroadcastChannel | undefined;
    #newest = question;

    constructor(listener: StreamListener) {
        this.#listener = listener;
        this.#stream = new LiveStream({
            revision: (revision) => {
                this.#newest = revision;
                this.#channel?.postMessage(revision);
                listener.revision(revision);
            },
            refused: () => {
                // Another tab may have a better token.
                this.close();
                listener.refused();
            },
        });
    }

    open(address: string, token: string): void {
        this.close();
        const leaving = new AbortController();
        this.#leaving = leaving;
        const lead = () => this.#lead(address, token, leaving.signal);
        this.#share(address, token, leaving.signal, lead).catch(() => {
            // There are no locks, or the page may not have them: then it has a stream of its own.
            if (!leaving.signal.aborted) {
                this.#leaveOthers();
                void lead();
            }
        });
    }

    close(): void {
        this.#leaving.abort();
        this.#leaveOthers();
        this.#newest = question;
        this.#stream.close();
    }

    #leaveOthers(): void {
        this.#channel?.close();
        this.#channel = undefined;
    }

    async #share(
        address: string,
        token: string,
        signal: AbortSignal,
        lead: () => Promise<void>,
    ): Promise<void> {
        const name = await nameOf(address, token);
        if (!signal.aborted) {
            const channel = new Channel(name);
            channel.onmessage = ({ data }) => this.#heard(data);
            this.#channel = channel;
            channel.postMessage(question);
            await holdLock(name, { signal }, lead);
        }
    }

    /** Holds the lock for as long as the promise is open. */
    async #lead(address: string, token: string, signal: AbortSignal): Promise<void> {
        if (!signal.aborted) {
            this.#stream.open(address, token);
            await new Promise((resolve) => signal.addEventListener("abort", resolve));
        }
    }

    #heard(said: unknown): void {
        if (said !== question) {
            if (Number.isSafeInteger(said)) {
                this.#listener.revision(said as number);
            }
        } else if (this.#newest !== question) {
            this.#channel?.postMessage(this.#newest);
        }
    }
}

/** The same in all tabs of one member, whatever their tokens are, and telling nobody who that is. */
async function nameOf(address: string, token: string): Promise<string> {
    const { iss, sub } = claimsOf(token) ?? {};
    return `spaarpas:${await hashOf(`${address} ${sub ? `${iss} ${sub}` : token}`)}`;
}

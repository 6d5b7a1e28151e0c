/** Reads server-sent events from pieces of text, however they are cut. */
export class EventsReader {
    readonly #onEvent: (name: string, data: string) => void;
    #rest = "";
    #name = "";
    #data: string[] = [];

    constructor(onEvent: (name: string, data: string) => void) {
        this.#onEvent = onEvent;
    }

    push(piece: string): void {
        const text = this.#rest + piece;
        // A piece may end between the two characters of a line's end.
        const complete = text.endsWith("\r") ? text.slice(0, -1) : text;
        const lines = complete.split(/\r\n|\n|\r/);
        this.#rest = (lines.pop() ?? "") + text.slice(complete.length);
        for (const line of lines) {
            this.#line(line);
        }
    }

    #line(line: string): void {
        if (line === "") {
            this.#dispatch();
            return;
        }
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") {
            this.#name = value;
        } else if (field === "data") {
            this.#data.push(value);
        }
    }

    #dispatch(): void {
        if (this.#data.length) {
            this.#onEvent(this.#name || "message", this.#data.join("\n"));
        }
        this.#name = "";
        this.#data = [];
    }
}

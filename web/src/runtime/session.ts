import { cancel, later, parseJson, request } from "./natives.ts";

export interface TokenAnswer {
    readonly token: string;
    readonly failed: boolean;
}

type Source = () => unknown;

const guest: TokenAnswer = { token: "", failed: false };
const failure: TokenAnswer = { token: "", failed: true };
const patience = 10_000;
const tokenForm = /^[\w.~+/=-]+$/;

/** Asks the shop who the shopper is. Only the shop knows; nothing is kept here but how to ask. */
export class Session {
    readonly #tokenUrl: string;
    #source: Source | undefined;

    constructor(tokenUrl: string) {
        this.#tokenUrl = tokenUrl;
        this.forget();
    }

    /** Whether there is anybody to ask. */
    get known(): boolean {
        return this.#source !== undefined;
    }

    /** A text is a token for as long as it lasts; a function is asked each time one is needed. */
    identify(source: unknown): void {
        if (typeof source === "function") {
            this.#source = source as Source;
        } else if (source) {
            this.#source = () => source;
        }
    }

    forget(): void {
        this.#source = this.#tokenUrl ? () => this.#askShop() : undefined;
    }

    async ask(): Promise<TokenAnswer> {
        const source = this.#source;
        if (!source) {
            return guest;
        }
        try {
            return answerOf(await inTime(source()));
        } catch (error) {
            console.warn("spaarpas: the shop gave no token:", error);
            return failure;
        }
    }

    async #askShop(): Promise<unknown> {
        const response = await request(this.#tokenUrl, {
            headers: { Accept: "application/json" },
            cache: "no-store",
        });
        if (response.status === 204) {
            return "";
        }
        if (!response.ok) {
            throw new Error(`${this.#tokenUrl} answered ${response.status}`);
        }
        const { token } = parseJson(await response.text()) as { token?: unknown };
        if (typeof token !== "string") {
            throw new Error(`${this.#tokenUrl} answered no {"token": "..."}`);
        }
        return token;
    }
}

/** A token that is no token would break the header that it goes into. */
function answerOf(token: unknown): TokenAnswer {
    if (!token) {
        return guest;
    }
    if (typeof token !== "string" || !tokenForm.test(token)) {
        throw new Error("expected a token as text");
    }
    return { token, failed: false };
}

function inTime(answer: unknown): Promise<unknown> {
    let timer: number | undefined;
    const late = new Promise((_, reject) => {
        timer = later(() => reject(new Error("no answer in ten seconds")), patience);
    });
    return Promise.race([answer, late]).finally(() => cancel(timer));
}

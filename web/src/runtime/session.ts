import { askPage } from "./ask_page.ts";
import { cancel, later } from "./natives.ts";
import { holderOf } from "./token.ts";

export interface TokenAnswer {
    readonly token: string;
    readonly failed: boolean;
    /** What replies name the token's member by; "" where it is not known. */
    readonly holder: string;
}

type Source = () => unknown;

const guest: TokenAnswer = { token: "", failed: false, holder: "" };
const failure: TokenAnswer = { ...guest, failed: true };
const patience = 10_000;
const tokenForm = /^[\w.~+/=-]+$/;

/** Asks the shop who the shopper is. Only the shop knows; nothing is kept here but how to ask. */
export class Session {
    readonly #tokenUrl: string | undefined;
    #source: Source | undefined;

    constructor(tokenUrl?: string) {
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
        const address = this.#tokenUrl;
        this.#source = address ? () => askPage(address) : undefined;
    }

    async ask(): Promise<TokenAnswer> {
        const source = this.#source;
        if (!source) {
            return guest;
        }
        try {
            return await answerOf(await inTime(source()));
        } catch (error) {
            console.warn("spaarpas: the shop gave no token:", error);
            return failure;
        }
    }
}

/** A token that is no token would break the header that it goes into. */
async function answerOf(token: unknown): Promise<TokenAnswer> {
    if (!token) {
        return guest;
    }
    if (typeof token !== "string" || !tokenForm.test(token)) {
        throw new Error("expected a token as text");
    }
    return { token, failed: false, holder: await holderOf(token) };
}

function inTime(answer: unknown): Promise<unknown> {
    let timer: number | undefined;
    const late = new Promise((_, reject) => {
        timer = later(() => reject(new Error("no answer in ten seconds")), patience);
    });
    return Promise.race([answer, late]).finally(() => cancel(timer));
}

import { cancel, later, parseJson, request } from "./natives.ts";
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
        this.#source = address ? () => this.#askShop(address) : undefined;
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

    async #askShop(address: string): Promise<unknown> {
        // Of the page's own origin, wherever its base lies; a page without an address has that of the one around it.
        const { href } = location;
        const base = href.startsWith("http") ? href : document.baseURI;
        const response = await request(new URL(address, base), {
            headers: { Accept: "application/json" },
            cache: "no-store",
        });
        const { status, redirected } = response;
        const isPage = !/json/.test(response.headers.get("content-type") ?? "");
        // Some shops send a guest to the login, or say that there must be one.
        if (status === 204 || status === 401 || status === 403 || (redirected && isPage)) {
            return "";
        }
        if (!response.ok) {
            throw new Error(`${address} answered ${response.status}`);
        }
        const { token } = parseJson(await response.text()) as { token?: unknown };
        if (typeof token !== "string") {
            throw new Error(`${address} answered no {"token": "..."}`);
        }
        return token;
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

// The public API of the script tag, for shops that write TypeScript.

export type Section = "" | "overview" | "rewards" | "activity";

export interface CartLine {
    /** Unique in the cart. */
    id: string;
    sku: string;
    categories?: string[];
    quantity?: number;
    /** In minor units of the cart's currency, tax included: 1250 is 12.50. */
    unit_price_minor: number;
    /** What was taken off this line. */
    discount_minor?: number;
    /** The tax within what is left of the line. */
    tax_minor?: number;
}

export interface Cart {
    /** ISO 4217, such as `EUR`. */
    currency: string;
    channel?: string;
    lines: CartLine[];
    shipping_minor?: number;
    order_discount_minor?: number;
}

/** A token of the shop's server, or a function that fetches one; nothing or "" is a guest. */
export type TokenSource =
    | string
    | (() => string | null | undefined | Promise<string | null | undefined>);

/** An amount for each unit of the program, by the unit's id. */
export type Amounts = Record<string, number>;

export interface SpaarpasEvents {
    ready: Record<string, never>;
    opened: { section: Exclude<Section, ""> };
    closed: Record<string, never>;
    /** The wallet as the backend has it now; `levels` is the level that is held in each set of tiers, "" for none. */
    wallet: {
        revision: number;
        available: Amounts;
        pending: Amounts;
        levels: Record<string, string>;
    };
    /** More of a unit came, once for each unit; `balance` is what can be spent of it now. */
    earned: { unit: string; amount: number; balance: number };
    /** `code` is the voucher's, for the shop to apply; `reward` is the id of the offer. */
    redeemed: { code: string; reward: string };
    /** A question was answered; `amounts` is what the answer brought. */
    answered: { prompt: string; amounts: Amounts };
    /** Another level of the set `set` is held; "" is none. */
    tierchanged: { set: string; from: string; to: string };
    /** `reason` is English for developers: why the server did not take the token, where it said so. */
    error: { code: string; reason?: string };
}

export interface Calls {
    identify(source?: TokenSource): void;
    logout(): void;
    setCart(cart: Cart): void;
    open(section?: Section): void;
    close(): void;
    /** Gives the function that stops listening. */
    on<Name extends keyof SpaarpasEvents>(
        name: Name,
        handler: (detail: SpaarpasEvents[Name]) => void,
    ): () => void;
    refresh(): void;
    /** Takes everything out of the page; the script may be included again. */
    destroy(): void;
}

/** One call as the queue takes it: its name and what it is given. */
export type QueuedCall = {
    [Name in keyof Calls]: [name: Name, ...args: Parameters<Calls[Name]>];
}[keyof Calls];

/** What stands on `window` before the script is there. */
export interface SpaarpasQueue {
    q: unknown[];
    push(...call: QueuedCall): void;
}

export interface Spaarpas extends Calls {
    push(...call: QueuedCall): unknown;
    /** Resolves once the calls are there. */
    readonly ready: Promise<Spaarpas>;
}

declare global {
    interface Window {
        spaarpas?: Spaarpas | SpaarpasQueue;
    }
}

/** Puts the script tag into the page, once; a failure is forgotten, so that another call tries again. */
export function loadSpaarpas(options: {
    src: string;
    program: string;
    tokenUrl?: string;
    locale?: string;
    launcher?: "none";
    api?: string;
    theme?: "light" | "dark";
    /** Of the page's policy, where it lets scripts pass by one. */
    nonce?: string;
}): Promise<Spaarpas>;

// The public API of the script tag, for shops that write TypeScript.

export type Section = "" | "overview" | "rewards" | "activity" | "data";

export interface CartLine {
    /** Unique in the cart. */
    id: string;
    sku: string;
    /** What the shopper knows it by, as the catalogue has it. */
    name?: string;
    categories?: string[];
    quantity: number;
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
    /** The calls are taken. */
    ready: Record<string, never>;
    /** The wallet opened over the page. */
    opened: { section: Exclude<Section, ""> };
    /** The wallet over the page was closed. */
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
    /** The shopper gives a code back: take it out of the cart, and release it if your server holds it. */
    undoing: { code: string; reward: string };
    /** The redemption was undone: the code is worth nothing any more. */
    undone: { code: string; reward: string };
    /** A question was answered; `amounts` is what the answer brought. */
    answered: { prompt: string; amounts: Amounts };
    /** Another level of the set `set` is held; "" is none. */
    tierchanged: { set: string; from: string; to: string };
    /** `reason` is English for developers: why the server did not take the token, where it said so. */
    error: { code: string; reason?: string };
}

/** What the attributes of the script tag say. */
export interface Options {
    /** The address of the script. */
    src: string;
    program: string;
    tokenUrl?: string | undefined;
    /** Where a guest signs in: a page of the shop's, or an https address. */
    loginUrl?: string | undefined;
    /** The page with the cart, in the same way. */
    cartUrl?: string | undefined;
    locale?: string | undefined;
    launcher?: "none" | undefined;
    api?: string | undefined;
    /** Where the shop always is one of them; without it the page's `color-scheme` counts. */
    theme?: "light" | "dark" | undefined;
    /** Says in the console what is wrong with the tag, the server and the token, and announces every patch as `spaarpas:patch` on `window`. */
    debug?: string | undefined;
    /** Of the page's policy, where it lets scripts pass by one. */
    nonce?: string | undefined;
}

export interface Calls {
    /** What the tag would say, where there is none or the page has changed its language. */
    config(options: Partial<Options>): void;
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

type EventCall<Name extends keyof SpaarpasEvents> = [
    call: "on",
    name: Name,
    handler: (detail: SpaarpasEvents[Name]) => void,
];

/** One call as the queue takes it: its name and what it is given. */
export type QueuedCall<Heard extends keyof SpaarpasEvents = keyof SpaarpasEvents> =
    | {
          [Name in Exclude<keyof Calls, "on">]: [call: Name, ...given: Parameters<Calls[Name]>];
      }[Exclude<keyof Calls, "on">]
    | { [Name in Heard]: EventCall<Name> }[Heard];

/** What stands on `window` before the script is there. */
export interface SpaarpasQueue {
    q: unknown[];
    push<Heard extends keyof SpaarpasEvents>(...call: QueuedCall<Heard>): void;
    ready?: undefined;
}

export interface Spaarpas extends Calls {
    push<Heard extends keyof SpaarpasEvents>(...call: QueuedCall<Heard>): void;
    /** Resolves once the calls are there. */
    readonly ready: Promise<Spaarpas>;
}

/** Each event as the page hears it. */
type EventsByType = {
    [Name in keyof SpaarpasEvents as `spaarpas:${Name}`]: CustomEvent<SpaarpasEvents[Name]>;
};

declare global {
    interface Window {
        spaarpas?: Spaarpas | SpaarpasQueue;
    }
    interface WindowEventMap extends EventsByType {}
    interface DocumentEventMap extends EventsByType {}
    /** The queue, and the calls themselves once `ready` is there. */
    var spaarpas: Spaarpas | SpaarpasQueue;
}

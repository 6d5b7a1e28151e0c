// Works a member's history out again from an export, as `spaarpas-server verify-ledger` does with all of them: that each
// entry follows the one before, that nothing in it was changed, that what it moves adds up, and that all of them together
// are the balance. It comes when a shopper asks for it.

/** `entries` were looked at; where it is not `done`, the last of these does not fit, and none could not be looked at. */
export interface Found {
    entries: number;
    done: boolean;
}

interface Posting {
    unit: string;
    account: string;
    amount: number;
}

interface Entry {
    ordinal: number;
    previous_hash: string;
    hash: string;
    member?: string;
    postings: Posting[];
}

interface Balances {
    unit: string;
    [account: string]: number | string;
}

interface Export {
    wallet: { balances: Balances[] };
    entries: Entry[];
}

/** Where a member's units are; the other accounts are the program's. */
const accounts = ["pending", "available", "held", "debt"];

/** JSON by which the same content has the same bytes. *Source*: RFC 8785. */
function canonical(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(canonical).join(",")}]`;
    }
    if (typeof value === "object" && value !== null) {
        const record = value as Record<string, unknown>;
        const members = Object.keys(record)
            .sort()
            .map((name) => `${JSON.stringify(name)}:${canonical(record[name])}`);
        return `{${members.join(",")}}`;
    }
    return JSON.stringify(value);
}

async function hashOf({ hash: _hash, member: _member, ...covered }: Entry): Promise<string> {
    const bytes = new TextEncoder().encode(canonical(covered));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

class Sums {
    readonly #sums = new Map<string, number>();

    add(name: string, amount: number): void {
        this.#sums.set(name, this.of(name) + amount);
    }

    of(name: string): number {
        return this.#sums.get(name) ?? 0;
    }

    get names(): string[] {
        return [...this.#sums.keys()];
    }
}

function addsUp(postings: Posting[]): boolean {
    const sums = new Sums();
    for (const { unit, amount } of postings) {
        sums.add(unit, amount);
    }
    return sums.names.every((unit) => sums.of(unit) === 0);
}

function isTheBalance(sums: Sums, balances: Balances[]): boolean {
    const shown = new Sums();
    for (const { unit, ...amounts } of balances) {
        for (const account of accounts) {
            shown.add(unit, Number(amounts[account] ?? 0));
        }
    }
    const units = new Set([...sums.names, ...shown.names]);
    return [...units].every((unit) => sums.of(unit) === shown.of(unit));
}

/** The first one follows what stands for the ledger. */
function isAfter(entry: Entry, before: Entry | undefined): boolean {
    const follows = !before || entry.previous_hash === before.hash;
    return follows && entry.ordinal === (before?.ordinal ?? 0) + 1;
}

export async function check(text: string): Promise<Found> {
    const { wallet, entries } = JSON.parse(text) as Export;
    const sums = new Sums();
    let looked = 0;
    for (const entry of entries) {
        const follows = isAfter(entry, entries[looked - 1]);
        looked += 1;
        if (!follows || entry.hash !== (await hashOf(entry)) || !addsUp(entry.postings)) {
            return { entries: looked, done: false };
        }
        for (const { unit, account, amount } of entry.postings) {
            if (accounts.includes(account)) {
                sums.add(unit, amount);
            }
        }
    }
    return { entries: looked, done: isTheBalance(sums, wallet.balances) };
}

// The browser's functions as they are when the runtime is loaded. A shop's scripts may replace them later.

const { setTimeout: setNativeTimeout, clearTimeout: clearNativeTimeout } = window;

export const later = (run: () => unknown, ms: number): number =>
    setNativeTimeout.call(window, run, ms);
export const cancel = (timer: number | undefined): void => clearNativeTimeout.call(window, timer);
export const soon: (run: () => unknown) => void = queueMicrotask.bind(window);
export const request = fetch.bind(window);
export const now = Date.now;
export const parseJson = JSON.parse as (text: string) => unknown;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const bytesOf = (text: string) => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const { BroadcastChannel: Channel } = window;
// Neither is there in a page whose address is not secure.
const { locks } = window.navigator ?? {};
export const holdLock = locks?.request.bind(locks) as LockManager["request"];
export const digest = crypto.subtle?.digest.bind(crypto.subtle) as SubtleCrypto["digest"];
const stringify = JSON.stringify;
const { isArray } = Array;
const { keys } = Object;

/** 32 hexadecimal digits from the secure generator. */
export function randomSeed(): string {
    const words = crypto.getRandomValues(new Uint32Array(4));
    let digits = "";
    for (const word of words) {
        digits += word.toString(16).padStart(8, "0");
    }
    return digits;
}

/** JSON without `toJSON`, which some old libraries put on the prototype of every array and text. */
export function toJson(value: unknown): string {
    if (isArray(value)) {
        return `[${value.map(toJson).join(",")}]`;
    }
    if (typeof value === "string" || value instanceof String) {
        return quote(String(value));
    }
    if (typeof value === "object" && value !== null) {
        const record = value as Record<string, unknown>;
        const members = keys(record)
            .filter((name) => record[name] !== undefined && typeof record[name] !== "function")
            .map((name) => `${quote(name)}:${toJson(record[name])}`);
        return `{${members.join(",")}}`;
    }
    return stringify(value) ?? "null";
}

function quote(text: string): string {
    // A number never meets toJSON, and escaping by hand keeps texts away from it too.
    let quoted = '"';
    for (const unit of text) {
        quoted += unit < " " || unit === '"' || unit === "\\" ? escapeUnit(unit) : unit;
    }
    return `${quoted}"`;
}

function escapeUnit(unit: string): string {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

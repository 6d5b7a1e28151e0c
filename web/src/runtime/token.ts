import { bytesOf, digest, parseJson, textOf } from "./natives.ts";

interface Claims {
    /** The program. */
    readonly iss?: unknown;
    /** The member. */
    readonly sub?: unknown;
}

/** What the token says, believed by nobody; nothing where it is none of the server's. */
export function claimsOf(token: string): Claims | undefined {
    try {
        const claims = (token.split(".")[1] as string).replace(/-/g, "+").replace(/_/g, "/");
        const bytes = Uint8Array.from(atob(claims), (unit) => unit.charCodeAt(0));
        return parseJson(textOf(bytes)) as Claims;
    } catch {
        return undefined;
    }
}

/** The first 32 hexadecimal digits of the SHA-256; fails where the page's own address is not secure. */
export async function hashOf(text: string): Promise<string> {
    const hash = new Uint8Array(await digest("SHA-256", bytesOf(text)), 0, 16);
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What replies name the token's member by; "" where it cannot be worked out. */
export async function holderOf(token: string): Promise<string> {
    const sub = claimsOf(token)?.sub;
    return typeof sub === "string" ? hashOf(sub).catch(() => "") : "";
}

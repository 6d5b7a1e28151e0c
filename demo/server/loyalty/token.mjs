// The loyalty token: tells the loyalty backend which member is looking at the page.
// Keep the secret on the server. The page only ever sees the signed, short-lived token.

import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";

const lifetime_s = 600;

/**
 * @param {{ program: string, tokenSecret: string, tokenKid: string }} keys
 * @param {{ member: string, signedInAtMs: number, nowMs: number }} who
 * @returns {Promise<string>} a compact HS256 token, valid for ten minutes
 */
export function signLoyaltyToken(keys, who) {
    const issuedAt_s = Math.floor(who.nowMs / 1000);
    return new SignJWT({ auth_time: Math.floor(who.signedInAtMs / 1000) })
        .setProtectedHeader({ alg: "HS256", kid: keys.tokenKid, typ: "JWT" })
        .setIssuer(keys.program)
        .setAudience("spaarpas")
        .setSubject(who.member)
        .setIssuedAt(issuedAt_s)
        .setExpirationTime(issuedAt_s + lifetime_s)
        .setJti(randomUUID())
        .sign(new TextEncoder().encode(keys.tokenSecret));
}

/** The token of who is signed in. */
export const tokenOf = (keys, { member, signedInAtMs }) =>
    signLoyaltyToken(keys, { member: member.id, signedInAtMs, nowMs: Date.now() });

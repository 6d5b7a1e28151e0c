// The token where there is Web Crypto and no Node: edge workers such as Oxygen, Cloudflare's or Deno's.
const lifetime_s = 600;
const bytes = new TextEncoder();

function base64url(data) {
    const text = btoa(String.fromCharCode(...data));
    return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const encoded = (part) => base64url(bytes.encode(JSON.stringify(part)));

/** `keys` are the program's; `member` is the shop's own id of who is signed in. */
export async function signToken({ program, secret, kid }, { member, signedInAt_s }) {
    const now_s = Math.floor(Date.now() / 1000);
    const header = { alg: "HS256", typ: "JWT", kid };
    const claims = {
        iss: program,
        aud: "spaarpas",
        sub: member,
        iat: now_s,
        exp: now_s + lifetime_s,
        jti: crypto.randomUUID(),
        auth_time: signedInAt_s,
    };
    const signed = `${encoded(header)}.${encoded(claims)}`;
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes.encode(secret), algorithm, false, [
        "sign",
    ]);
    const signature = await crypto.subtle.sign("HMAC", key, bytes.encode(signed));
    return `${signed}.${base64url(new Uint8Array(signature))}`;
}

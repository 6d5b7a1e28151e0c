// A shop's token page in Node, without a dependency: `node token_page.mjs` answers on PORT.
import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";

const { SPAARPAS_PROGRAM, SPAARPAS_TOKEN_SECRET, SPAARPAS_TOKEN_KID = "1", PORT } = process.env;
const lifetime_s = 600;
const now_s = () => Math.floor(Date.now() / 1000);

// Yours: the shop's own sessions. A cookie that names the member is none: anybody can write one.
const sessions = new Map([["demo-session", { member: "k-1002", signedInAt_s: now_s() }]]);

function sessionOf(request) {
    const [, id] = /(?:^|; )session=([^;]*)/.exec(request.headers.cookie ?? "") ?? [];
    return sessions.get(id);
}

const encoded = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");

function signToken({ member, signedInAt_s }) {
    const issuedAt_s = now_s();
    const header = { alg: "HS256", typ: "JWT", kid: SPAARPAS_TOKEN_KID };
    const claims = {
        iss: SPAARPAS_PROGRAM,
        aud: "spaarpas",
        sub: member,
        iat: issuedAt_s,
        exp: issuedAt_s + lifetime_s,
        jti: randomUUID(),
        auth_time: signedInAt_s,
    };
    const signed = `${encoded(header)}.${encoded(claims)}`;
    const signature = createHmac("sha256", SPAARPAS_TOKEN_SECRET).update(signed);
    return `${signed}.${signature.digest("base64url")}`;
}

createServer((request, response) => {
    const session = sessionOf(request);
    response.setHeader("Cache-Control", "no-store");
    if (!session) {
        response.writeHead(204).end();
        return;
    }
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ token: signToken(session) }));
}).listen(Number(PORT ?? 3000), "127.0.0.1");

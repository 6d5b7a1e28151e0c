// What an attacker would try first on the real server.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { machineNow_ms } from "../support/clock.mjs";
import { endAll } from "./support/ending.mjs";
import { orderEvent, pointsOf, startStack } from "./support/stack.mjs";
import { after, before, test } from "./support/testing.mjs";

let stack;
before(async () => {
    stack = await startStack({ shop: false });
    await stack.shopper(
        "k-1",
        "POST",
        "/v1/wallet/join",
        { locale: "nl" },
        { "idempotency-key": "join-1" },
    );
});
after(() => endAll(stack));

const wallet = (token, more = {}) =>
    stack.ask("GET", "/v1/wallet", undefined, { authorization: `Bearer ${token}`, ...more });

test("a token of the shop is taken, and names member and program by itself", async () => {
    const { status, body } = await wallet(await stack.token("k-1"));
    assert.equal(status, 200);
    assert.equal(body.member.id, "k-1");
});

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that is signed by hand, so that any part of it can be wrong. */
function forged({ header = {}, claims = {}, secret = stack.secrets.SPAARPAS_TOKEN_SECRET } = {}) {
    const now = Math.floor(machineNow_ms() / 1000);
    const head = encode({ alg: "HS256", kid: "e2e", typ: "JWT", ...header });
    const body = encode({
        iss: "koffiebar",
        aud: "spaarpas",
        sub: "k-1",
        iat: now,
        exp: now + 300,
        jti: "j-1",
        auth_time: now,
        ...claims,
    });
    const algorithm = header.alg === "HS512" ? "sha512" : "sha256";
    const signature = createHmac(algorithm, secret).update(`${head}.${body}`).digest("base64url");
    return `${head}.${body}.${header.alg === "none" ? "" : signature}`;
}

test("a token that is made by hand with everything right is taken", async () => {
    assert.equal((await wallet(forged())).status, 200);
});

const now_s = Math.floor(machineNow_ms() / 1000);
for (const [name, wrong] of [
    ["signed with another secret", { secret: "x".repeat(64) }],
    ["without a signature (alg none)", { header: { alg: "none" } }],
    ["signed with another algorithm", { header: { alg: "HS512" } }],
    ["with an unknown key id", { header: { kid: "other" } }],
    ["of another program", { claims: { iss: "theebar" } }],
    ["for another audience", { claims: { aud: "shop" } }],
    ["that has expired", { claims: { iat: now_s - 900, exp: now_s - 300 } }],
    ["that lasts longer than ten minutes", { claims: { exp: now_s + 7200 } }],
    ["from the future", { claims: { iat: now_s + 3600, exp: now_s + 3900 } }],
    ["without a member", { claims: { sub: "" } }],
    ["with an e-mail address for a member", { claims: { sub: "noor@example.nl" } }],
]) {
    test(`a token ${name} is refused with 401`, async () => {
        const { status, body } = await wallet(forged(wrong));
        assert.equal(status, 401);
        assert.match(body.code, /^[a-z_]+$/);
        assert.ok(!JSON.stringify(body).includes(stack.secrets.SPAARPAS_TOKEN_SECRET));
    });
}

test("the merchant's key is refused when a browser sends it, and is no shopper's token", async () => {
    const event = orderEvent("k-1", "AS-1");
    for (const browser of [{ origin: stack.shop }, { "sec-fetch-site": "cross-site" }]) {
        const { status } = await stack.merchant("POST", "/v1/events", event, browser);
        assert.equal(status, 403, JSON.stringify(browser));
    }
    assert.equal((await wallet(stack.secrets.SPAARPAS_SECRET_KEY)).status, 401);
});

test("a shopper's token opens no door of the merchant's, and a wrong key none at all", async () => {
    const event = orderEvent("k-1", "AS-2");
    for (const bearer of [await stack.token("k-1"), "sk_wrong", ""]) {
        const headers = { authorization: `Bearer ${bearer}` };
        assert.equal((await stack.ask("POST", "/v1/events", event, headers)).status, 401);
        assert.equal((await stack.ask("GET", "/v1/members/k-1", undefined, headers)).status, 401);
        assert.equal((await stack.ask("GET", "/v1/export", undefined, headers)).status, 401);
    }
});

test("cross-origin: only the shop's exact origin may read a wallet", async () => {
    const allowed = await wallet(await stack.token("k-1"), { origin: stack.shop });
    assert.equal(allowed.headers.get("access-control-allow-origin"), stack.shop);
    assert.match(allowed.headers.get("vary") ?? "", /origin/i);
    const port = new URL(stack.shop).port;
    const strangers = [
        "https://evil.example",
        `http://localhost:${port}.evil.example`,
        `http://localhost:${Number(port) + 1}`,
        `https://localhost:${port}`,
        "null",
    ];
    for (const origin of strangers) {
        const reply = await wallet(await stack.token("k-1"), { origin });
        const named = reply.headers.get("access-control-allow-origin");
        assert.ok(named === null || named === stack.shop, `${origin} got ${named}`);
        assert.equal(reply.headers.get("access-control-allow-credentials"), null);
    }
    const preflight = await fetch(`${stack.api}/v1/wallet`, {
        method: "OPTIONS",
        headers: {
            origin: "https://evil.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "authorization",
        },
    });
    assert.notEqual(preflight.headers.get("access-control-allow-origin"), "https://evil.example");
    assert.equal(preflight.headers.get("access-control-allow-credentials"), null);
    // Its pages may add their cookies to every request; nothing here sets or reads one (P12).
    assert.equal(allowed.headers.get("access-control-allow-credentials"), "true");
});

test("the same key with another body is refused; with the same body it gives the same answer", async () => {
    const order = orderEvent("k-1", "AS-3", { amount_minor: 40_000 });
    const first = await stack.merchant("POST", "/v1/events", order);
    const again = await stack.merchant("POST", "/v1/events", order);
    assert.deepEqual(
        [first.body.results[0].state, again.body.results[0].state],
        ["booked", "repeated"],
    );
    assert.deepEqual(first.body.results[0].amounts, again.body.results[0].amounts);
    const other = structuredClone(order);
    other.order.cart.lines[0].unit_price_minor += 1;
    const { status, body } = await stack.merchant("POST", "/v1/events", other);
    assert.ok(
        status === 422 || body.results?.[0]?.code === "idempotency_key_reused",
        JSON.stringify(body),
    );

    const key = { "idempotency-key": "redeem-once" };
    const redeem = (offer) =>
        stack.shopper("k-1", "POST", "/v1/wallet/redemptions", { offer }, key);
    const [one, two] = [await redeem("five-euro"), await redeem("five-euro")];
    assert.equal(one.status, 200);
    assert.equal(two.body.voucher.code, one.body.voucher.code);
    assert.equal((await redeem("free-shipping")).status, 422);
});

test("ten redemptions at once of what can be paid once give one voucher", async () => {
    const join = { "idempotency-key": "join-2" };
    await stack.shopper("k-2", "POST", "/v1/wallet/join", { locale: "nl" }, join);
    await stack.merchant(
        "POST",
        "/v1/members/k-2/adjustments",
        { unit: "points", amount: 110, reason: "test" },
        { "idempotency-key": "adjust-2" },
    );
    const tries = Array.from({ length: 10 }, (_, index) =>
        stack.shopper(
            "k-2",
            "POST",
            "/v1/wallet/redemptions",
            { offer: "five-euro" },
            { "idempotency-key": `try-${index}` },
        ),
    );
    const replies = await Promise.all(tries);
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(pointsOf((await wallet(await stack.token("k-2"))).body), 10);
});

/** What the server answers to bytes that no well-behaved client would send. */
function raw(text) {
    const { hostname, port } = new URL(stack.api);
    return new Promise((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(text));
        let answer = "";
        socket.setEncoding("latin1").on("data", (piece) => {
            answer += piece;
        });
        socket.setTimeout(8_000, () => socket.destroy());
        socket.on("close", () => resolve(answer));
        socket.on("error", reject);
    });
}

const smuggled = "GET /v1/members/k-1 HTTP/1.1\r\nHost: x\r\n\r\n";
for (const [name, request] of [
    [
        "both Content-Length and Transfer-Encoding",
        `POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ["two Host headers", "GET /v1/wallet HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"],
    ["no Host header", "GET /v1/wallet HTTP/1.1\r\n\r\n"],
    [
        "two lengths",
        `POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n${smuggled}`,
    ],
    [
        "chunks in HTTP/1.0",
        "POST /v1/events HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
]) {
    test(`framing: ${name} is refused, and the connection ends there`, async () => {
        const answer = await raw(request);
        assert.match(answer, /^HTTP\/1\.[01] 400 /);
        assert.equal(answer.match(/HTTP\/1\.[01] \d{3} /g).length, 1);
    });
}

test("a body beyond the limit is refused without being read, and the server lives on", async () => {
    const reply = await raw(
        "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n",
    );
    assert.match(reply, /^HTTP\/1\.[01] (413|401) /);
    assert.equal((await stack.ask("GET", "/v1/programs/koffiebar?locale=nl")).status, 200);
});

test("a path that climbs out of the page files gives nothing of the machine", async () => {
    for (const path of [
        "/v1/../../../etc/passwd",
        "/v1/..%2f..%2fetc%2fpasswd",
        "/v1/%00",
        "/v1/.env",
    ]) {
        const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
        assert.match(answer, /^HTTP\/1\.[01] 4\d\d /);
        assert.ok(!answer.includes("root:"));
    }
});

test("SIGTERM ends the server gracefully", async () => {
    assert.equal(await stack.stopServer(), "status 0");
    for (const secret of [stack.secrets.SPAARPAS_SECRET_KEY, stack.secrets.SPAARPAS_TOKEN_SECRET]) {
        assert.ok(!stack.printed.includes(secret), "a secret is in the log");
    }
    // The log says how to send one, in the words `Bearer TOKEN`.
    assert.ok(!/Bearer (?!TOKEN|KEY)|eyJ/.test(stack.printed), "a token is in the log");
    assert.match(stack.printed, /The page's origin is not among the allowed ones/);
});

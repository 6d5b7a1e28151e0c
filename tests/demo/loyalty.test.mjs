import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { decodeProtectedHeader, jwtVerify } from "jose";

import { createLoyaltyClient, LoyaltyUnavailable } from "../../demo/server/loyalty/client.mjs";
import { orderEvent, refundEvent } from "../../demo/server/loyalty/events.mjs";
import { Outbox } from "../../demo/server/loyalty/outbox.mjs";
import { signLoyaltyToken } from "../../demo/server/loyalty/token.mjs";
import { reserveVoucher } from "../../demo/server/loyalty/vouchers.mjs";
import { Cart } from "../../demo/server/shop/cart.mjs";
import { Ordering } from "../../demo/server/shop/ordering.mjs";
import { Orders } from "../../demo/server/shop/orders.mjs";
import { cartTotals } from "../../demo/server/shop/totals.mjs";

const keys = { program: "koffiebar", tokenSecret: "s".repeat(32), tokenKid: "k1" };
const nowMs = 1_800_000_000_000;

function anOrder(skus = ["huila-250", "huila-250", "mok"]) {
    const cart = new Cart("BN-7");
    for (const sku of skus) cart.add(sku);
    const totals = cartTotals({ lines: cart.lines() });
    return { id: "BN-7", member: "k-1", placed_at_ms: nowMs, totals, refunds: [] };
}

test("token: says who, for which program, for ten minutes, and is signed with the named key", async () => {
    const token = await signLoyaltyToken(keys, {
        member: "k-1",
        signedInAtMs: nowMs - 5000,
        nowMs,
    });
    assert.deepEqual(decodeProtectedHeader(token), { alg: "HS256", kid: "k1", typ: "JWT" });
    const { payload } = await jwtVerify(token, new TextEncoder().encode(keys.tokenSecret), {
        issuer: "koffiebar",
        audience: "spaarpas",
        currentDate: new Date(nowMs),
    });
    assert.equal(payload.sub, "k-1");
    assert.equal(payload.exp - payload.iat, 600);
    assert.equal(payload.auth_time, nowMs / 1000 - 5);
    assert.match(payload.jti, /^[0-9a-f-]{36}$/);
});

test("token: another secret does not verify it", async () => {
    const token = await signLoyaltyToken(keys, { member: "k-1", signedInAtMs: nowMs, nowMs });
    const other = new TextEncoder().encode("t".repeat(32));
    await assert.rejects(jwtVerify(token, other, { currentDate: new Date(nowMs) }));
});

test("order event: carries the cart of the contract and an id made from the order", () => {
    const event = orderEvent(anOrder());
    assert.equal(event.id, "order-BN-7");
    assert.equal(event.kind, "order");
    assert.equal(event.occurred_at_ms, nowMs);
    assert.equal(event.order.order_id, "BN-7");
    assert.deepEqual(event.order.cart.lines[0], {
        id: "huila-250.beans",
        sku: "huila-250",
        categories: ["coffee", "single-origin", "filter", "espresso"],
        quantity: 2,
        unit_price_minor: 1275,
        discount_minor: 0,
        tax_minor: 211,
    });
    assert.equal(event.order.cart.currency, "EUR");
    assert.equal(event.order.cart.shipping_minor, 0);
});

test("order event: a product is called as it was when it was bought", () => {
    const order = anOrder();
    order.totals.lines[0].name = "Huila";
    const { lines } = orderEvent(order).order.cart;
    assert.deepEqual(
        lines.map(({ name }) => name),
        ["Huila", undefined],
    );
});

test("refund event: names the order, and lines or an amount but not both", () => {
    const order = anOrder();
    const lines = [{ id: "mok", quantity: 1 }];
    const byLine = refundEvent(order, { id: "BN-7-R1", refunded_at_ms: nowMs, lines });
    const told = [{ line: "mok", quantity: 1 }];
    assert.deepEqual(byLine.refund, { refund_id: "BN-7-R1", order_id: "BN-7", lines: told });
    const byAmount = refundEvent(order, {
        id: "BN-7-R2",
        refunded_at_ms: nowMs,
        amount_minor: 500,
    });
    assert.deepEqual(byAmount.refund, {
        refund_id: "BN-7-R2",
        order_id: "BN-7",
        amount_minor: 500,
    });
});

test("ordering: a guest's order is kept and not told", () => {
    const told = [];
    const ordering = new Ordering({
        orders: new Orders(),
        outbox: { add: (entry) => told.push(entry) },
        clock: { now: () => nowMs },
    });
    const { id, totals } = anOrder();
    ordering.place({ id, member: null, totals });
    assert.equal(told.length, 0);
    ordering.place({ id: "BN-8", member: "k-1", totals });
    assert.equal(told[0].id, "order-BN-8");
});

test("refund: pieces come back once, and an order that is wholly refunded has nothing left", () => {
    const ordering = new Ordering({
        orders: new Orders(),
        outbox: { add() {} },
        clock: { now: () => nowMs },
    });
    const { id, totals } = anOrder();
    const order = ordering.place({ id, member: "k-1", totals });
    assert.equal(ordering.refund(order, [{ id: "mok", quantity: 2 }]), undefined);
    assert.deepEqual(ordering.refund(order, [{ id: "mok", quantity: 1 }]).lines, [
        { id: "mok", quantity: 1 },
    ]);
    assert.deepEqual(ordering.refund(order).lines, [{ id: "huila-250.beans", quantity: 2 }]);
    assert.equal(ordering.refund(order), undefined);
});

test("outbox: what the backend did not answer is sent again with the same id, in order", async () => {
    const sent = [];
    let down = true;
    const outbox = new Outbox(async (_method, _path, body, key) => {
        sent.push([key, body.n]);
        if (down) throw new LoyaltyUnavailable("down");
        return { ok: true, status: 200, body: null };
    });
    outbox.add({ id: "a", body: { n: 1 } });
    outbox.add({ id: "b", body: { n: 2 } });
    outbox.add({ id: "a", body: { n: 1 } });
    await wait(0);
    assert.deepEqual(sent, [["a", 1]]);
    assert.equal(outbox.size, 2);
    down = false;
    await outbox.flush();
    assert.deepEqual(sent, [
        ["a", 1],
        ["a", 1],
        ["b", 2],
    ]);
    assert.equal(outbox.size, 0);
    outbox.close();
});

test("outbox: A1, what came before its order waits until the order has come, and holds up nothing", async () => {
    const outcomes = [];
    const seen = new Set();
    const outbox = new Outbox(
        async (_method, _path, body, key) => {
            if (body.of && !seen.has(body.of)) {
                return { ok: false, status: 404, body: { code: "order_unknown" } };
            }
            seen.add(key);
            return { ok: true, status: 200, body: {} };
        },
        (entry, reply) => outcomes.push([entry.id, reply.ok]),
    );
    outbox.add({ id: "refund", body: { of: "order" } });
    outbox.add({ id: "refund of nothing", body: { of: "nothing" } });
    outbox.add({ id: "other", body: {} });
    await outbox.flush();
    assert.deepEqual(outcomes, [["other", true]]);
    assert.equal(outbox.size, 2);

    outbox.add({ id: "order", body: {} });
    outbox.add({ id: "refund", body: { of: "order" } });
    await outbox.flush();
    for (let time = 0; time < 10; time += 1) await outbox.flush();
    assert.deepEqual(outcomes.slice(1), [
        ["order", true],
        ["refund", true],
        ["refund of nothing", false],
    ]);
    assert.equal(outbox.size, 0);
    outbox.close();
});

test("outbox: a refusal is told once and not sent again", async () => {
    const outcomes = [];
    const refuse = async () => ({ ok: false, status: 422, body: { code: "nothing_to_reverse" } });
    const outbox = new Outbox(refuse, (entry, reply) => outcomes.push([entry.id, reply.body.code]));
    outbox.add({ id: "a", body: {} });
    await outbox.flush();
    assert.deepEqual(outcomes, [["a", "nothing_to_reverse"]]);
    assert.equal(outbox.size, 0);
});

async function backend(handle) {
    const server = http.createServer(handle).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${server.address().port}`;
    return { url, close: () => server.close() };
}

test("client: sends the secret key and the idempotency key, and reads a refusal", async () => {
    let seen;
    const { url, close } = await backend((request, response) => {
        seen = request.headers;
        response.writeHead(409, { "content-type": "application/problem+json" });
        response.end('{"code":"voucher_used"}');
    });
    const request = createLoyaltyClient({ backend: url, secretKey: "sk_1" });
    const reply = await request("POST", "/v1/events", { id: "e" }, "e");
    close();
    assert.deepEqual(reply, { ok: false, status: 409, body: { code: "voucher_used" } });
    assert.equal(seen.authorization, "Bearer sk_1");
    assert.equal(seen["idempotency-key"], "e");
});

for (const [name, answer] of [
    ["an error of the server", (response) => response.writeHead(503).end()],
    [
        "the same event in flight",
        (response) => response.writeHead(409).end('{"code":"idempotency_in_flight"}'),
    ],
    ["rubbish", (response) => response.writeHead(200).end("<html>")],
    ["a connection that breaks", (response) => response.destroy()],
    ["silence", () => {}],
]) {
    test(`client: ${name} leaves the outcome open`, async () => {
        const { url, close } = await backend((_request, response) => answer(response));
        const request = createLoyaltyClient({ backend: url, secretKey: "sk", timeout_ms: 200 });
        await assert.rejects(request("POST", "/v1/events", {}), LoyaltyUnavailable);
        close();
    });
}

test("voucher: the shop goes on when the backend is away", async () => {
    const away = async () => {
        throw new LoyaltyUnavailable("away");
    };
    const wish = { code: "C-1", orderId: "BN-7", cart: {} };
    assert.deepEqual(await reserveVoucher(away, wish), { refusal: "unavailable" });
});

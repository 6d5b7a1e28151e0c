// The real server's replies against docs/openapi.json, every route of it.
import assert from "node:assert/strict";
import { machineNow_ms, now_ms } from "../support/clock.mjs";
import { departures, departuresOf, operations } from "./support/conformance.mjs";
import { endAll } from "./support/ending.mjs";
import { orderEvent, pointsOf, startStack } from "./support/stack.mjs";
import { after, before, test } from "./support/testing.mjs";
import { within } from "./support/within.mjs";

let stack;
before(async () => {
    stack = await startStack({ shop: false });
});
after(() => endAll(stack));

const tried = new Set();
const member = "k-open-1";

/** Asks, and holds the answer to the document. */
async function holds(operation, status, asking) {
    const reply = await asking;
    tried.add(operation);
    assert.deepEqual(departuresOf(operation, reply), []);
    assert.equal(reply.status, status, JSON.stringify(reply.body));
    return reply.body;
}

let keys = 0;
const key = () => {
    keys += 1;
    return { "idempotency-key": `openapi-${keys}` };
};
const shopper = (method, path, body, headers) => stack.shopper(member, method, path, body, headers);
const merchant = (...args) => stack.merchant(...args);
const cart = () => orderEvent(member, "x", { amount_minor: 4500 }).order.cart;

test("conformance itself: a reply of the wrong shape, type or status is found", () => {
    const json = new Headers({ "content-type": "application/json" });
    assert.notDeepEqual(departures("Wallet", { revision: "many" }), []);
    assert.notDeepEqual(
        departuresOf("GET /v1/wallet", { status: 200, headers: json, body: {} }),
        [],
    );
    assert.notDeepEqual(
        departuresOf("GET /v1/wallet", { status: 299, headers: json, body: {} }),
        [],
    );
    assert.notDeepEqual(
        departuresOf("GET /v1/wallet", { status: 401, headers: json, body: {} }),
        [],
    );
});

test("anyone: the public program and a preview", async () => {
    const program = "GET /v1/programs/{program}";
    await holds(program, 200, stack.ask("GET", "/v1/programs/koffiebar?locale=nl"));
    await holds(program, 404, stack.ask("GET", "/v1/programs/nowhere?locale=nl"));
    const preview = "POST /v1/programs/{program}/preview";
    const path = "/v1/programs/koffiebar/preview";
    await holds(preview, 200, stack.ask("POST", path, { cart: cart() }));
    await holds(preview, 400, stack.ask("POST", path, "{"));
    await holds(preview, 422, stack.ask("POST", path, { cart: { ...cart(), currency: "USD" } }));
});

test("previews: several carts at once, for a guest and for a shopper", async () => {
    const asked = { orders: [{ id: "p", cart: cart() }], cart: cart(), offers: ["five-euro"] };
    const guest = "POST /v1/programs/{program}/previews";
    const path = "/v1/programs/koffiebar/previews";
    const { events } = await holds(guest, 200, stack.ask("POST", path, asked));
    assert.deepEqual([events[0].id, typeof events[0].decision], ["p", "object"]);
    await holds(guest, 400, stack.ask("POST", path, { orders: [{ id: "p" }] }));
    await holds(guest, 404, stack.ask("POST", "/v1/programs/nowhere/previews", asked));
    const own = "POST /v1/wallet/previews";
    assert.equal(
        (await holds(own, 200, shopper("POST", "/v1/wallet/previews", asked))).events[0].id,
        "p",
    );
    await holds(own, 401, stack.ask("POST", "/v1/wallet/previews", asked));
    await holds(own, 413, shopper("POST", "/v1/wallet/previews", "x".repeat(70_000)));
});

test("a shopper: joining, the wallet and its history", async () => {
    assert.equal((await holds("GET /v1/wallet", 200, shopper("GET", "/v1/wallet"))).member, null);
    await holds("GET /v1/wallet", 401, stack.ask("GET", "/v1/wallet"));
    await holds("POST /v1/wallet/join", 400, shopper("POST", "/v1/wallet/join", { locale: "nl" }));
    await holds(
        "POST /v1/wallet/join",
        200,
        shopper("POST", "/v1/wallet/join", { locale: "nl" }, key()),
    );
    const order = orderEvent(member, "OA-1", { amount_minor: 30_000 });
    await holds("POST /v1/events", 200, merchant("POST", "/v1/events", order));
    const wallet = await holds("GET /v1/wallet", 200, shopper("GET", "/v1/wallet"));
    assert.ok(pointsOf(wallet) >= 300);
    const page = await holds("GET /v1/wallet/entries", 200, shopper("GET", "/v1/wallet/entries"));
    assert.ok(page.entries.length > 0);
    await holds("GET /v1/wallet/entries", 400, shopper("GET", "/v1/wallet/entries?cursor=%21"));
    await holds("GET /v1/wallet/view", 200, shopper("GET", "/v1/wallet/view?locale=nl"));
});

test("the shop: sorting a member into segments, which the wallet's facts then name", async () => {
    const sort = (id, who) => ({
        id,
        kind: "segments",
        occurred_at_ms: now_ms(),
        member: who,
        segments: { names: ["staff"] },
    });
    const events = "POST /v1/events";
    await holds(events, 200, merchant("POST", "/v1/events", sort("OA-S1", member)));
    await holds(events, 403, merchant("POST", "/v1/events", sort("OA-S2", "k-nobody")));
    const { facts } = await holds("GET /v1/wallet", 200, shopper("GET", "/v1/wallet"));
    assert.deepEqual(facts.posted, ["staff"]);
});

test("a shopper: news that was seen does not come back", async () => {
    const seen = "POST /v1/wallet/notices";
    const news = async () =>
        (await holds("GET /v1/wallet", 200, shopper("GET", "/v1/wallet"))).notices;
    const [{ id: notice }] = await news();
    for (let time = 0; time < 2; time += 1) {
        await holds(seen, 204, shopper("POST", "/v1/wallet/notices", { notice }));
    }
    assert.ok((await news()).every(({ id }) => id !== notice));
    await holds(seen, 400, shopper("POST", "/v1/wallet/notices", {}));
});

test("a shopper: answering, consent, activity", async () => {
    const answers = "POST /v1/wallet/answers";
    const answer = { prompt: "brew-method", options: ["filter"] };
    await holds(answers, 200, shopper("POST", "/v1/wallet/answers", answer, key()));
    const unknown = { prompt: "shoe-size", options: ["44"] };
    const refused = await shopper("POST", "/v1/wallet/answers", unknown, key());
    assert.deepEqual(departuresOf(answers, refused), []);
    const consent = { purpose: "newsletter", granted: true };
    const consents = await shopper("POST", "/v1/wallet/consents", consent, key());
    tried.add("POST /v1/wallet/consents");
    assert.deepEqual(departuresOf("POST /v1/wallet/consents", consents), []);
    const seen = { kind: "opened", subject: "wallet" };
    const activity = await shopper("POST", "/v1/wallet/activity", seen);
    tried.add("POST /v1/wallet/activity");
    assert.deepEqual(departuresOf("POST /v1/wallet/activity", activity), []);
});

test("a shopper and the shop: a voucher from redeeming to its use", async () => {
    const redemptions = "POST /v1/wallet/redemptions";
    const redeem = (offer) => shopper("POST", "/v1/wallet/redemptions", { offer }, key());
    const { voucher } = await holds(redemptions, 200, redeem("five-euro"));
    await holds(redemptions, 409, redeem("gift-bag"));
    const { voucher: other } = await holds(redemptions, 200, redeem("free-shipping"));
    const undo = () => shopper("POST", "/v1/wallet/redemptions/undo", { code: other.code }, key());
    await holds(`${redemptions}/undo`, 200, undo());
    await holds(`${redemptions}/undo`, 409, undo());
    const path = (step) => `/v1/vouchers/${voucher.code}/${step}`;
    const reserve = { order_id: "OA-2", cart: cart() };
    const operation = (step) => `POST /v1/vouchers/{code}/${step}`;
    const reserved = await holds(
        operation("reserve"),
        200,
        merchant("POST", path("reserve"), reserve),
    );
    assert.equal(reserved.discount_minor, 500);
    const order = { order_id: "OA-2" };
    await holds(operation("release"), 200, merchant("POST", path("release"), order));
    await holds(operation("reserve"), 200, merchant("POST", path("reserve"), reserve));
    await holds(operation("commit"), 200, merchant("POST", path("commit"), order));
    await holds(operation("commit"), 404, merchant("POST", "/v1/vouchers/NOPE/commit", order));
});

test("the service desk: a member, what they are entitled to, an adjustment, the export", async () => {
    const base = `/v1/members/${member}`;
    await holds("GET /v1/members/{member}", 200, merchant("GET", base));
    await holds("GET /v1/members/{member}", 404, merchant("GET", "/v1/members/k-nobody"));
    await holds(
        "GET /v1/members/{member}/entitlements",
        200,
        merchant("GET", `${base}/entitlements`),
    );
    const adjust = { unit: "points", amount: 10, reason: "een kapotte zak" };
    const adjustments = "POST /v1/members/{member}/adjustments";
    await holds(adjustments, 200, merchant("POST", `${base}/adjustments`, adjust, key()));
    await holds(adjustments, 400, merchant("POST", `${base}/adjustments`, adjust));
    const twice = orderEvent("k-open-2", "OA-M1");
    await holds("POST /v1/events", 200, merchant("POST", "/v1/events", twice));
    const merge = "POST /v1/members/{member}/merge";
    await holds(merge, 422, merchant("POST", `${base}/merge`, { from: member }, key()));
    await holds(merge, 200, merchant("POST", `${base}/merge`, { from: "k-open-2" }, key()));
    const lines = (await holds("GET /v1/export", 200, merchant("GET", "/v1/export")))
        .trim()
        .split("\n");
    for (const line of lines) assert.deepEqual(departures("ChainedEntry", JSON.parse(line)), []);
});

test("the live stream: notices of revisions, and nothing else", async () => {
    const authorization = `Bearer ${await stack.token(member)}`;
    const ending = new AbortController();
    const reply = await fetch(`${stack.api}/v1/wallet/stream`, {
        headers: { authorization, origin: stack.shop },
        signal: ending.signal,
    });
    assert.equal(reply.headers.get("content-type").split(";")[0], "text/event-stream");
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    await merchant("POST", "/v1/events", orderEvent(member, "OA-3"));
    let text = "";
    while (!/^data: .*\n\n/m.test(text)) {
        const { done, value } = await within(20_000, "a notice on the stream", reader.read());
        assert.ok(!done, `the stream ended after "${text}"`);
        text += value;
    }
    ending.abort();
    for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
        assert.deepEqual(departures("RevisionNotice", JSON.parse(data)), []);
    }
    tried.add("GET /v1/wallet/stream");
});

test("their data: export, erasure, and nobody there afterwards", async () => {
    await holds("GET /v1/wallet/export", 200, shopper("GET", "/v1/wallet/export"));
    const longAgo = await stack.token(member, { signedInAtMs: machineNow_ms() - 3_600_000 });
    const stale = { authorization: `Bearer ${longAgo}` };
    await holds(
        "GET /v1/wallet/export",
        403,
        stack.ask("GET", "/v1/wallet/export", undefined, stale),
    );
    await holds("DELETE /v1/wallet", 204, shopper("DELETE", "/v1/wallet"));
    const after = await holds("GET /v1/wallet", 200, shopper("GET", "/v1/wallet"));
    assert.equal(after.member, null);
});

test("every route of the document was tried", () => {
    assert.deepEqual(
        operations.filter((operation) => !tried.has(operation)),
        [],
    );
});

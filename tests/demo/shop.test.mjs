// The shop as a browser meets it, with a loyalty backend of the test's own behind it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { createApp } from "../../demo/server/app.mjs";
import { LoyaltyUnavailable } from "../../demo/server/loyalty/client.mjs";
import { createShop } from "../../demo/server/shop.mjs";

const origin = "http://localhost:8080";
const config = {
    backend: "http://127.0.0.1:8090",
    program: "koffiebar",
    tokenSecret: "s".repeat(32),
    tokenKid: "k1",
    members: [],
};

/** Answers by path; what was asked is kept in `asked`. */
function fakeLoyalty(answers = {}) {
    const asked = [];
    const loyalty = async (method, path, body) => {
        asked.push({ method, path, body });
        const step = path.split("/").at(-1);
        if (answers.down) throw new LoyaltyUnavailable("down");
        const answer = answers[step];
        if (typeof answer === "function") return answer(body);
        return answer ?? { ok: true, status: 200, body: { perks: [], results: [] } };
    };
    return { asked, loyalty };
}

/** A shopper with a cookie jar. */
function visitor(answers) {
    const { asked, loyalty } = fakeLoyalty(answers);
    const shop = createShop(config, loyalty);
    const app = createApp(shop);
    const jar = new Map();
    const keep = (response) => {
        for (const cookie of response.headers.getSetCookie()) {
            const [name, value] = cookie.split(";")[0].split("=");
            jar.set(name, value);
        }
        return response;
    };
    const headers = () => ({ origin, cookie: [...jar].map((pair) => pair.join("=")).join("; ") });
    const get = async (path) => keep(await app.request(origin + path, { headers: headers() }));
    const post = async (path, form) =>
        keep(
            await app.request(origin + path, {
                method: "POST",
                headers: headers(),
                body: new URLSearchParams(form),
            }),
        );
    const page = async (path) => (await get(path)).text();
    return { shop, asked, get, post, page };
}

const address = {
    name: "Sanne Bakker",
    email: "sanne@example.nl",
    street: "Singel 21",
    postcode: "9711 AB",
    city: "Zwolle",
};

test("every page answers in each language, with the script tag and without the panel", async () => {
    const { page } = visitor();
    for (const lang of ["nl", "fr", "de", "en"]) {
        for (const path of ["/", "/koffie", "/zetten", "/winkel", "/p/huila", "/winkelwagen"]) {
            const text = await page(`${path}?lang=${lang}`);
            assert.match(text, new RegExp(`<html lang="${lang}"`));
            assert.match(text, /src="http:\/\/127\.0\.0\.1:8090\/v1\/spaarpas\.js"/);
            assert.match(text, new RegExp(`data-locale="${lang}"`));
            assert.doesNotMatch(text, /demo-panel|undefined|\[object/);
        }
    }
});

test("a page that is not there is a page of the shop with 404", async () => {
    const { get } = visitor();
    for (const path of ["/thee", "/p/thee", "/bestelling/BN-1"]) {
        assert.equal((await get(path)).status, 404, path);
    }
});

test("the token page answers 204 to a guest and a token to a member, and is never stored", async () => {
    const { get, post } = visitor();
    assert.equal((await get("/account/loyalty-token")).status, 204);
    await post("/inloggen", { member: "k-1003" });
    const reply = await get("/account/loyalty-token");
    assert.equal(reply.headers.get("cache-control"), "no-store");
    const { token } = await reply.json();
    assert.equal(JSON.parse(atob(token.split(".")[1])).sub, "k-1003");
    await post("/uitloggen", {});
    assert.equal((await get("/account/loyalty-token")).status, 204);
});

test("a form that another site sends is refused", async () => {
    const { shop } = visitor();
    const reply = await createApp(shop).request(`${origin}/uitloggen`, {
        method: "POST",
        headers: {
            origin: "http://evil.example",
            "content-type": "application/x-www-form-urlencoded",
        },
    });
    assert.equal(reply.status, 403);
});

test("an order is booked, told once, and shown to who placed it", async () => {
    const { shop, asked, get, post } = visitor();
    await post("/inloggen", { member: "k-1003" });
    await post("/winkelwagen/toevoegen", { sku: "huila-250", quantity: "2", grind: "filter" });
    const done = await post("/afrekenen", address);
    assert.equal(done.status, 303);
    assert.equal((await get(done.headers.get("location"))).status, 200);
    await wait(0);
    const events = asked.filter(({ path }) => path === "/v1/events");
    assert.equal(events.length, 1);
    assert.equal(events[0].body.member, "k-1003");
    assert.equal(events[0].body.order.cart.lines[0].quantity, 2);
    assert.equal(shop.outbox.size, 0);
});

test("an order that lacks an address is asked for it again", async () => {
    const { post } = visitor();
    await post("/winkelwagen/toevoegen", { sku: "mok" });
    const reply = await post("/afrekenen", { ...address, city: " " });
    assert.equal(reply.status, 422);
    assert.match(await reply.text(), /name="city"[^>]*aria-invalid="true"/);
});

test("with loyalty down the shop sells as ever, and tells the order later", async () => {
    const answers = { down: true };
    const { shop, get, post, page } = visitor(answers);
    await post("/inloggen", { member: "k-1003" });
    await post("/winkelwagen/toevoegen", { sku: "huila-250" });
    await post("/winkelwagen/code", { code: "KOFFIE-1" });
    assert.match(await page("/winkelwagen"), /je code blijft geldig/);
    const done = await post("/afrekenen", address);
    assert.equal((await get(done.headers.get("location"))).status, 200);
    assert.equal(shop.outbox.size, 1);
    answers.down = false;
    await shop.outbox.flush();
    assert.equal(shop.outbox.size, 0);
});

const reserved = {
    ok: true,
    status: 200,
    body: { voucher: {}, discount_minor: 500, shipping_discount_minor: 0, sku: "", perk: "" },
};

test("a code is reserved for the order, taken off, and committed when the order is placed", async () => {
    const { asked, post, page } = visitor({ reserve: reserved });
    await post("/inloggen", { member: "k-1003" });
    await post("/winkelwagen/toevoegen", { sku: "huila-250", quantity: "2" });
    await post("/winkelwagen/code", { code: " koffie-1 " });
    assert.match(await page("/winkelwagen"), /KOFFIE-1/);
    const done = await post("/afrekenen", address);
    await wait(0);
    const orderId = done.headers.get("location").split("/").at(-1);
    const steps = asked.filter(({ method }) => method === "POST");
    assert.deepEqual(
        steps.map(({ path }) => path),
        ["/v1/vouchers/KOFFIE-1/reserve", "/v1/events", "/v1/vouchers/KOFFIE-1/commit"],
    );
    assert.equal(steps[0].body.order_id, orderId);
    assert.equal(steps[0].body.cart.order_discount_minor, 0);
    assert.equal(steps[1].body.order.cart.order_discount_minor, 500);
    assert.equal(steps[2].body.order_id, orderId);
});

test("a changed cart asks again what the code is worth, and taking the code out releases it", async () => {
    const { asked, post } = visitor({ reserve: reserved });
    await post("/winkelwagen/toevoegen", { sku: "mok", quantity: "1" });
    await post("/winkelwagen/code", { code: "K" });
    await post("/winkelwagen/aantal", { id: "mok", quantity: "3" });
    await post("/winkelwagen/code", { remove: "1" });
    await wait(0);
    assert.deepEqual(
        asked.map(({ path, body }) => [path.split("/").at(-1), body.cart?.lines[0].quantity]),
        [
            ["reserve", 1],
            ["reserve", 3],
            ["release", undefined],
        ],
    );
});

test("a free product goes into the cart and costs nothing", async () => {
    const gift = { ...reserved, body: { ...reserved.body, discount_minor: 1650, sku: "mok" } };
    const problem = { code: "voucher_no_item", pointer: "", found: "", expected: "mok", mend: "" };
    const missing = {
        ok: false,
        status: 409,
        body: { code: "voucher_no_item", problems: [problem] },
    };
    const hasMug = ({ cart }) => cart.lines.some(({ sku }) => sku === "mok");
    const { post, page } = visitor({ reserve: (body) => (hasMug(body) ? gift : missing) });
    await post("/winkelwagen/toevoegen", { sku: "huila-1000" });
    await post("/winkelwagen/code", { code: "GIFT" });
    assert.match(await page("/winkelwagen"), /Mok Wadlicht/);
    assert.match(await page("/winkelwagen"), /cadeau/);
    const nothing = visitor({ reserve: (body) => (hasMug(body) ? gift : missing) });
    await nothing.post("/winkelwagen/code", { code: "GIFT" });
    assert.match(await nothing.page("/winkelwagen"), /Mok Wadlicht/);
});

test("another code is asked for once the first one is released", async () => {
    let held = "";
    const reserve = (code) => () => {
        if (held !== "" && held !== code) {
            return { ok: false, status: 409, body: { code: "voucher_not_combinable" } };
        }
        held = code;
        return reserved;
    };
    const answers = { reserve: reserve("A") };
    answers.release = async () => {
        await wait(20);
        held = "";
        return { ok: true, status: 200, body: {} };
    };
    const { post, page } = visitor(answers);
    await post("/winkelwagen/toevoegen", { sku: "huila-1000" });
    await post("/winkelwagen/code", { code: "A" });
    answers.reserve = reserve("B");
    await post("/winkelwagen/code", { code: "B" });
    assert.match(await page("/winkelwagen"), /Code B is toegepast/);
});

test("what a customer writes in a review stays text", async () => {
    const { post, page } = visitor();
    await post("/inloggen", { member: "k-1002" });
    await post("/p/huila/review", { text: "<img src=x onerror=alert(1)>" });
    const text = await page("/p/huila");
    assert.doesNotMatch(text, /<img src=x/);
    assert.match(text, /&lt;img src=x/);
});

// The merchant's key and the token's secret stay on the servers; a shopper's token is in no address and no log.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expect } from "./support/expect.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";

let stack;
let browser;
before(async () => {
    [stack, browser] = await Promise.all([startStack({ seed: true }), ShopBrowser.launch()]);
});
after(async () => {
    await browser.close();
    await stack.close();
});

const tokenForm = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

/** Everything that a browser sent and received, as text. */
function watch(page) {
    const seen = { addresses: [], bodies: [], tokens: new Set(), reading: [] };
    page.on("request", (request) => {
        seen.addresses.push(request.url(), request.headers().referer ?? "");
        const token = tokenForm.exec(request.headers().authorization ?? "")?.[0];
        if (token) seen.tokens.add(token);
    });
    page.on("response", (response) => {
        if (/event-stream/.test(response.headers()["content-type"] ?? "")) return;
        const body = response.text().catch(() => "");
        seen.reading.push(
            body.then((text) =>
                seen.bodies.push({
                    url: response.url(),
                    text: text + JSON.stringify(response.headers()),
                }),
            ),
        );
    });
    return seen;
}

test("no page, script, reply, address or log carries a secret, and no address or log a token", async () => {
    const shopper = await browser.shopper(stack.shop);
    const seen = watch(shopper.page);
    await shopper.signIn("Sanne Bakker");
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    await shopper.putInCart("huila");
    await shopper.page.goto("/winkelwagen");
    await shopper.checkOut();
    await shopper.account();
    await shopper.section("Activiteit");
    await expect(shopper.wallet.locator(".entry").first()).toBeVisible();
    await stack.ask("GET", "/v1/wallet", undefined, { authorization: "Bearer eyJx.eyJx.x" });
    await Promise.all(seen.reading);

    const { SPAARPAS_SECRET_KEY: key, SPAARPAS_TOKEN_SECRET: secret } = stack.secrets;
    const has = (text) => [key, secret].some((each) => text.includes(each));
    assert.ok(seen.bodies.length > 10 && seen.tokens.size > 0, "nothing was watched");
    assert.deepEqual(
        seen.bodies.filter(({ text }) => has(text)).map(({ url }) => url),
        [],
    );
    assert.deepEqual(
        seen.addresses.filter((url) => has(url) || tokenForm.test(url)),
        [],
    );
    assert.ok(!has(stack.printed), "a secret is in a log");
    assert.ok(!tokenForm.test(stack.printed), "a token is in a log");
    assert.ok(!/Bearer|@example|Sanne|k-1003/.test(stack.printed), "a person is in a log");
    const carriers = seen.bodies.filter(({ text }) => tokenForm.test(text));
    assert.ok(
        carriers.every(({ url }) => url.endsWith("/account/loyalty-token")),
        carriers.map(({ url }) => url).join(" "),
    );
    assert.ok(carriers.length > 0, "self-check: the token page was seen");
});

// The merchant's key and the token's secret stay on the servers; a shopper's token is in no address and no log.
import assert from "node:assert/strict";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { leaks, unseen } from "./support/leaks.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { after, afterEach, before, test } from "./support/testing.mjs";
import { Traffic } from "./support/traffic.mjs";

let stack;
let browser;
before(async () => {
    [stack, browser] = await startAll(startStack({ seed: true }), ShopBrowser.launch());
});
after(() => endAll(browser, stack));
afterEach(() => browser.leave());

/** A visit from signing in to an order and its points; gives what was sent and received. */
async function visit({ on = stack, before: prepare } = {}) {
    const shopper = await browser.shopper(on.shop);
    await prepare?.(shopper.page);
    const traffic = new Traffic(shopper.page);
    await shopper.signIn("Sanne Bakker");
    await expect.poll(() => shopper.points()).toBeGreaterThan(0);
    await shopper.putInCart("huila");
    await shopper.page.goto("/winkelwagen");
    await shopper.checkOut();
    await shopper.account();
    await shopper.section("Activiteit");
    await expect(shopper.wallet.locator(".entry").first()).toBeVisible();
    await on.ask("GET", "/v1/wallet", undefined, { authorization: "Bearer eyJx.eyJx.x" });
    await traffic.settled();
    return traffic;
}

const leaksOf = (traffic, { printed, secrets } = stack) => leaks({ traffic, printed, secrets });

test("no page, script, reply, address or log carries a secret, and no address or log a token", async () => {
    const traffic = await visit();
    assert.deepEqual(leaksOf(traffic), []);
    assert.deepEqual(unseen(traffic), [], "not watched");
    assert.ok(traffic.tokens.size > 0, "no token was sent");
});

test("self-check: a script of the page that puts the token into an address is caught", async () => {
    const traffic = await visit({
        before: (page) =>
            page.addInitScript(() => {
                const { fetch } = window;
                window.fetch = (address, options) => {
                    const { Authorization } = options?.headers ?? {};
                    if (Authorization) new Image().src = `/pixel?by=${Authorization.slice(7)}`;
                    return fetch(address, options);
                };
            }),
    });
    assert.match(leaksOf(traffic).join("\n"), /a token is in http:\S+\/pixel/);
});

test("self-check: a page of the shop with the merchant's key in it is caught", async () => {
    const { SPAARPAS_SECRET_KEY: key } = stack.secrets;
    const traffic = await visit({
        before: (page) =>
            page.route("**/p/huila", async (route) => {
                const response = await route.fetch();
                const body = (await response.text()).replace("</body>", `<!-- ${key} --></body>`);
                await route.fulfill({ response, body });
            }),
    });
    assert.deepEqual(leaksOf(traffic), [`a secret is in the reply of ${stack.shop}/p/huila`]);
});

test("self-check: a shop that logs what it asks of the loyalty server is caught", async () => {
    const talkative = `const ask = globalThis.fetch;
        globalThis.fetch = (url, options) => {
            console.log(url, JSON.stringify(options?.headers));
            return ask(url, options);
        };`;
    const mutant = await startStack({ seed: true, shopModule: talkative });
    try {
        const traffic = await visit({ on: mutant });
        const found = leaksOf(traffic, mutant).join("\n");
        assert.match(found, /a secret is in a log/);
        assert.match(found, /a person is in a log/);
    } finally {
        await endAll(mutant);
    }
});

// The module traps, or cannot be had: the shop's page lives, the wallet is made again, and in the end says so plainly.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./support/canned_backend.mjs";
import { wallet } from "./support/canned_replies.mjs";
import { CannedShop, listenToAll, queue } from "./support/canned_shop.mjs";
import { expect } from "./support/expect.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";
import { armedAt, trapping } from "./support/trapping_module.mjs";
import { press, seesBalance } from "./support/views.mjs";

const shop = new CannedShop();
const address = "**/v1/widget.*.wasm";
/** As WebAssembly and as JavaScript. */
const bothForms = "**/v1/widget.*";
const moduleFile = join(
    dist,
    readdirSync(dist).find((name) => /^widget\..*\.wasm$/.test(name)),
);
const module = readFileSync(moduleFile);
let trapped;
before(async () => {
    await shop.start();
    trapped = await trapping(module);
});
after(() => shop.close());
beforeEach(() => shop.reset());
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

const contentType = "application/wasm";
const headers = { "access-control-allow-origin": "*" };
const serve = (body) => (page) =>
    page.route(address, (route) => route.fulfill({ body, contentType, headers }));

/** Keeps every instance that is made, and arms those that the test wants to trap. */
function keepInstances() {
    const { instantiate } = WebAssembly;
    window.instances = [];
    window.armNext = false;
    WebAssembly.instantiate = async (...given) => {
        const instance = await instantiate.apply(WebAssembly, given);
        // The rules are a module of their own, which no press reaches.
        if ("room" in instance.exports) return instance;
        window.instances.push(instance);
        if (window.armNext === "at once") window.arm(instance);
        if (window.armNext) setTimeout(() => window.arm(instance));
        return instance;
    };
    window.arm = (instance) => {
        const memory = Object.values(instance.exports).find(
            (exported) => exported instanceof WebAssembly.Memory,
        );
        new Uint32Array(memory.buffer)[window.armedAt / 4] = 1;
    };
}

const shopPage = `<h1>Winkel</h1><button id="buy" onclick="this.textContent = 'Gekocht'">Koop</button>
    <spaarpas-wallet></spaarpas-wallet>`;

/** A page whose module can be made to trap; what reaches the shop's own handlers is in `window.reached`. */
async function open({ body = shopPage, served = serve(trapped) } = {}) {
    return shop.open(body, {
        head: listenToAll + queue + shop.script(),
        before: async (page) => {
            await served(page);
            await page.addInitScript(`window.armedAt = ${armedAt}; window.reached = [];
                addEventListener("error", ({ message }) => reached.push(message));
                addEventListener("unhandledrejection", ({ reason }) => reached.push(String(reason)));`);
            await page.addInitScript(keepInstances);
        },
    });
}

const made = (page) => page.evaluate(() => window.instances.length);
const armNewest = (page) => page.evaluate(() => window.arm(window.instances.at(-1)));
const refresh = (page) => page.evaluate(() => spaarpas.refresh());
const plain = /Je spaarpas is nu even niet bereikbaar\. Winkelen kan gewoon/;
const stopped = /the widget stopped and is started again:.*unreachable/s;

async function shopLives(page) {
    await page.locator("#buy").click();
    await expect(page.locator("#buy")).toHaveText("Gekocht");
    assert.deepEqual(await page.evaluate(() => window.reached), []);
}

test("self-check: the module with a trap in it works as long as it is not armed", async () => {
    const page = await open();
    await seesBalance(page);
    await press(page, "Beloningen");
    await expect(page.getByRole("heading", { name: "Beloningen" })).toBeVisible();
    assert.equal(await made(page), 1);
    assert.deepEqual(page.complaints, []);
});

test("a trap: the wallet is made again where it was, with what the shop had told it", async () => {
    // In sight, for the rules are asked for by nothing else.
    const page = await open({ body: `<spaarpas-earn></spaarpas-earn>${shopPage}` });
    await seesBalance(page);
    await page.evaluate(() => {
        const line = { id: "1", sku: "huila-250", categories: ["coffee"], quantity: 1 };
        const price = { unit_price_minor: 1350, discount_minor: 0, tax_minor: 0 };
        const totals = { shipping_minor: 0, order_discount_minor: 0 };
        spaarpas.setCart({
            currency: "EUR",
            channel: "web",
            lines: [{ ...line, ...price }],
            ...totals,
        });
        return spaarpas.open("rewards");
    });
    await expect(page.getByRole("dialog")).toBeVisible();
    const earned = page.locator("spaarpas-earn .earned");
    await expect(earned).toHaveText("Je spaart 13 punten");
    shop.backend.on("GET", "/v1/wallet", { json: wallet({ points: 207, revision: 30 }) });
    await armNewest(page);
    await refresh(page);
    await expect.poll(() => made(page)).toBe(2);
    const heading = page.getByRole("dialog").getByRole("heading", { name: "Beloningen" });
    await expect(heading).toBeVisible();
    assert.match(page.complaints.join("\n"), stopped);
    await expect(page.getByRole("dialog")).toBeVisible();
    await press(page.getByRole("dialog"), "Sluiten");
    await press(page, "Overzicht");
    await expect(page.locator("spaarpas-wallet .number")).toHaveText("207");
    await expect(earned).toHaveText("Je spaart 13 punten");
    await shopLives(page);
});

test("a trap at a press of the shopper: the next press works", async () => {
    const page = await open();
    await seesBalance(page);
    await armNewest(page);
    await press(page, "Activiteit");
    await expect.poll(() => made(page)).toBe(2);
    await seesBalance(page);
    await press(page, "Activiteit");
    await expect(page.locator("spaarpas-wallet .entry").first()).toBeVisible();
    await shopLives(page);
});

test("a trap while a reply is under way: the reply finds nobody, and nothing reaches the shop", async () => {
    const page = await open();
    await seesBalance(page);
    let answer;
    const held = new Promise((resolve) => {
        answer = resolve;
    });
    shop.backend.on("GET", "/v1/wallet", async () => {
        await held;
        return { json: wallet() };
    });
    const before = shop.asked("/v1/wallet").length;
    await refresh(page);
    await expect.poll(() => shop.asked("/v1/wallet").length).toBe(before + 1);
    await armNewest(page);
    answer();
    await seesBalance(page);
    await expect.poll(() => made(page)).toBe(2);
    await seesBalance(page);
    await shopLives(page);
});

for (const [name, when] of [
    ["in its first turn", "in its first turn"],
    ["while it is made", "at once"],
]) {
    test(`every new instance traps ${name}: after three of them a plain message, and trying again mends it`, async () => {
        const page = await open();
        await seesBalance(page);
        await page.evaluate((moment) => {
            window.armNext = moment;
        }, when);
        await armNewest(page);
        await refresh(page);
        await expect(page.locator("spaarpas-wallet")).toContainText(plain);
        await expect(page.locator("spaarpas-wallet").getByRole("alert")).toBeVisible();
        assert.equal(await made(page), 4);
        const heard = await page.evaluate(() => window.heard);
        const errors = heard.filter((event) => event.name === "error");
        assert.deepEqual(
            errors.map(({ detail }) => detail.code),
            ["widget_stopped"],
        );
        await shopLives(page);

        await page.evaluate(() => {
            window.armNext = false;
        });
        await press(page, "Opnieuw proberen");
        await seesBalance(page);
        await expect(page.locator("spaarpas-wallet")).not.toContainText(plain);
        assert.equal(await made(page), 5);
    });
}

test("every instance traps while the card is open over the page: the message is there, and can be closed", async () => {
    const page = await open({
        body: "<h1>Winkel</h1><button id=buy onclick=\"this.textContent = 'Gekocht'\">Koop</button>",
    });
    await press(page, "Mijn punten");
    const card = page.getByRole("dialog");
    await expect(card).toContainText("184");
    await page.evaluate(() => {
        window.armNext = true;
    });
    await armNewest(page);
    await refresh(page);
    await expect(card).toContainText(plain);
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await shopLives(page);
});

test("a module of the wrong type is taken all the same", async () => {
    const page = await open({
        served: (each) =>
            each.route(address, (route) =>
                route.fulfill({ body: module, contentType: "text/plain", headers }),
            ),
    });
    await seesBalance(page);
    assert.deepEqual(page.complaints, []);
    await shopLives(page);
});

for (const [name, answer] of [
    ["is not there", { status: 404, headers }],
    ["is cut off", { body: module.subarray(0, module.length / 2), contentType, headers }],
    [
        "is a page of somebody else",
        { body: "<h1>Niet gevonden</h1>", contentType: "text/html", headers },
    ],
]) {
    test(`a module that ${name}, in either form: the shop lives, the wallet says so, and comes when the module does`, async () => {
        let broken = true;
        const page = await open({
            served: (each) =>
                each.route(bothForms, (route) =>
                    broken ? route.fulfill(answer) : route.continue(),
                ),
        });
        await expect(page.locator("spaarpas-wallet")).toContainText("Even niet bereikbaar");
        await shopLives(page);
        broken = false;
        await seesBalance(page);
        assert.deepEqual(await page.evaluate(() => window.reached), []);
    });
}

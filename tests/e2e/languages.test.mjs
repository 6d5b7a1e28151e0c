// The four languages and both themes, in the demo shop with the real server.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./support/axe.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { root } from "./support/programs.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";
import { after, before, test } from "./support/testing.mjs";

let stack;
let browser;
let shopper;
before(async () => {
    [stack, browser] = await startAll(startStack({ seed: true }), ShopBrowser.launch());
    shopper = await browser.shopper(stack.shop);
    await shopper.signIn("Bram Jansen");
});
after(() => endAll(browser, stack));

const folder = join(root, "shared/view");
const files = readdirSync(folder, { recursive: true });

/** All words of the wallet in a language. */
function texts(locale) {
    const its = files.filter((file) => file.endsWith(`texts.${locale}.json`));
    return Object.assign({}, ...its.map((file) => JSON.parse(readFileSync(join(folder, file)))));
}

for (const locale of ["nl", "fr", "de", "en"]) {
    test(`${locale}: the wallet speaks it throughout, and says so to a screen reader`, async () => {
        const words = texts(locale);
        await shopper.page.goto(`/account?lang=${locale}`);
        await shopper.hasWallet();
        await expect(shopper.wallet.getByText(words.balance, { exact: true })).toBeVisible();
        assert.equal(await shopper.wallet.locator("[lang]").first().getAttribute("lang"), locale);
        for (const section of ["offers", "activity", "section_overview"]) {
            await shopper.section(words[section]);
            await expect(shopper.wallet.locator(".section")).toBeVisible();
        }
        for (const other of ["nl", "fr", "de", "en"].filter((name) => name !== locale)) {
            await expect(shopper.wallet).not.toContainText(texts(other).milestones);
        }
        // Money as it is written there.
        const worth = { nl: /€\s\d+,\d\d/, fr: /\d+,\d\d\s€/, de: /\d+,\d\d\s€/, en: /€\d+\.\d\d/ };
        await expect(shopper.wallet).toContainText(worth[locale]);
    });
}

test("a shop that is dark has a dark wallet, whatever the device prefers", async () => {
    const lightness = async (theme) => {
        await shopper.page.goto(`/account?lang=nl&theme=${theme}`);
        await expect.poll(() => shopper.points()).toBeGreaterThan(0);
        await shopper.hasWallet();
        return shopper.wallet
            .locator(".card")
            .first()
            .evaluate((card) => {
                const canvas = document.createElement("canvas").getContext("2d");
                canvas.fillStyle = getComputedStyle(card).backgroundColor;
                canvas.fillRect(0, 0, 1, 1);
                return canvas
                    .getImageData(0, 0, 1, 1)
                    .data.slice(0, 3)
                    .reduce((sum, part) => sum + part);
            });
    };
    assert.ok((await lightness("light")) > 600);
    assert.ok((await lightness("dark")) < 200);
});

const pages = [
    "/",
    "/koffie",
    "/p/huila",
    "/winkelwagen",
    "/afrekenen",
    "/account",
    "/spaarpas",
    "/privacy",
];

for (const theme of ["light", "dark"]) {
    test(`axe finds nothing on the pages of the shop, ${theme}, with the developers' panel open`, async () => {
        const { page } = shopper;
        await page.goto(`/?lang=nl&theme=${theme}`);
        if ((await shopper.itemsInCart()) === 0) await shopper.putInCart("huila");
        for (const path of pages) {
            await page.goto(path);
            const toggle = page.getByRole("button", { name: /demo tools/i });
            if ((await toggle.getAttribute("aria-expanded")) !== "true") await toggle.click();
            await expect(page.getByRole("heading", { name: "Place an order" })).toBeVisible();
            assert.deepEqual(await violations(page), [], path);
        }
    });
}

// Photographs the main views of the demo, for people to look at. scripts/screenshots builds what it needs and runs it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { root } from "./support/programs.mjs";
import { ShopBrowser } from "./support/shopper.mjs";
import { startStack } from "./support/stack.mjs";

const folder = join(root, "build/screenshots");
const images = join(root, "docs/images");
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** A wallet whose points do not count up any more. */
async function settled({ page, wallet }) {
    await expect(wallet.locator(".number").first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
}

const tab = ({ wallet }, index) => wallet.locator(".tab").nth(index).click();

/** name -> how the view is reached, by a member who is signed in. */
const views = {
    async home({ page }) {
        await page.goto("/");
    },
    async product({ page }) {
        await page.goto("/p/huila");
        await expect(page.locator("spaarpas-earn .earned")).toBeVisible();
    },
    async account(shopper) {
        await shopper.account();
        await settled(shopper);
    },
    async rewards(shopper) {
        await views.account(shopper);
        await tab(shopper, 1);
        await shopper.wallet.locator(".reward button").first().click();
        await expect(shopper.wallet.locator(".confirm")).toBeVisible();
    },
    async activity(shopper) {
        await views.account(shopper);
        await tab(shopper, 2);
        await shopper.wallet.locator(".why").first().click();
        await expect(shopper.wallet.locator(".unfolded").first()).toBeVisible();
    },
    async cart(shopper) {
        await shopper.page.goto("/winkelwagen");
        if ((await shopper.itemsInCart()) === 0) await shopper.putInCart("huila");
        await shopper.page.goto("/winkelwagen");
        await shopper.page.locator("spaarpas-redeem").scrollIntoViewIfNeeded();
        await expect(shopper.page.locator("spaarpas-redeem .offer").first()).toBeVisible();
    },
    async panel({ page }) {
        await page.goto("/");
        await page.locator("spaarpas-launcher button").click();
        await expect(page.locator("dialog .number")).toBeVisible();
    },
};

async function photograph(browser, stack, [width, theme, locale]) {
    const shopper = await browser.shopper(stack.shop, {
        viewport: widths[width],
        reducedMotion: "reduce",
    });
    await shopper.page.goto(`/?lang=${locale}&theme=${theme}`);
    await shopper.page.goto("/?panel=off");
    await shopper.signIn("Sanne Bakker");
    for (const [name, reach] of Object.entries(views)) {
        await reach(shopper);
        const path = join(folder, `${name}-${width}-${theme}-${locale}.png`);
        await shopper.page.screenshot({ path, fullPage: name !== "panel" });
    }
    await shopper.page.context().close();
}

/** The pictures of the documentation: what fits on a screen, in English, as the README speaks it. */
async function illustrate(browser, stack) {
    mkdirSync(images, { recursive: true });
    for (const [theme, width, name] of [
        ["light", "desktop", "wallet.png"],
        ["dark", "phone", "wallet-phone.png"],
    ]) {
        const options = { viewport: widths[width], reducedMotion: "reduce" };
        const shopper = await browser.shopper(stack.shop, options);
        await shopper.page.goto(`/?lang=en&theme=${theme}`);
        await shopper.page.goto("/?panel=off");
        await shopper.signIn("Sanne Bakker");
        await settled(shopper);
        if (width === "phone") await shopper.wallet.scrollIntoViewIfNeeded();
        await shopper.page.screenshot({ path: join(images, name) });
    }
}

mkdirSync(folder, { recursive: true });
const [stack, browser] = await startAll(startStack({ seed: true }), ShopBrowser.launch());
try {
    for (const width of Object.keys(widths)) {
        for (const theme of ["light", "dark"]) {
            for (const locale of ["nl", "en"]) {
                await photograph(browser, stack, [width, theme, locale]);
            }
        }
    }
    if (process.argv.includes("--docs")) await illustrate(browser, stack);
    console.log(`The pictures are in ${folder}`);
} finally {
    await endAll(browser, stack);
}

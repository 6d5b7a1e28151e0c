// weight: what pages of the demo ask of the loyalty server, in bytes as they were sent (brotli), from the first byte of the
// page to when nothing more is asked.
//
//     scripts/bench weight
//
// What a product page asks for is made of what opening the wallet asks for too; docs/decisions/0021 and 0034 have what that
// is, and why it is more than was hoped for.
import { endAll, startAll } from "../e2e/support/ending.mjs";
import { ShopBrowser } from "../e2e/support/shopper.mjs";
import { startStack } from "../e2e/support/stack.mjs";

const quiet_ms = 1500;

/** Each visit of a guest in a window of its own: what is looked at, its bound, and how one gets there. */
const visits = [
    ["a page before anything is asked for", "<= 2500", (page) => page.goto("/verhaal")],
    ["a product page", "<= 60000", (page) => page.goto("/p/huila")],
    ["opening the wallet", "<= 95000", openWallet],
];

async function openWallet(page) {
    await page.goto("/verhaal");
    await page.getByRole("button", { name: "Mijn punten" }).click();
    await page.locator('dialog [part~="wallet"]').first().waitFor();
}

/** The bodies that came from the loyalty server, as they were sent, until nothing more is asked. */
async function weigh(page, go) {
    const sizes = [];
    page.on("requestfinished", (request) => {
        if (new URL(request.url()).pathname.startsWith("/v1/")) sizes.push(request.sizes());
    });
    await go(page);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(quiet_ms);
    const bodies = await Promise.all(sizes);
    return bodies.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

const [stack, browser] = await startAll(startStack({ panel: false }), ShopBrowser.launch());
try {
    for (const [name, bound, go] of visits) {
        const { page } = await browser.shopper(stack.shop);
        const value = await weigh(page, go);
        console.log(JSON.stringify({ name, value, unit: "bytes", bound }));
    }
} finally {
    await endAll(browser, stack);
}

// Where a guest signs in.
import assert from "node:assert/strict";
import { listenToAll, queue } from "../support/canned_shop.mjs";
import { notIn } from "../support/cases.mjs";
import { expect } from "../support/expect.mjs";
import { PageServer } from "../support/page_server.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const earn = `<spaarpas-earn amount-minor="1350" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn>`;

/** A page for a guest, whose tag names this address to sign in. */
function openAsGuest(shop, body, address, more = {}) {
    shop.guest = true;
    const tag = shop.script(`data-token-url="/token" data-locale="nl" data-login-url="${address}"`);
    return shop.open(body, { head: listenToAll + queue + tag, ...more });
}

const link = (place) => `${place} a[part~="sign-in"]`;
const hrefOf = (page, place) =>
    expect.poll(() => page.locator(link(place)).evaluate((a) => a.getAttribute("href")));

export const cases = {
    "a guest finds the shop's page to sign in: in the wallet, over the page, and at a product":
        async (shop) => {
            const page = await openAsGuest(shop, inline + earn, "/inloggen?terug=1");
            await expect(page.locator(link("spaarpas-wallet"))).toBeVisible();
            await hrefOf(page, "spaarpas-wallet").toBe("/inloggen?terug=1");
            await expect(page.locator(link("spaarpas-earn"))).toContainText("Log in");
            await hrefOf(page, "spaarpas-earn").toBe("/inloggen?terug=1");
            await page.evaluate(() => spaarpas.open());
            await expect(page.locator(link("dialog"))).toBeVisible();
            assert.deepEqual(page.complaints, []);
        },

    "a link of the page's own stands in its place": async (shop) => {
        const own = `<spaarpas-wallet><a slot="sign-in" href="/hier">Naar binnen</a></spaarpas-wallet>`;
        const page = await openAsGuest(shop, own, "/inloggen");
        await expect(page.getByText("Naar binnen")).toBeVisible();
        await expect(page.locator(link("spaarpas-wallet"))).toBeHidden();
    },

    "an address elsewhere is https; the page's base does not count": async (shop) => {
        const base = `<base href="https://elders.example/">`;
        const page = await openAsGuest(shop, base + inline, "login");
        await expect(page.locator(link("spaarpas-wallet"))).toBeVisible();
        await hrefOf(page, "spaarpas-wallet").toBe("/login");
        const other = await openAsGuest(shop, inline, "https://login.example/a?b=c");
        await expect(other.locator(link("spaarpas-wallet"))).toBeVisible();
        await hrefOf(other, "spaarpas-wallet").toBe("https://login.example/a?b=c");
    },

    "what is no address of a shop is no link, and one sentence says so": notIn(
        { webkit: "its driver does not tell what the console warns of" },
        async (shop) => {
            for (const address of ["javascript:alert(1)", "http://login.example/", "http://["]) {
                const warned = [];
                const page = await openAsGuest(shop, inline, address, {
                    before: (opened) => opened.on("console", (line) => warned.push(line.text())),
                });
                await expect(page.getByText("Log in bij de winkel")).toBeVisible();
                await expect(page.locator(link("spaarpas-wallet"))).toHaveCount(0);
                const said = warned.filter((line) => line.includes("data-login-url"));
                assert.equal(said.length, 1, address);
            }
        },
    ),

    "a token page that leads to a login of another origin: a guest, and no mistake": async (
        shop,
    ) => {
        const elsewhere = await new PageServer().listen();
        const Location = elsewhere.page("/inloggen", "<p>Inloggen</p>");
        shop.pages.refusal("/elders", () => {}, { status: 302, headers: { Location } });
        const tag = shop.script('data-token-url="/elders" data-locale="nl"');
        const page = await shop.open(inline, { head: listenToAll + queue + tag });
        await expect(page.getByText("Log in bij de winkel")).toBeVisible();
        const failed = await page.evaluate(() => heard.filter(({ name }) => name === "error"));
        assert.deepEqual(failed, []);
        await elsewhere.close();
    },
};

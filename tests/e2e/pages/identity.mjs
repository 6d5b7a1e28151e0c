// Pages that come back, and pages that remember for others.
import assert from "node:assert/strict";
import { listenToAll, queue } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";

const come = (page, name) =>
    page.evaluate((type) => {
        dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }, name);

export const cases = {
    "a page that comes back after signing out shows nothing of before, and asks again who it is":
        async (shop) => {
            const page = await shop.open(inline, { head: listenToAll + queue + shop.script() });
            await seesBalance(page);
            await come(page, "pagehide");
            await expect(page.locator("spaarpas-wallet")).not.toContainText("184");
            shop.guest = true;
            const asked = shop.asked("/v1/wallet").length;
            await come(page, "pageshow");
            await expect(page.locator("spaarpas-wallet")).toContainText("Log in bij de winkel");
            assert.equal(shop.asked("/v1/wallet").length, asked);
        },

    "a page that comes back to the same member shows the wallet again": async (shop) => {
        const page = await shop.open(inline);
        await seesBalance(page);
        await come(page, "pagehide");
        await expect(page.locator("spaarpas-wallet")).not.toContainText("184");
        await come(page, "pageshow");
        await seesBalance(page);
    },
};

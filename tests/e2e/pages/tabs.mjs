// Several tabs of one browser, and a tab that it keeps for the way back.
import assert from "node:assert/strict";
import { wallet } from "../support/canned_replies.mjs";
import { queue } from "../support/canned_shop.mjs";
import { notIn } from "../support/cases.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const oneWindow = "the driver of WebKitGTK shows one window at a time";
const keepsNone = "Firefox keeps no page for the way back that has a request open or holds a lock";

const inline = "<spaarpas-wallet></spaarpas-wallet>";

/** From now on the wallet has so many points; an open stream says so, and a new one begins with it. */
function become(shop, points, revision) {
    shop.backend.on("GET", "/v1/wallet", () => ({ json: wallet({ points, revision }) }));
    shop.backend.revision = revision;
    shop.backend.notice(revision);
}

const sees = (page, points) => expect(page.locator("spaarpas-wallet")).toContainText(points);
const streams = (shop) => expect.poll(() => shop.backend.streams.size);
const begun = (shop) => shop.asked("/v1/wallet/stream").length;

export const cases = {
    "seven visible tabs over HTTP/1.1 have one stream, and all show what it says": notIn(
        { webkit: oneWindow },
        async (shop) => {
            const pages = [await shop.open(inline)];
            await seesBalance(pages[0]);
            await streams(shop).toBe(1);
            while (pages.length < 7) {
                const page = await shop.open(inline, { beside: pages[0] });
                await seesBalance(page);
                pages.push(page);
            }
            become(shop, 207, 13);
            for (const page of pages) await sees(page, "207");
            assert.equal(begun(shop), 1);
        },
    ),

    "the tab with the stream is closed, or leaves: another has it, and hears what was missed":
        notIn({ webkit: oneWindow }, async (shop) => {
            const first = await shop.open(inline);
            await seesBalance(first);
            await streams(shop).toBe(1);
            const second = await shop.open(inline, { beside: first });
            const third = await shop.open(inline, { beside: first });
            for (const page of [second, third]) await seesBalance(page);
            await first.close();
            await streams(shop).toBe(1);
            become(shop, 207, 13);
            for (const page of [second, third]) await sees(page, "207");
            await second.goto("about:blank");
            become(shop, 231, 14);
            await sees(third, "231");
        }),

    "a browser that keeps pages for the way back keeps the tab with the stream, which holds nothing":
        notIn({ firefox: keepsNone, webkit: oneWindow }, async (shop) => {
            const browser = await shop.launch({
                ignoreDefaultArgs: ["--disable-back-forward-cache"],
            });
            try {
                const keeping = Object.assign(Object.create(shop), { browser });
                const shown = `<script>addEventListener("pageshow", (event) => { window.kept = event.persisted; });</script>`;
                const page = await keeping.open(inline, {
                    head: shown + queue + shop.script(),
                });
                await seesBalance(page);
                await streams(shop).toBe(1);
                const beside = await keeping.open(inline, { beside: page });
                await seesBalance(beside);
                await page.evaluate(
                    (address) => location.assign(address),
                    shop.pages.page("/elders", "<p>Elders</p>"),
                );
                await expect(page.getByText("Elders")).toBeVisible();
                become(shop, 207, 13);
                await sees(beside, "207");
                await page.evaluate(() => history.back());
                await sees(page, "207");
                assert.equal(await page.evaluate(() => window.kept), true);
                become(shop, 231, 14);
                for (const one of [page, beside]) await sees(one, "231");
            } finally {
                await browser.close();
            }
        }),
};

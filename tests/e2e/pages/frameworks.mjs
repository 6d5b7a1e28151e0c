// Frameworks that take a page's nodes for their own.
import assert from "node:assert/strict";
import { wallet } from "../support/canned_replies.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";

/** What a translator does: each text goes into elements of its own, in other words. */
function translate() {
    const { shadowRoot } = document.querySelector("spaarpas-wallet");
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        if (text.parentNode.localName === "style") continue;
        const font = document.createElement("font");
        font.textContent = text.data;
        text.replaceWith(font);
    }
}

export const cases = {
    "a translator has wrapped every text: the next balance is shown all the same": async (shop) => {
        const page = await shop.open(inline);
        await seesBalance(page);
        await page.evaluate(translate);
        const json = wallet({ points: 234, revision: 30 });
        shop.backend.on("GET", "/v1/wallet", { json });
        await page.evaluate(() => spaarpas.refresh());
        await expect(page.locator("spaarpas-wallet .number").first()).toHaveText("234");
        assert.deepEqual(page.complaints, []);
    },

    "a framework that hydrates the whole document 300 ms after the tag finds what its server sent":
        async (shop) => {
            const keep = `<script>
                const nodes = () => [...document.documentElement.childNodes].map((node) => node.nodeName);
                setTimeout(() => { window.found = [...nodes(), ...document.querySelector("spaarpas-wallet").getAttributeNames()]; }, 300);
            </script>`;
            const early = `<script>spaarpas.push("setCart", { currency: "EUR", lines: [] })</script>`;
            const page = await shop.open(inline + keep + early);
            await page.waitForFunction(() => window.found);
            assert.deepEqual(await page.evaluate(() => window.found), ["HEAD", "BODY"]);
            await expect(page.locator("spaarpas-launcher")).toBeVisible();
        },

    "a document that comes slowly has no launcher in it before it is whole": async (shop) => {
        shop.pages.late("/late.js", 2500);
        const watch = `<script>
            addEventListener("DOMContentLoaded", () => {
                window.found = document.querySelectorAll("spaarpas-launcher").length;
            });
        </script>`;
        const page = await shop.open(`<p>Een winkel.</p><script src="/late.js"></script>${watch}`);
        await page.waitForFunction(() => window.found !== undefined);
        assert.equal(await page.evaluate(() => window.found), 0);
        await expect(page.locator("spaarpas-launcher")).toBeVisible();
    },

    "a morph that makes our element as the server sent it changes nothing": async (shop) => {
        const page = await shop.open(`<spaarpas-wallet class="wallet"></spaarpas-wallet>`);
        await seesBalance(page);
        await page.locator("spaarpas-wallet").evaluate((element) => {
            for (const name of element.getAttributeNames())
                if (name !== "class") element.removeAttribute(name);
            element.replaceChildren();
        });
        await seesBalance(page);
    },
};

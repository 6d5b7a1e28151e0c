// Pages that listen to everything: keys, clicks and links around us.
import assert from "node:assert/strict";
import { expect } from "../support/expect.mjs";
import { press, seesBalance } from "../support/views.mjs";

/** Shortcuts of a shop, which leave fields alone: what they took is in `window.taken`. */
const shortcuts = `<input id="search"><script>
    window.taken = [];
    for (const target of [document, document.body, window])
        target.addEventListener("keydown", (event) => {
            const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName ?? "");
            if (!isField && ["s", "/", "Escape"].includes(event.key)) {
                taken.push(event.key);
                if (event.key !== "Escape") { event.preventDefault(); document.getElementById("search").focus(); }
            }
        }, target === document);
</script>`;

/** The shop's question is one that is answered in a field. */
const typedQuestion = (page) =>
    page.locator("spaarpas-wallet").evaluate((element) => {
        const field = document.createElement("input");
        field.id = "typed";
        element.shadowRoot.querySelector(".root").append(field);
    });

export const cases = {
    "what is typed into a field of ours is no shortcut of the shop": async (shop) => {
        const page = await shop.open(`<spaarpas-wallet></spaarpas-wallet>${shortcuts}`);
        await seesBalance(page);
        await typedQuestion(page);
        await page.locator("#typed").focus();
        await page.keyboard.type("s/s");
        assert.equal(await page.locator("#typed").inputValue(), "s/s");
        assert.deepEqual(await page.evaluate(() => window.taken), []);
        await page
            .locator("h1, body")
            .first()
            .click({ position: { x: 1, y: 1 } });
        await page.keyboard.type("s");
        assert.notDeepEqual(await page.evaluate(() => window.taken), [], "the shop kept its keys");
    },

    "Escape in the open panel closes it and nothing of the shop": async (shop) => {
        const page = await shop.open(`<h1>Winkel</h1>${shortcuts}`);
        await page.evaluate(() => spaarpas.open());
        await expect(page.getByRole("dialog")).toContainText("184");
        await page.keyboard.press("s");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        assert.deepEqual(await page.evaluate(() => window.taken), []);
        // The engine takes the focus out of what it has closed with its next frame; keys go to the panel until then.
        await page.waitForFunction(() => document.activeElement === document.body);
        await page.keyboard.press("Escape");
        assert.notDeepEqual(await page.evaluate(() => window.taken), [], "the shop kept its keys");
    },

    "a product card that is a link: asking why unfolds, and follows nothing": async (shop) => {
        const page = await shop.open(`<a href="/elders" style="display: block"><h2>Huila</h2>
            <spaarpas-earn amount-minor="1350" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn></a>`);
        await press(page, "Waarom?");
        await expect(page.locator("spaarpas-earn")).toContainText("per euro");
        assert.equal(new URL(page.url()).pathname, "/");
    },
};

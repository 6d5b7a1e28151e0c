// Pages that take the widget out, or wipe themselves with it in them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { expect } from "../support/expect.mjs";
import { press, seesBalance } from "../support/views.mjs";

const between = "<spaarpas-wallet><p>Ook zonder script</p></spaarpas-wallet>";
const markup = (page) => page.evaluate(() => document.documentElement.outerHTML);
const height = (page) =>
    page.locator("spaarpas-wallet").evaluate((element) => element.offsetHeight);
const card = (page) => page.getByRole("dialog");

function include(source) {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        Object.assign(script.dataset, { program: "koffiebar", tokenUrl: "/token", locale: "nl" });
        script.onload = () => resolve(script.remove());
        script.onerror = () => reject(new Error(`no script at ${source}`));
        script.src = source;
        document.head.append(script);
    });
}

const wipes = {
    "removes the open panel": () => document.querySelector("spaarpas-panel").remove(),
    "makes itself anew while the panel is open": () => {
        document.documentElement.innerHTML = "<head></head><body><h1>Nieuw</h1></body>";
    },
    "is written anew while the panel is open": () => {
        document.open();
        document.write("<!doctype html><h1>Nieuw</h1>");
        document.close();
    },
};

const wiped = Object.entries(wipes).map(([what, wipe]) => [
    `a page that ${what}: the next call brings panel and launcher back, and they work`,
    async (shop) => {
        const page = await shop.open("<h1>Winkel</h1>");
        await page.evaluate(() => spaarpas.open());
        await expect(card(page)).toContainText("184");
        await page.evaluate(wipe);
        await expect(card(page)).toBeHidden();
        await page.evaluate(() => spaarpas.open());
        await expect(card(page)).toContainText("184");
        await press(page, "Sluiten");
        await expect(card(page)).toBeHidden();
        await page.getByRole("button", { name: /184/ }).click();
        await expect(card(page)).toContainText("184");
        await page.keyboard.press("Escape");
        await page.evaluate(() => spaarpas.open("rewards"));
        await expect(card(page)).toContainText("Beloningen");
    },
]);

export const cases = {
    ...Object.fromEntries(wiped),

    "destroy leaves no gap and no attribute, shows what stood between the tags, and the script can come again":
        async (shop) => {
            const page = await shop.open(between, { head: "" });
            const before = [await markup(page), await height(page)];
            for (let time = 0; time < 2; time += 1) {
                await page.evaluate(include, `${shop.backend.origin}/v1/spaarpas.js`);
                await seesBalance(page);
                assert.ok((await height(page)) >= 480);
                await page.evaluate(() => spaarpas.destroy());
                assert.deepEqual([await markup(page), await height(page)], before);
                await expect(page.getByText("Ook zonder script")).toBeVisible();
            }
            assert.deepEqual(page.complaints, []);
        },

    "destroy where the queue is a variable of the page throws nothing, and the script can come again":
        async (shop) => {
            const queue =
                "<script>var spaarpas = { q: [], push(...a) { this.q.push(a) } }</script>";
            const page = await shop.open(between, { head: queue + shop.script() });
            await seesBalance(page);
            await page.evaluate(() => spaarpas.destroy());
            await page.evaluate(include, `${shop.backend.origin}/v1/spaarpas.js`);
            await seesBalance(page);
            assert.deepEqual(page.complaints, []);
        },

    "after destroy the package's loader gives a live one": async (shop) => {
        const source = new URL("../../../web/npm/index.js", import.meta.url);
        const headers = { "Content-Type": "text/javascript" };
        shop.pages.page("/npm.js", readFileSync(source, "utf8"), headers);
        const page = await shop.open("<h1>Winkel</h1>", { head: "" });
        const before = await markup(page);
        const options = { src: `${shop.backend.origin}/v1/spaarpas.js`, program: "koffiebar" };
        for (let time = 0; time < 2; time += 1) {
            await page.evaluate(async (given) => {
                const { loadSpaarpas } = await import("/npm.js");
                (await loadSpaarpas(given)).open();
            }, options);
            await expect(card(page)).toContainText("Spaar mee");
            await page.evaluate(() => spaarpas.destroy());
            assert.equal(await markup(page), before);
        }
    },
};

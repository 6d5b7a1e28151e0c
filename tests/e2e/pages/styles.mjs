// Pages whose styles reach for everything in them, and places that are unlike an empty column.
import assert from "node:assert/strict";
import { queue } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const styled = (shop, css, more = "") => ({
    head: `<style>${css}</style>${more}${queue}${shop.script()}`,
});
const wallet = (page) => page.locator("spaarpas-wallet");
const look = (page, selector, property) =>
    page
        .locator(`spaarpas-wallet ${selector}`)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
const lightness = async (page) => {
    const colour = await look(page, ".wallet", "backgroundColor");
    return (
        Number(/[\d.]+/.exec(colour.replace(/^rgba?\(/, ""))[0]) / (/^rgb/.test(colour) ? 255 : 1)
    );
};
const isDark = (page) => expect.poll(() => lightness(page)).toBeLessThan(0.4);
const isLight = (page) => expect.poll(() => lightness(page)).toBeGreaterThan(0.9);

const hiding = {
    "hides what is empty": ":empty { display: none }",
    "hides everything in it": "body * { display: none !important }",
};

const hidden = Object.entries(hiding).map(([what, css]) => [
    `a page that ${what} shows the wallet and the launcher`,
    async (shop) => {
        const page = await shop.open(inline, styled(shop, css));
        await seesBalance(page);
        await expect(page.locator("spaarpas-launcher")).toBeVisible();
        await page.evaluate(() => spaarpas.open());
        await expect(page.getByRole("dialog")).toBeVisible();
    },
]);

const places = {
    "a flex row": "display: flex",
    "a grid": "display: grid; justify-items: start",
    "a table cell": "display: table-cell; width: 1100px",
};

const filled = Object.entries(places).map(([where, css]) => [
    `in ${where} of 1,100 pixels the wallet fills its place`,
    async (shop) => {
        const body = `<main style="width: 1100px"><div style="${css}">${inline}</div></main>`;
        const page = await shop.open(body, { context: { viewport: { width: 1280, height: 800 } } });
        await seesBalance(page);
        const { width } = await wallet(page).boundingBox();
        assert.ok(width > 1090 && width <= 1100, `${width} px`);
    },
]);

/** What the page takes for names of its own. */
const own = ":root { --ink: transparent; --card: transparent; --icon-size: 200px; --icon: red }";
const registered = ["--ink", "--card", "--text", "--line"].map(
    (name) => `@property ${name} { syntax: "<integer>"; inherits: false; initial-value: 7 }`,
);

const darkening = {
    "a style sheet that comes later": () => {
        const style = document.createElement("style");
        style.textContent = ":root { color-scheme: dark }";
        document.head.append(style);
    },
    "a meta element": () => {
        const meta = document.createElement("meta");
        Object.assign(meta, { name: "color-scheme", content: "dark" });
        document.head.append(meta);
    },
    "a switch of its own": () => document.documentElement.classList.add("night"),
};

const darkened = Object.entries(darkening).map(([by, darken]) => [
    `a page that becomes dark by ${by}: the wallet follows, and keeps no attribute`,
    async (shop) => {
        const page = await shop.open(inline, styled(shop, ".night { color-scheme: dark }"));
        await seesBalance(page);
        await isLight(page);
        await page.evaluate(darken);
        await isDark(page);
        assert.deepEqual(await wallet(page).evaluate((element) => element.getAttributeNames()), []);
    },
]);

export const cases = {
    ...Object.fromEntries([...hidden, ...filled, ...darkened]),

    "in a float the wallet fills its place": async (shop) => {
        const place = `<main style="width: 1100px"><spaarpas-wallet style="float: left; margin: 0 10px"></spaarpas-wallet></main>`;
        const page = await shop.open(place, {
            context: { viewport: { width: 1280, height: 800 } },
        });
        await seesBalance(page);
        assert.equal((await wallet(page).boundingBox()).width, 1080);
    },

    "a shopper's dark device does not darken a light page, and a tag that says dark does": async (
        shop,
    ) => {
        const context = { colorScheme: "dark" };
        const light = await shop.open(inline, { ...styled(shop, ""), context });
        await seesBalance(light);
        assert.ok(await light.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches));
        await isLight(light);
        const script = shop.script('data-token-url="/token" data-locale="nl" data-theme="dark"');
        const dark = await shop.open(inline, { head: queue + script });
        await seesBalance(dark);
        await isDark(dark);
        await wallet(dark).evaluate((element) => element.setAttribute("theme", "light"));
        await isLight(dark);
    },

    "in a menu that is hidden and a section that is off the wallet is as everything else there":
        async (shop) => {
            const body = `<nav style="visibility: hidden"><spaarpas-tier></spaarpas-tier></nav>
            <section style="pointer-events: none">${inline}</section>`;
            const page = await shop.open(body);
            await seesBalance(page);
            assert.equal(await look(page, "button", "pointerEvents"), "none");
            await expect(page.locator("spaarpas-tier .root")).toHaveCSS("visibility", "hidden");
        },

    "on a page that is written from right to left the wallet is as in its own language": async (
        shop,
    ) => {
        const page = await shop.open(`<div dir="rtl" lang="ar">${inline}</div>`);
        await seesBalance(page);
        assert.equal(await look(page, ".root", "direction"), "ltr");
        assert.equal(await wallet(page).locator(".root").getAttribute("lang"), "nl");
    },

    "properties of the page with names like ours change nothing": async (shop) => {
        const page = await shop.open(inline, styled(shop, own + registered.join("")));
        await seesBalance(page);
        const icon = await wallet(page).locator(".icon").first().boundingBox();
        assert.ok(icon.width <= 24, `an icon of ${icon.width} px`);
        assert.match(await look(page, ".root", "color"), /^oklch\(0\.2/);
        assert.equal(await look(page, ".root", "fontSize"), "16px");
        const bare = await wallet(page).evaluate(({ shadowRoot }) =>
            [...shadowRoot.adoptedStyleSheets]
                .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
                .join("\n")
                .match(/--(?!spaarpas-|spp-)[a-z][\w-]+/g),
        );
        assert.equal(bare, null);
    },

    "what stands on the root of the document has the font of the page's body": async (shop) => {
        const page = await shop.open(inline, styled(shop, "body { font-family: Georgia }"));
        await seesBalance(page);
        await page.evaluate(() => spaarpas.open());
        for (const selector of ["spaarpas-launcher .launcher", "spaarpas-panel .root"]) {
            await expect(page.locator(selector)).toHaveCSS("font-family", "Georgia");
        }
    },
};

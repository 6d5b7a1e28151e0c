// How the script comes into a page: tags that others rewrite, names that the page has taken, other languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist } from "../support/canned_backend.mjs";
import { queue } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const inline = "<spaarpas-wallet></spaarpas-wallet>";
const launcher = (page, name) => expect(page.getByRole("button", { name })).toBeVisible();

/** The queue as the embedding page prints it. */
const printed = () => /```js\n(if [\s\S]*?\n})\n/.exec(read("docs/embedding.md"))?.[1];

const address = (shop) => `${shop.backend.origin}/v1/spaarpas.js`;
/** The text of the script, put into the page by a tag manager. */
const pasted = () => `<script>${readFileSync(join(dist, "spaarpas.js"), "utf8")}</script>`;

export const cases = {
    "an element with the id spaarpas is not taken for the queue": async (shop) => {
        const early = `<script>${printed()} spaarpas.push("open", "rewards");</script>`;
        const page = await shop.open(`<h2 id="spaarpas">Sparen</h2>${early}${shop.script()}`, {
            head: "",
        });
        await expect(page.getByRole("dialog")).toContainText("Beloningen");
        assert.deepEqual(page.complaints, []);
    },

    "an element with the id spaarpas and no queue at all: the calls are there": async (shop) => {
        const page = await shop.open(`<h2 id="spaarpas">Sparen</h2>${shop.script()}`, { head: "" });
        await page.evaluate(() => spaarpas.open());
        await expect(page.getByRole("dialog")).toContainText("184");
        assert.deepEqual(page.complaints, []);
    },

    "an image that is named currentScript hides no tag": async (shop) => {
        const page = await shop.open(`<img name="currentScript" alt="">${inline}${shop.script()}`, {
            head: queue,
        });
        await seesBalance(page);
    },

    "the tag as a module": async (shop) => {
        const tag = shop.script().replace("<script async", '<script type="module"');
        const page = await shop.open(inline, { head: queue + tag });
        await seesBalance(page);
    },

    "a tag that can have no attributes says the program in its address": async (shop) => {
        const tag = `<script async src="${address(shop)}?program=koffiebar"></script>`;
        const page = await shop.open("<h1>Winkel</h1>", { head: queue + tag });
        await launcher(page, "Mijn punten");
        await page.getByRole("button", { name: "Mijn punten" }).click();
        await expect(page.getByRole("dialog")).toContainText("Spaar mee");
    },

    "the script's text in the page, configured by a call": async (shop) => {
        const config = { src: address(shop), program: "koffiebar", tokenUrl: "/token" };
        const early = `<script>spaarpas.push("config", ${JSON.stringify(config)})</script>`;
        const page = await shop.open(inline, { head: queue + early + pasted() });
        await seesBalance(page);
        assert.deepEqual(page.complaints, []);
    },

    "the script's text in the page and no configuration: one sentence says what to do": async (
        shop,
    ) => {
        const page = await shop.open(inline, { head: queue + pasted() });
        assert.equal(page.complaints.length, 1);
        assert.match(page.complaints[0], /^spaarpas: .*data-program.*push\("config"/);
    },

    "a base of another origin is asked for no token": async (shop) => {
        const elsewhere = '<base href="https://elsewhere.invalid/shop/">';
        // What goes there is refused, and the console says so.
        const policy = `connect-src 'self' ${shop.backend.origin}`;
        const page = await shop.open(inline, {
            head: elsewhere + queue + shop.script(),
            headers: { "Content-Security-Policy": policy },
        });
        await seesBalance(page);
        assert.deepEqual(page.complaints, []);
    },

    "a page in NL-BE speaks Dutch": async (shop) => {
        const script = shop.script('data-token-url="/token"');
        const page = await shop.open("<h1>Winkel</h1>", { head: queue + script, lang: "NL-BE" });
        await launcher(page, "Mijn punten");
    },

    "a visit without a load to a page in another language: the wallet speaks it": async (shop) => {
        const script = shop.script('data-token-url="/token"');
        const page = await shop.open(inline, { head: queue + script });
        await expect(page.locator("spaarpas-wallet")).toContainText("Je saldo");
        await page.evaluate(() => {
            document.documentElement.lang = "fr";
        });
        await expect(page.locator("spaarpas-wallet")).toContainText("Votre solde");
        await launcher(page, /points/);
        assert.deepEqual(page.complaints, []);
    },

    "a visit whose tag says another language: the wallet speaks it": async (shop) => {
        const page = await shop.open(inline);
        await expect(page.locator("spaarpas-wallet")).toContainText("Je saldo");
        await page.evaluate(() => {
            const tag = document.querySelector("script[data-program]");
            const next = document.createElement("script");
            Object.assign(next.dataset, tag.dataset, { locale: "de" });
            next.src = tag.src;
            tag.replaceWith(next);
        });
        await expect(page.locator("spaarpas-wallet")).toContainText("Dein Guthaben");
        assert.deepEqual(page.complaints, []);
    },

    "the package's loader passes a policy of nonces": async (shop) => {
        const nonce = "bnBt";
        shop.pages.page("/npm.js", read("web/npm/index.js"), { "Content-Type": "text/javascript" });
        const options = { src: address(shop), program: "koffiebar", tokenUrl: "/token", nonce };
        const script = `<script type="module" nonce="${nonce}">import { loadSpaarpas } from "/npm.js";
            (await loadSpaarpas(${JSON.stringify(options)})).open();</script>`;
        const policy = `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`;
        const page = await shop.open("<h1>Winkel</h1>", {
            head: script,
            headers: { "Content-Security-Policy": policy },
        });
        await expect(page.getByRole("dialog")).toContainText("184");
        assert.deepEqual(page.complaints, []);
    },
};

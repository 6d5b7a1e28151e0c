// The package in shops built by Vite, each in another framework, as a shopper sees them.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { build, createLogger } from "vite";
import { root } from "../../scripts/lib/repository.mjs";
import { CannedShop, token } from "../e2e/support/canned_shop.mjs";
import { code, withCannedWrites } from "../e2e/support/canned_writes.mjs";
import { expect } from "../e2e/support/expect.mjs";
import { press, seesBalance } from "../e2e/support/views.mjs";
import { project } from "./support/packed.mjs";
import { shops, vueInThePage } from "./support/shops.mjs";

// Frameworks warn in development alone.
process.env.NODE_ENV = "development";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => {
    shop.reset();
    withCannedWrites(shop.backend);
    shop.pages.json("/account/loyalty-token", () => ({ token }));
});

/** A logger that keeps what Vite warns of. */
function keeping(said) {
    const logger = createLogger("warn");
    logger.warn = logger.warnOnce = logger.error = (text) => said.push(text);
    return logger;
}

/** Builds a shop and puts what came out into the server of pages; gives the address of its page. */
async function built(name, { files, dependencies }) {
    const folder = project(name.toLowerCase().replace(" ", "-"), {
        dependencies,
        files: Object.fromEntries(
            Object.entries(files).map(([path, text]) => [
                path,
                text.replaceAll("https://loyalty.example", shop.backend.origin),
            ]),
        ),
    });
    const said = [];
    const configFile = join(folder, "vite.config.js");
    const { output } = await build({
        root: folder,
        configFile: existsSync(configFile) && configFile,
        mode: "development",
        logLevel: "warn",
        customLogger: keeping(said),
        build: { write: false, minify: false },
    });
    assert.deepEqual(said, []);
    for (const { fileName, code, source } of output) {
        const type = fileName.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
        shop.pages.page(`/${fileName}`, code ?? source, { "Content-Type": type });
    }
    return `${shop.pages.origin}/index.html`;
}

/** Opens a page; what the console says of warnings and errors is in `page.complaints`. */
async function opened(address) {
    const context = await shop.browser.newContext();
    const page = await context.newPage();
    page.complaints = [];
    page.on("pageerror", (error) => page.complaints.push(error.message));
    page.on("console", (message) => {
        if (["warning", "error"].includes(message.type())) page.complaints.push(message.text());
    });
    await page.goto(address);
    return page;
}

/** The parts that each of our elements draws. */
const partsDrawn = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll("*")]
            .filter(({ localName }) => localName.startsWith("spaarpas-"))
            .map(({ localName, shadowRoot }) => ({
                tag: localName,
                parts: [...shadowRoot.querySelectorAll("[part]")].flatMap((one) => [...one.part]),
            })),
    );

const manifest = JSON.parse(
    readFileSync(join(root, "web/npm/generated/custom-elements.json"), "utf8"),
);
const [{ declarations }] = manifest.modules;

function insistOnParts(drawn) {
    for (const { tag, parts } of drawn) {
        const { cssParts } = declarations.find(({ tagName }) => tagName === tag);
        const listed = cssParts.map(({ name }) => name);
        assert.deepEqual(
            parts.filter((part) => !listed.includes(part)),
            [],
            tag,
        );
    }
}

async function works(address) {
    const page = await opened(address);
    await seesBalance(page);
    const earn = page.locator("spaarpas-earn");
    await expect(earn).toContainText("13 punten");
    await press(page, "One more");
    await expect(earn).toContainText("27 punten");
    await press(page, "Beloningen");
    await press(page, "€ 5 korting inwisselen");
    insistOnParts(await partsDrawn(page));
    await press(page, "Ja, inwisselen");
    await expect(page.locator("output")).toHaveText(code);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
}

for (const [name, one] of Object.entries(shops)) {
    test(`pages: a shop with ${name}, built by Vite`, async () => {
        await works(await built(name, one));
    });
}

test("pages: a shop with Vue that compiles its templates in the browser", async () => {
    const vue = readFileSync(join(root, "node_modules/vue/dist/vue.esm-browser.js"), "utf8");
    shop.pages.page("/vue.js", vue, { "Content-Type": "text/javascript" });
    const script = shop.script('data-token-url="/token" data-locale="nl"');
    await works(shop.pages.page("/vue.html", vueInThePage(script)));
});

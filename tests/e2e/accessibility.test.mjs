// Every view with axe-core (no violations), by keyboard alone, at 400 % zoom, with less motion and with forced colours.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { expect } from "playwright/test";
import { violations } from "./support/axe.mjs";
import { wallet } from "./support/canned_replies.mjs";
import { CannedShop, queue } from "./support/canned_shop.mjs";
import { code, voucher, withCannedWrites } from "./support/canned_writes.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => {
    shop.reset();
    withCannedWrites(shop.backend);
});
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const element = "<spaarpas-wallet></spaarpas-wallet>";

/** A page as a shop would have it around `body`, so that only our own faults are found. */
function open(body, { viewport = phone, scheme = "light", attributes = "", ...context } = {}) {
    const ground = scheme === "dark" ? "#12181a; color: #f2efe8" : "#fffdf8; color: #1d2422";
    return shop.open(`<main style="background: ${ground}"><h1>Mijn account</h1>${body}</main>`, {
        head: `<style>body { margin: 0; background: ${ground} }</style>${queue}${shop.script(`data-token-url="/token" data-locale="nl" ${attributes}`)}`,
        context: { viewport, colorScheme: scheme, ...context },
    });
}

async function clean(page, view) {
    assert.deepEqual(await violations(page), [], view);
}

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const member = (page) => expect(page.getByText("184").first()).toBeVisible();

/** The views, each reached as a shopper reaches it. */
const views = {
    async "member with everything"(page) {
        await member(page);
        await expect(page.getByText("Hoe zet jij meestal koffie?")).toBeVisible();
    },
    async "rewards, and the step before redeeming"(page) {
        await member(page);
        await press(page, "Beloningen");
        await clean(page, "rewards");
        await press(page, "€ 5 korting inwisselen");
        await expect(page.getByRole("group", { name: /100/ })).toBeVisible();
    },
    async "a new code"(page) {
        await views["rewards, and the step before redeeming"](page);
        await press(page, "Ja, inwisselen");
        await expect(page.getByText(code)).toBeVisible();
    },
    async "activity with its reasons"(page) {
        await member(page);
        await press(page, "Activiteit");
        await page
            .getByRole("button", { name: /Waarom/ })
            .first()
            .click();
        await expect(page.locator(".unfolded")).toBeVisible();
    },
};

for (const [scheme, viewport] of [
    ["light", phone],
    ["dark", phone],
    ["light", desktop],
    ["dark", desktop],
]) {
    describe(`axe finds nothing, ${scheme}, ${viewport.width} px wide`, () => {
        for (const [name, reach] of Object.entries(views)) {
            test(name, async () => {
                const page = await open(element, {
                    scheme,
                    viewport,
                    attributes: 'data-launcher="none"',
                });
                await reach(page);
                await clean(page, name);
            });
        }

        test("the panel over the page, and the launcher", async () => {
            const page = await open("<p>Een winkel.</p>", { scheme, viewport });
            await page.getByRole("button", { name: "Mijn punten" }).waitFor();
            await clean(page, "launcher before loading");
            await press(page, "Mijn punten");
            await expect(page.getByRole("dialog")).toContainText("184");
            await clean(page, "panel");
            await press(page, "Sluiten");
            await expect(page.getByRole("button", { name: /184/ })).toBeVisible();
            await clean(page, "launcher with a balance");
        });

        test("guest", async () => {
            shop.guest = true;
            const page = await open(element, { scheme, viewport });
            await expect(page.getByText("Log in bij de winkel")).toBeVisible();
            await clean(page, "guest");
        });

        test("not joined yet", async () => {
            const { member: _member, ...stranger } = wallet({ points: 0 });
            shop.backend.on("GET", "/v1/wallet", {
                json: { ...stranger, facts: { ...stranger.facts, tier: "" } },
            });
            const page = await open(element, { scheme, viewport });
            await expect(page.getByRole("button", { name: "Meedoen" })).toBeVisible();
            await clean(page, "not joined");
        });

        test("a backend that does not answer", async () => {
            shop.backend.on("GET", "/v1/wallet", { cut: true });
            const page = await open(element, { scheme, viewport });
            await expect(page.getByText("nu even niet bereikbaar")).toBeVisible();
            await clean(page, "unreachable");
        });

        test("the elements of product page and cart", async () => {
            shop.backend.on("GET", "/v1/wallet", { json: wallet({ vouchers: [voucher()] }) });
            const page = await open(
                '<spaarpas-tier></spaarpas-tier><spaarpas-earn amount-minor="1350" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn><spaarpas-redeem></spaarpas-redeem>',
                { scheme, viewport, attributes: 'data-launcher="none"' },
            );
            await expect(page.locator("spaarpas-earn")).toContainText("Je spaart");
            await expect(page.locator("spaarpas-redeem")).toContainText(code);
            await expect(page.locator("spaarpas-tier")).toContainText("Brons");
            await press(page, "Waarom?");
            await clean(page, "elements");
        });
    });
}

test("axe itself: a button without a name inside a shadow root is found", async () => {
    const page = await open(element);
    await member(page);
    await page.evaluate(() => {
        document
            .querySelector("spaarpas-wallet")
            .shadowRoot.append(document.createElement("button"));
    });
    assert.match((await violations(page)).join("\n"), /button-name/);
});

/** Presses Tab until the focused element has this name. */
async function tabTo(page, name) {
    for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            return active?.getAttribute("aria-label") ?? active?.textContent?.trim();
        });
        if (focused?.includes(name)) return;
    }
    assert.fail(`forty Tabs do not reach "${name}"`);
}

test("keyboard: open the panel, redeem, close, and the focus is where it was", async () => {
    const page = await open("<p>Een winkel.</p>", { viewport: desktop });
    await tabTo(page, "Mijn punten");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("184");
    await tabTo(page, "Beloningen");
    await page.keyboard.press("Enter");
    await tabTo(page, "€ 5 korting inwisselen");
    await page.keyboard.press("Enter");
    await tabTo(page, "Ja, inwisselen");
    await page.keyboard.press("Enter");
    await expect(page.getByText(code)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    const focused = await page.evaluate(() => document.activeElement.localName);
    assert.equal(focused, "spaarpas-launcher");
});

test("keyboard: taking a redemption back returns to its button", async () => {
    const page = await open(element, { viewport: desktop, attributes: 'data-launcher="none"' });
    await member(page);
    await tabTo(page, "Beloningen");
    await page.keyboard.press("Enter");
    await tabTo(page, "€ 5 korting inwisselen");
    await page.keyboard.press("Enter");
    await tabTo(page, "Toch niet");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "€ 5 korting inwisselen" })).toBeFocused();
});

test("at 400 % zoom (320 px) nothing needs sideways scrolling and nothing is cut off", async () => {
    const page = await open(element, { viewport: { width: 320, height: 256 } });
    await member(page);
    for (const section of ["Overzicht", "Beloningen", "Activiteit"]) {
        await press(page, section);
        const [inner, outer] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            innerWidth,
        ]);
        assert.ok(inner <= outer, `${section}: ${inner} px wide in ${outer}`);
        const clipped = await page.evaluate(() =>
            [...document.querySelector("spaarpas-wallet").shadowRoot.querySelectorAll("*")]
                .filter(
                    (part) =>
                        part.scrollWidth > part.clientWidth + 1 &&
                        getComputedStyle(part).overflowX === "hidden",
                )
                .map((part) => `${part.localName}.${part.className}`)
                .filter((name) => !/ears|hidden/.test(name)),
        );
        assert.deepEqual(clipped, [], section);
    }
});

test("targets are large enough for a thumb", async () => {
    const page = await open(element);
    await member(page);
    for (const section of ["Beloningen", "Activiteit"]) {
        await press(page, section);
        const small = await page.evaluate(() =>
            [...document.querySelector("spaarpas-wallet").shadowRoot.querySelectorAll("button")]
                .map((button) => [button.textContent, button.getBoundingClientRect()])
                .filter(([, { width, height }]) => width < 24 || height < 24)
                .map(([text]) => text),
        );
        assert.deepEqual(small, [], section);
    }
});

test("with less motion asked for, nothing moves when points arrive", async () => {
    const page = await open(element, { reducedMotion: "reduce" });
    await member(page);
    shop.backend.on("GET", "/v1/wallet", { json: wallet({ points: 240, revision: 20 }) });
    await page.evaluate(() => spaarpas.refresh());
    await expect(page.getByText("240").first()).toBeVisible();
    const moving = await page.evaluate(() =>
        document
            .getAnimations()
            .map((animation) => animation.animationName ?? animation.transitionProperty),
    );
    assert.deepEqual(moving, []);
});

test("with forced colours buttons keep an edge and progress can be seen", async () => {
    const page = await open(element, { forcedColors: "active" });
    await member(page);
    const edges = await page.evaluate(() =>
        [
            ...document
                .querySelector("spaarpas-wallet")
                .shadowRoot.querySelectorAll("button.button"),
        ].map((button) => getComputedStyle(button).borderStyle),
    );
    assert.ok(edges.length > 0);
    assert.ok(
        edges.every((style) => style !== "none"),
        edges.join(" "),
    );
    await clean(page, "forced colours");
});

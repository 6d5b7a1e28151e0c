// Every view with axe-core (no violations), by keyboard alone, at 400 % zoom, with less motion and with forced colours.
import assert from "node:assert/strict";
import { now_ms } from "../support/clock.mjs";
import { violations } from "./support/axe.mjs";
import { wallet } from "./support/canned_replies.mjs";
import { CannedShop, queue } from "./support/canned_shop.mjs";
import { code, withCannedWrites } from "./support/canned_writes.mjs";
import { expect } from "./support/expect.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";
import { press, seesBalance, views } from "./support/views.mjs";

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
const inline = "<spaarpas-wallet></spaarpas-wallet>";

/** A page as a shop would have it around `body`, so that only our own faults are found. */
function open(body, { viewport = phone, scheme = "light", attributes = "", ...context } = {}) {
    const ground = scheme === "dark" ? "#12181a; color: #f2efe8" : "#fffdf8; color: #1d2422";
    const script = shop.script(`data-token-url="/token" data-locale="nl" ${attributes}`);
    return shop.open(`<main><h1>Mijn account</h1>${body}</main>`, {
        head: `<style>:root { color-scheme: ${scheme} } body { margin: 0; background: ${ground} }</style>${queue}${script}`,
        context: { viewport, colorScheme: scheme, ...context },
    });
}

async function opened(view, options) {
    shop.guest = view.guest ?? false;
    for (const [route, reply] of Object.entries(view.replies ?? {})) {
        shop.backend.on(...route.split(" "), reply);
    }
    const page = await open(view.body, { ...options, attributes: view.attributes });
    await view.reach(page);
    return page;
}

for (const scheme of ["light", "dark"]) {
    for (const [name, view] of Object.entries(views)) {
        test(`axe finds nothing: ${name}, ${scheme}, on a phone and on a desktop`, async () => {
            const page = await opened(view, { scheme });
            for (const viewport of [phone, desktop]) {
                await page.setViewportSize(viewport);
                assert.deepEqual(await violations(page), [], `${viewport.width} px`);
            }
        });
    }
}

test("axe itself: a button without a name inside a shadow root is found", async () => {
    const page = await open(inline);
    await seesBalance(page);
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
    await expect(page.locator("spaarpas-launcher")).toBeVisible();
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
    const page = await open(inline, { viewport: desktop, attributes: 'data-launcher="none"' });
    await seesBalance(page);
    await tabTo(page, "Beloningen");
    await page.keyboard.press("Enter");
    await tabTo(page, "€ 5 korting inwisselen");
    await page.keyboard.press("Enter");
    await tabTo(page, "Toch niet");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "€ 5 korting inwisselen" })).toBeFocused();
});

test("at 400 % zoom (320 px) nothing needs sideways scrolling and nothing is cut off", async () => {
    const page = await open(inline, { viewport: { width: 320, height: 256 } });
    await seesBalance(page);
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
    const page = await open(inline);
    await seesBalance(page);
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

test("a reward's button that has no room beside its words stands under them, in line", async () => {
    const page = await open(inline);
    await seesBalance(page);
    await press(page, "Beloningen");
    const places = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("spaarpas-wallet");
        return [...shadowRoot.querySelectorAll(".offer")].map((offer) => {
            const [words, way] = offer.querySelectorAll(":scope > .what, :scope > :last-child");
            return [words, way].map((part) => part.getBoundingClientRect().toJSON());
        });
    });
    const under = places.filter(([words, way]) => way.top >= words.bottom);
    assert.ok(under.length > 0, "no button stands under its words");
    for (const [words, way] of under) assert.equal(way.left, words.left);
});

/** What begins to move in the wallet while points arrive in it, and the numbers that it shows on the way. */
async function movesOnArrival(page) {
    await seesBalance(page);
    await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("spaarpas-wallet");
        window.moved = [];
        window.counted = new Set();
        const count = () => window.counted.add(shadowRoot.querySelector(".number").textContent);
        const watching = { subtree: true, characterData: true, childList: true };
        new MutationObserver(count).observe(shadowRoot, watching);
        for (const type of ["animationstart", "transitionrun"]) {
            shadowRoot.addEventListener(type, ({ animationName, propertyName }) =>
                window.moved.push(animationName ?? propertyName),
            );
        }
    });
    // Time is let go step by step, so that a slow machine misses none of what is shown on the way.
    await page.clock.pauseAt(now_ms() + 1000);
    shop.backend.on("GET", "/v1/wallet", { json: wallet({ points: 240, revision: 20 }) });
    await page.evaluate(() => spaarpas.refresh());
    await expect(page.locator("spaarpas-wallet .arrival")).toBeVisible();
    for (let step = 0; step < 20; step += 1) await page.clock.runFor(100);
    await expect(page.locator("spaarpas-wallet .number")).toHaveText("240");
    return page.evaluate(() => ({ moved: window.moved, counted: [...window.counted] }));
}

const between = (numbers) => numbers.filter((number) => number !== "184" && number !== "240");

test("points that arrive have a moment of their own, and none where less motion is asked for", async () => {
    const lively = await movesOnArrival(await open(inline));
    assert.ok(lively.moved.includes("arrive"), lively.moved.join());
    assert.ok(between(lively.counted).length > 0, lively.counted.join());
    shop.reset();
    const calm = await movesOnArrival(await open(inline, { reducedMotion: "reduce" }));
    assert.deepEqual(calm.moved, []);
    assert.deepEqual(between(calm.counted), []);
});

test("with forced colours buttons keep an edge, and words have the system's colour", async () => {
    const page = await open(inline, { forcedColors: "active" });
    await seesBalance(page);
    const [edges, colours] = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("spaarpas-wallet");
        const styles = (selector) =>
            [...shadowRoot.querySelectorAll(selector)].map(getComputedStyle);
        return [
            styles("button.button").map(({ borderStyle }) => borderStyle),
            styles("p, h2, h3, button").map(({ color }) => color),
        ];
    });
    assert.ok(edges.length > 0 && edges.every((style) => style !== "none"), edges.join(" "));
    assert.deepEqual([...new Set(colours)], ["rgb(0, 0, 0)"]);
});

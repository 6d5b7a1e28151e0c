// Each state of demo/states: it is what it says, complains of nothing, and axe finds nothing in it.
import assert from "node:assert/strict";
import { serve } from "@hono/node-server";
import { createApp } from "../../demo/states/app.mjs";
import { states } from "../../demo/states/states.mjs";
import { now_ms } from "../support/clock.mjs";
import { violations } from "./support/axe.mjs";
import { launchChromium } from "./support/browser.mjs";
import { expect } from "./support/expect.mjs";
import { after, before, test } from "./support/testing.mjs";

let server;
let browser;
before(async () => {
    server = serve({ fetch: createApp(now_ms).fetch, port: 0, hostname: "127.0.0.1" });
    browser = await launchChromium();
});
after(async () => {
    await browser.close();
    server.close();
});

/** What a shopper reads in each state that tells it from the others. */
const signs = {
    regular: "184 punten",
    scale: "Precies ertussenin",
    month: "In welke maand ben je jarig?",
    rewards: "Beloningen",
    activity: "Waarom?",
    empty: "Nog 50 punten tot ‘Gratis verzending’",
    gold: "Dit is de hoogste status",
    reached: "Mijlpaal gehaald: Voor € 100 aan herkomsten geproefd",
    expiring: "104 punten verlopen na 30 november",
    coming: "Met wat onderweg is, heb je genoeg voor ‘Gratis verzending’",
    debt: "Er staat nog 86 punten open",
    codes: "KOFFIE-7F3K",
    hundred: "Alles",
    long: "Een handgedraaide mok uit Groningen in de kleur van het wad",
    guest: "Log in bij de winkel",
    newcomer: "Meedoen is gratis",
    loading: "",
    stale: "We krijgen even geen antwoord",
    offline: "Geen verbinding",
    failed: "Je spaarpas is nu even niet bereikbaar",
};

/** What the browser itself says of a backend that is down by design. */
const byDesign = /Failed to load resource|no answer/;

async function open(name, theme) {
    const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
        if (message.type() === "error" && !byDesign.test(message.text())) {
            complaints.push(message.text());
        }
    });
    const { port } = server.address();
    await page.goto(`http://127.0.0.1:${port}/${name}?lang=nl&theme=${theme}`);
    return { page, complaints };
}

const visibleText = (page) =>
    page
        .locator("spaarpas-wallet .root")
        .evaluate((root) => root.textContent.replaceAll(/[\u00a0\u202f]/g, " "));

/** Those that have all colours between them are looked at in the dark too. */
const colourful = ["regular", "rewards", "reached", "stale"];

for (const name of Object.keys(states)) {
    test(`states: ${name} is what it says, and axe finds nothing`, async () => {
        for (const theme of colourful.includes(name) ? ["light", "dark"] : ["light"]) {
            const { page, complaints } = await open(name, theme);
            if (name === "loading") await expect(page.locator(".skeleton")).toBeVisible();
            else await expect.poll(() => visibleText(page)).toContain(signs[name]);
            assert.deepEqual(await violations(page), [], theme);
            assert.deepEqual(complaints, []);
            await page.context().close();
        }
    });
}

test("states: nothing is wider than a phone, and no word is broken, in any language", async () => {
    for (const name of ["regular", "rewards", "hundred", "long", "guest"]) {
        const { page } = await open(name, "light");
        for (const locale of ["nl", "fr", "de", "en"]) {
            await page.setViewportSize({ width: 360, height: 800 });
            await page.goto(page.url().replace(/lang=\w+/, `lang=${locale}`));
            await expect(page.locator("spaarpas-wallet .card").first()).toBeVisible();
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= 360, `${name} in ${locale} is ${wide} px wide`);
            assert.deepEqual(await brokenTabs(page), [], `${name} in ${locale}`);
        }
        await page.context().close();
    }
});

/** The tabs whose words need more than a line: W22, they were broken in mid-word. */
const brokenTabs = (page) =>
    page
        .locator("spaarpas-wallet .tab")
        .evaluateAll((tabs) =>
            tabs
                .filter(({ offsetHeight }) => offsetHeight > 50)
                .map(({ textContent }) => textContent),
        );

/** What a colour is on the screen, and how well the one reads on the other (WCAG 2.2, 1.4.3). */
const inkOn = (page, selector) =>
    page
        .locator(`spaarpas-wallet ${selector}`)
        .first()
        .evaluate((element) => {
            const canvas = document.createElement("canvas").getContext("2d");
            const seen = (colour) => {
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
            };
            const linear = (part) =>
                part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
            const light = (rgb) =>
                [0.2126, 0.7152, 0.0722].reduce((sum, by, at) => sum + by * linear(rgb[at]), 0.05);
            const style = getComputedStyle(element);
            const ground = seen(style.backgroundColor);
            const [dark, bright] = [light(ground), light(seen(style.color))].sort((a, b) => a - b);
            return { ground, contrast: bright / dark };
        });

test("states: W21, each accent is itself, with an ink that can be read", async () => {
    const accents = ["#ffcc00", "#e6007e", "#00a0ff", "#111111", "#ffffff", "#777777", "#1f5a4c"];
    for (const theme of ["light", "dark"]) {
        const { page } = await open("regular", theme);
        for (const accent of accents) {
            await page.evaluate((colour) => {
                document
                    .querySelector("spaarpas-wallet")
                    .style.setProperty("--spaarpas-accent", colour);
            }, accent);
            const { ground, contrast } = await inkOn(page, ".button.primary");
            const hex = `#${ground.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
            assert.equal(hex, accent, theme);
            assert.ok(contrast >= 4.5, `${accent} in ${theme}: ${contrast}`);
        }
        await page.context().close();
    }
});

test("states: a picture that cannot be had leaves the drawing of its kind, and a broken logo moves nothing", async () => {
    const { page } = await open("rewards", "light");
    await page.route(/\.svg$/, (route) => route.abort());
    await page.reload();
    await expect(page.locator("spaarpas-wallet .reward .picture svg").last()).toBeVisible();
    const broken = await page
        .locator("spaarpas-wallet .picture img")
        .evaluateAll((images) =>
            images.map(({ alt, complete, naturalWidth }) => [alt, complete, naturalWidth]),
        );
    assert.deepEqual([...new Set(broken.map(String))], [",true,0"]);
    await page.locator("spaarpas-wallet .tab").first().click();
    const places = async () => {
        const boxes = page.locator("spaarpas-wallet").locator(".card-level,.card-head .label");
        return Promise.all((await boxes.all()).map((box) => box.boundingBox()));
    };
    const withoutLogo = await places();
    await page.unroute(/\.svg$/);
    await page.reload();
    await expect(page.locator("spaarpas-wallet .tab").first()).toBeVisible();
    await page.locator("spaarpas-wallet .tab").first().click();
    await expect(page.locator("spaarpas-wallet .logo")).toBeVisible();
    assert.deepEqual(await places(), withoutLogo);
    assert.equal(withoutLogo.length, 2);
    await page.context().close();
});

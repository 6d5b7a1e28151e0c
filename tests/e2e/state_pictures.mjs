// Photographs each state of the wallet, for people to look at; scripts/screenshots --states runs it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { createApp } from "../../demo/states/app.mjs";
import { locales, themes } from "../../demo/states/pages.mjs";
import { states } from "../../demo/states/states.mjs";
import { now_ms } from "../support/clock.mjs";
import { launchChromium } from "./support/browser.mjs";
import { expect } from "./support/expect.mjs";
import { root } from "./support/programs.mjs";

const folder = join(root, "build/screenshots/states");
const widths = { phone: 390, desktop: 1000 };

/** How a state's own sign is known to be there. */
const signs = {
    loading: ".skeleton",
    failed: ".failure",
    stale: ".stale",
    offline: ".stale",
    guest: ".welcome",
    newcomer: ".welcome",
};

export async function photograph(page, origin, { name, locale, theme, width }) {
    await page.setViewportSize({ width: widths[width], height: 844 });
    await page.goto(`${origin}/${name}?lang=${locale}&theme=${theme}`);
    const sign = page.locator("spaarpas-wallet").locator(signs[name] ?? ".section");
    await expect(sign.first()).toBeVisible({ timeout: 30_000 });
    const path = join(folder, `${name}-${width}-${theme}-${locale}.png`);
    await page.screenshot({ path, fullPage: true });
}

mkdirSync(folder, { recursive: true });
const server = serve({ fetch: createApp(now_ms).fetch, port: 0, hostname: "127.0.0.1" });
const browser = await launchChromium();
const only = process.argv.slice(2);
try {
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    const origin = `http://127.0.0.1:${server.address().port}`;
    for (const name of Object.keys(states).filter(
        (state) => !only.length || only.includes(state),
    )) {
        for (const locale of locales) {
            for (const theme of themes) {
                for (const width of Object.keys(widths)) {
                    await photograph(page, origin, { name, locale, theme, width });
                }
            }
        }
    }
    console.log(`The pictures are in ${folder}`);
} finally {
    await browser.close();
    server.close();
}

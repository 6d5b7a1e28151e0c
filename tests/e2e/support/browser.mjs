import { chromium, firefox } from "playwright";
import { setClock } from "../../support/clock.mjs";

/**
 * Debian's Chromium without its windows and menus, which spares a third of the time; no test tool downloads a browser. Every page
 * in it has the time of the tests.
 */
export const launchChromium = (options) =>
    launch(process.env.SPAARPAS_CHROMIUM ?? "/usr/bin/chromium-headless-shell", options);

/** All of it, as shoppers have it: it keeps pages for the way back. */
export const launchWholeChromium = (options) => launch("/usr/bin/chromium", options);

async function launch(executablePath, options) {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], ...options });
    return withClock(browser);
}

/** Debian's Firefox ESR, with the time of the tests too. */
export async function launchFirefox() {
    const browser = await firefox.launch({
        channel: "moz-firefox",
        executablePath: process.env.SPAARPAS_FIREFOX ?? "/usr/bin/firefox-esr",
        // No page of it can be told that the device is dark, so the device is, for all of them.
        firefoxUserPrefs: { "ui.systemUsesDarkTheme": 1 },
    });
    return withClock(browser);
}

function withClock(browser) {
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (given) => {
        const context = await newContext(given);
        await setClock(context);
        return context;
    };
    return browser;
}

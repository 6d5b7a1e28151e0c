import { chromium, firefox } from "playwright";
import { setClock } from "../../support/clock.mjs";

/** Debian's Chromium; no test tool downloads a browser. Every page in it has the time of the tests. */
export async function launchChromium(options = {}) {
    const browser = await chromium.launch({
        executablePath: process.env.SPAARPAS_CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox"],
        ...options,
    });
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

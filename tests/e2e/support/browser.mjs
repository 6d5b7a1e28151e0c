import { chromium } from "playwright";
import { setClock } from "../../support/clock.mjs";

/** Debian's Chromium; no test tool downloads a browser. Every page in it has the time of the tests. */
export async function launchChromium(options = {}) {
    const browser = await chromium.launch({
        executablePath: process.env.SPAARPAS_CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox"],
        ...options,
    });
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async (given) => {
        const context = await newContext(given);
        await setClock(context);
        return context;
    };
    return browser;
}

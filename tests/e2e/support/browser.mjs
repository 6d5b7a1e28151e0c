import { chromium } from "playwright";

/** Debian's Chromium; no test tool downloads a browser. */
export function launchChromium(options = {}) {
    return chromium.launch({
        executablePath: process.env.SPAARPAS_CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox"],
        ...options,
    });
}

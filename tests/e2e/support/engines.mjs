// The browser engines that the pages of tests/e2e/pages are tried in, each run in one of them.
import { launchFirefox, launchWholeChromium } from "./browser.mjs";
import { launchWebKit } from "./webkit/browser.mjs";

/** `majorOf` finds in a version what is new in its engine. */
export const engines = {
    chromium: { name: "Chromium", launch: launchWholeChromium, majorOf: /^\d+/ },
    firefox: { name: "Firefox", launch: launchFirefox, majorOf: /^\d+/ },
    webkit: { name: "WebKitGTK", launch: launchWebKit, majorOf: /^\d+\.\d+/ },
};

/** The one of this run. */
export const engine = process.env.SPAARPAS_E2E_ENGINE || "chromium";
if (!(engine in engines)) {
    const known = Object.keys(engines).join(", ");
    throw new Error(`SPAARPAS_E2E_ENGINE is "${engine}"; expected one of ${known}`);
}

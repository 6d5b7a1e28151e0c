// Pages that are hard on a guest in them. Each case of tests/e2e/pages is one, by its sentence: one browser, a window a case.
import { readdirSync } from "node:fs";
import { CannedShop } from "./support/canned_shop.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => shop.reset());
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

const folder = new URL("./pages/", import.meta.url);
const files = readdirSync(folder).sort();
// All of them before the first test is there: Node ends the suite, and with it the browser, as soon as no test is left,
// be it that the next file is still being read and that a pattern has passed over all tests so far.
const pages = await Promise.all(files.map((name) => import(new URL(name, folder))));
for (const { cases } of pages) {
    for (const [sentence, check] of Object.entries(cases)) {
        test(sentence, () => check(shop));
    }
}

// Pages that are hard on a guest in them. Each case of tests/e2e/pages is one, by its sentence: one browser, a window a case.
import { CannedShop } from "./support/canned_shop.mjs";
import { groups } from "./support/cases.mjs";
import { engine, engines } from "./support/engines.mjs";
import { Outcomes } from "./support/outcomes.mjs";
import { after, afterEach, before, beforeEach, leftOut, test } from "./support/testing.mjs";

// All of them before the first test is there: Node ends the suite, and with it the browser, as soon as no test is left,
// be it that the next file is still being read and that a pattern has passed over all tests so far.
const cases = (await groups()).flatMap((group) => group.cases);
const tried = cases.filter(({ notIn }) => !notIn[engine]).map(({ sentence }) => sentence);

const shop = new CannedShop(engines[engine].launch);
const outcomes = new Outcomes(engine, tried);
before(() => shop.start());
after(async () => {
    outcomes.write(shop.browser.version());
    await shop.close();
});
beforeEach(() => shop.reset());
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

for (const { sentence, check, notIn } of cases) {
    if (notIn[engine]) leftOut(sentence, notIn[engine]);
    else test(sentence, () => outcomes.of(sentence, () => check(shop)));
}

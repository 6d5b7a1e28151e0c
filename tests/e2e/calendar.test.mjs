// What a shopper is told on the days of clock.mjs: what a cart earns, what an order books, and which days are named. Each day has its own row, written down from the program and a calendar of Amsterdam.
import assert from "node:assert/strict";
import { day, now_ms } from "../support/clock.mjs";
import { CannedShop } from "./support/canned_shop.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { expect } from "./support/expect.mjs";
import { orderEvent, pointsOf, startStack } from "./support/stack.mjs";
import { after, afterEach, before, dated } from "./support/testing.mjs";
import { press, seesBalance } from "./support/views.mjs";

/** In winter a weekend pays one and a half times the points; a first order pays 25 more. */
const workday = { previewed: 13, booked: 20 + 25, bookedLate: 20 + 25 };
const weekend = { previewed: 20, booked: 30 + 25, bookedLate: 30 + 25 };
const told = {
    wednesday: { ...workday, lastDay: "15 december", entry: "23 november" },
    saturday: { ...weekend, bookedLate: 20 + 25, lastDay: "8 januari 2027", entry: "17 december" },
    "change-of-the-clock": { ...weekend, lastDay: "14 november", entry: "23 oktober" },
    "leap-day": { ...workday, lastDay: "20 maart", entry: "27 februari" },
}[day];

const shop = new CannedShop();
let stack;
before(async () => {
    [, stack] = await startAll(shop.start(), startStack({ shop: false }));
});
after(() => endAll(stack, shop));
afterEach(async () => {
    shop.reset();
    for (const context of shop.browser.contexts()) await context.close();
});

dated("a guest is told what a cart earns on this day", async () => {
    shop.guest = true;
    const page = await shop.open(
        '<spaarpas-earn amount-minor="1350" currency="EUR" category="coffee"></spaarpas-earn>',
    );
    const earned = page.locator("spaarpas-earn .earned");
    await expect(earned).toHaveText(`Je spaart ${told.previewed} punten`);
});

dated("the last day of points and the day of an order are those of the shop's zone", async () => {
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>");
    await seesBalance(page);
    await expect(page.locator("spaarpas-wallet")).toContainText(`verlopen na ${told.lastDay}`);
    await press(page, "Activiteit");
    await expect(page.locator("spaarpas-wallet .entry").first()).toContainText(told.entry);
});

/** What a first order of 20 euros books that the shop tells of now. */
async function booked(member, occurred_at_ms) {
    const event = orderEvent(member, `DAY-${member}`, { amount_minor: 2000, now: occurred_at_ms });
    const { status, body } = await stack.merchant("POST", "/v1/events", event);
    assert.equal(status, 200, JSON.stringify(body));
    return pointsOf((await stack.merchant("GET", `/v1/members/${member}`)).body.wallet);
}

dated(
    "an order is booked by the rules of its own moment, also when it is told an hour late",
    async () => {
        assert.equal(await booked("k-now", now_ms()), told.booked);
        assert.equal(await booked("k-late", now_ms() - 3_600_000), told.bookedLate);
    },
);

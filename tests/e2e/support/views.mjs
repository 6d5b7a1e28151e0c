// The wallet's views, each reached as a shopper reaches it, from the canned shop of canned_shop.mjs.

import { wallet } from "./canned_replies.mjs";
import { code, voucher } from "./canned_writes.mjs";
import { expect } from "./expect.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const noLauncher = 'data-launcher="none"';

export const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
export const seesBalance = (page) => expect(page.getByText("184").first()).toBeVisible();

async function rewards(page) {
    await seesBalance(page);
    await press(page, "Beloningen");
}

async function confirming(page) {
    await rewards(page);
    await press(page, "€ 5 korting inwisselen");
    await expect(page.getByRole("button", { name: "Ja, inwisselen" })).toBeVisible();
}

const noMember = () => {
    const stranger = wallet({ points: 0, member: null });
    const { at_ms, program_version } = stranger.facts;
    return {
        ...stranger,
        facts: { at_ms, program_version },
        balances: [],
        expiring: [],
        levels: [{ set: "status", level: "", next: "brons", to_keep: [], to_rise: [] }],
    };
};

const elements = `<spaarpas-tier></spaarpas-tier>
    <spaarpas-earn amount-minor="1350" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn>
    <spaarpas-redeem></spaarpas-redeem>`;

/** name -> what the page holds, what the backend answers otherwise, and how the view is reached. */
export const views = {
    "the member with everything": {
        body: inline,
        attributes: noLauncher,
        async reach(page) {
            await seesBalance(page);
            await expect(page.getByText("Hoe zet jij meestal koffie?")).toBeVisible();
        },
    },
    rewards: { body: inline, attributes: noLauncher, reach: rewards },
    "the step before redeeming": { body: inline, attributes: noLauncher, reach: confirming },
    "a new code": {
        body: inline,
        attributes: noLauncher,
        async reach(page) {
            await confirming(page);
            await press(page, "Ja, inwisselen");
            await expect(page.getByText(code)).toBeVisible();
        },
    },
    "activity with its reasons": {
        body: inline,
        attributes: noLauncher,
        async reach(page) {
            await seesBalance(page);
            await press(page, "Activiteit");
            await page
                .getByRole("button", { name: /Waarom/ })
                .first()
                .click();
            await expect(page.getByText(/Een punt per euro/)).toBeVisible();
        },
    },
    "the launcher before anything is loaded": {
        body: "<p>Een winkel.</p>",
        reach: (page) => page.getByRole("button", { name: "Mijn punten" }).waitFor(),
    },
    "the panel over the page": {
        body: "<p>Een winkel.</p>",
        async reach(page) {
            await press(page, "Mijn punten");
            await expect(page.getByRole("dialog")).toContainText("184");
        },
    },
    "the launcher with a balance": {
        body: "<p>Een winkel.</p>",
        async reach(page) {
            await press(page, "Mijn punten");
            await expect(page.getByRole("dialog")).toContainText("184");
            await press(page, "Sluiten");
            await expect(page.getByRole("button", { name: /184/ })).toBeVisible();
        },
    },
    "a guest": {
        body: inline,
        guest: true,
        reach: (page) => expect(page.getByText("Log in bij de winkel")).toBeVisible(),
    },
    "a shopper who has not joined": {
        body: inline,
        replies: { "GET /v1/wallet": () => ({ json: noMember() }) },
        reach: (page) => expect(page.getByRole("button", { name: "Meedoen" })).toBeVisible(),
    },
    "a backend that does not answer": {
        body: inline,
        replies: { "GET /v1/wallet": { cut: true } },
        reach: (page) => expect(page.getByText("nu even niet bereikbaar")).toBeVisible(),
    },
    "the elements of product page and cart": {
        body: elements,
        attributes: noLauncher,
        replies: { "GET /v1/wallet": () => ({ json: wallet({ vouchers: [voucher()] }) }) },
        async reach(page) {
            await expect(page.locator("spaarpas-earn")).toContainText("Je spaart");
            await expect(page.locator("spaarpas-redeem")).toContainText(code);
            await expect(page.locator("spaarpas-tier")).toContainText("Brons");
            await press(page, "Waarom?");
        },
    },
};

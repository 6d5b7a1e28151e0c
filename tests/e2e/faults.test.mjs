// Every fault at every step: the shop's page has no error and its cart works, no balance stands without its age, and what
// was asked happens once.
import assert from "node:assert/strict";
import { Account } from "./support/account.mjs";
import { CannedShop, queue, token } from "./support/canned_shop.mjs";
import { expect } from "./support/expect.mjs";
import { faults } from "./support/faults.mjs";
import { after, afterEach, before, beforeEach, test } from "./support/testing.mjs";
import { press, seesBalance } from "./support/views.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());
beforeEach(() => shop.reset());
afterEach(async () => {
    for (const context of shop.browser.contexts()) await context.close();
});

const body = `<button id="buy" onclick="pieces.textContent = Number(pieces.textContent) + 1">In winkelwagen</button>
    <output id="pieces">0</output><spaarpas-wallet></spaarpas-wallet>`;
/** Mutants are noticed sooner. */
const patience = { timeout: Number(process.env.SPAARPAS_E2E_PATIENCE_MS ?? 60_000) };

/** One fault at some routes of the backend, and a page that is open beside it. */
class Cell {
    account = new Account();
    errors = [];
    #lasts = false;
    #hits = 0;
    #firstToken;

    constructor(fault, routes) {
        this.fault = fault;
        const honest = { ...Object.fromEntries(shop.backend.replies), ...this.account.routes };
        for (const [route, reply] of Object.entries(honest)) {
            const [method, path] = route.split(" ");
            const isAtFault = fault.answer && (fault.routes ?? routes).includes(path);
            shop.backend.on(method, path, (seen) => {
                const usual = async () => (typeof reply === "function" ? reply(seen) : reply);
                return this.#lasts && isAtFault ? this.#strike(usual, seen) : usual();
            });
        }
    }

    #strike(usual, { headers: { authorization } }) {
        this.#hits += 1;
        if (authorization) this.#firstToken ??= authorization;
        return this.fault.answer(usual, authorization && authorization === this.#firstToken);
    }

    async open() {
        let tokens = 0;
        shop.pages.json("/token", () => {
            tokens += 1;
            return { token: `${token}${tokens}` };
        });
        this.page = await shop.open(body, {
            head:
                queue +
                shop.script('data-token-url="/token" data-locale="nl" data-launcher="none"'),
            headers: this.fault.headers,
            before: (page) => {
                this.page = page;
                page.on("pageerror", (error) => this.errors.push(error.message));
                return this.#lasts ? this.fault.begin?.(page) : undefined;
            },
        });
        return this.page;
    }

    async begin() {
        this.#lasts = true;
        if (this.page) await this.fault.begin?.(this.page);
    }

    async end() {
        if (this.fault.passes) return;
        this.#lasts = false;
        await this.fault.end?.(this.page);
    }

    /** Waits until the fault was met, and the page had time to show what it makes of it. */
    async met() {
        if (this.fault.answer && !this.fault.routes)
            await expect.poll(() => this.#hits, patience).toBeGreaterThan(0);
        await this.page.waitForTimeout(300);
    }

    async holds() {
        const { page } = this;
        const bought = Number(await page.locator("#pieces").textContent());
        await page.locator("#buy").click();
        await expect(page.locator("#pieces")).toHaveText(String(bought + 1));
        const said = (await page.locator("spaarpas-wallet .wallet").allTextContents()).join();
        if (/\b(184|84|199)\b/.test(said)) assert.match(said, /Bijgewerkt/);
        assert.deepEqual(this.errors, []);
    }

    /** What a shopper would press again, where something is left to be pressed: the wallet tries by itself as well, so that
     *  a button may go while it is reached for. */
    async tryAgain(names) {
        for (const name of names) {
            const button = this.page.getByRole("button", { name, exact: true });
            if (!(await button.isVisible())) continue;
            try {
                await button.click({ timeout: 3000 });
            } catch (error) {
                if (await button.isVisible()) throw error;
            }
        }
    }
}

const steps = {
    boot: {
        routes: ["/v1/programs/koffiebar", "/v1/wallet"],
        async run(cell) {
            // Without a network there is no page either: it goes while the wallet comes.
            if (cell.fault.closesPage) await cell.open();
            await cell.begin();
            const page = cell.page ?? (await cell.open());
            await cell.met();
            await cell.holds();
            await cell.end();
            await cell.tryAgain(["Opnieuw proberen"]);
            await expect(page.getByText("184").first()).toBeVisible(patience);
        },
    },
    read: {
        routes: ["/v1/wallet"],
        async run(cell) {
            const page = await cell.open();
            await seesBalance(page);
            await cell.begin();
            await page.evaluate(() => spaarpas.refresh());
            await cell.met();
            await expect(page.getByText("184").first()).toBeVisible();
            await cell.holds();
            await cell.end();
            await page.evaluate(() => spaarpas.refresh());
            await expect(page.getByText("Bijgewerkt zojuist").first()).toBeVisible(patience);
        },
    },
    redeem: {
        routes: ["/v1/wallet/redemptions"],
        async run(cell) {
            const page = await cell.open();
            await seesBalance(page);
            await press(page, "Beloningen");
            await press(page, "€ 5 korting inwisselen");
            await cell.begin();
            await press(page, "Ja, inwisselen");
            await cell.met();
            await cell.holds();
            await cell.end();
            const code = page.getByText("CODE-0");
            await expect(async () => {
                await cell.tryAgain(["Opnieuw proberen", "Ja, inwisselen"]);
                await expect(code).toBeVisible({ timeout: 3000 });
            }).toPass(patience);
            assert.equal(cell.account.redeemed.size, 1);
        },
    },
    answer: {
        routes: ["/v1/wallet/answers"],
        async run(cell) {
            const page = await cell.open();
            await seesBalance(page);
            await page.getByText("Espressomachine").click();
            await cell.begin();
            await press(page, "Antwoorden");
            await cell.met();
            await cell.holds();
            await cell.end();
            await expect(async () => {
                await cell.tryAgain(["Opnieuw proberen", "Antwoorden"]);
                await expect(page.getByText("199").first()).toBeVisible({ timeout: 3000 });
            }).toPass(patience);
            assert.equal(cell.account.answered.size, 1);
        },
    },
};

for (const [name, fault] of Object.entries(faults)) {
    for (const [step, { routes, run }] of Object.entries(steps)) {
        test(`${name}, at ${step}: the page is well, and it happens once`, async () => {
            const cell = new Cell(fault, routes);
            await run(cell);
            await cell.holds();
        });
    }
}

// A shopper in the demo shop: what a person does there, by the words that they see. Speaks Dutch.
import { launchChromium } from "./browser.mjs";
import { expect } from "./expect.mjs";

export class ShopBrowser {
    static async launch() {
        const shop = new ShopBrowser();
        shop.browser = await launchChromium();
        return shop;
    }

    close() {
        return this.browser.close();
    }

    /** Every shopper's window is closed. */
    async leave() {
        for (const window of this.browser.contexts()) await window.close();
    }

    /** A shopper with a browser window of their own, in the shop at `origin`. */
    async shopper(origin, context = {}) {
        const window = await this.browser.newContext({
            viewport: { width: 390, height: 844 },
            baseURL: origin,
            ...context,
        });
        const page = await window.newPage();
        page.setDefaultTimeout(20_000);
        return new Shopper(page);
    }
}

export class Shopper {
    complaints = [];

    constructor(page) {
        this.page = page;
        this.wallet = page.locator("spaarpas-wallet");
        page.on("pageerror", (error) => this.complaints.push(error.message));
    }

    /** Signs in as one of the demo's members, by name, and lands in the member area, where the wallet is alive. */
    async signIn(name) {
        await this.page.goto("/inloggen");
        await this.page.getByRole("button", { name }).click();
        await this.page.waitForURL("**/account");
        await this.hasWallet();
    }

    /** Signs up as somebody new, whose wallet is alive. */
    async signUp(name) {
        await this.signUpWithoutWallet(name);
        await this.hasWallet();
    }

    /** The same where no wallet comes, or late. */
    async signUpWithoutWallet(name) {
        await this.page.goto("/inloggen");
        const form = this.page.locator('form[action="/account/nieuw"]');
        await form.locator('[name="name"]').fill(name);
        await form
            .locator('[name="email"]')
            .fill(`${name.toLowerCase().replaceAll(" ", ".")}@example.nl`);
        await form.getByRole("button").click();
        await this.page.waitForURL("**/account");
    }

    async join() {
        await this.wallet.getByRole("button", { name: "Meedoen" }).click();
        await expect(this.wallet.getByText("Je saldo")).toBeVisible();
    }

    async putInCart(slug, quantity = 1) {
        await this.page.goto(`/p/${slug}`);
        const before = await this.itemsInCart();
        await this.page.locator('[name="quantity"]').first().fill(String(quantity));
        await this.page.locator("[data-buy] button[type=submit]").click();
        await expect.poll(() => this.itemsInCart()).toBe(before + quantity);
    }

    async itemsInCart() {
        return Number((await this.page.locator("[data-cart-count]").textContent()) || 0);
    }

    /** Places the order of what is in the cart; gives its number. */
    async checkOut() {
        await this.page.goto("/afrekenen");
        await this.fillAddress();
        await this.page.locator('form[action="/afrekenen"] button[type="submit"]').click();
        await this.page.waitForURL("**/bestelling/*");
        return this.page.url().split("/").at(-1);
    }

    async fillAddress() {
        const values = {
            name: "Kim",
            email: "kim@example.nl",
            street: "Singel 1",
            postcode: "9711 AA",
            city: "Groningen",
        };
        for (const [name, value] of Object.entries(values)) {
            const field = this.page.locator(`form[action="/afrekenen"] [name="${name}"]`);
            if ((await field.count()) > 0 && (await field.inputValue()) === "")
                await field.fill(value);
        }
    }

    /** The member area, once the wallet in it is alive; before that, the page shows what the shop's server drew of it. */
    async account() {
        await this.page.goto("/account");
        await this.hasWallet();
    }

    /** The wallet itself, and no longer what the shop's server drew of it. */
    async hasWallet() {
        await expect(this.wallet.locator("style")).toHaveCount(0);
    }

    async section(name) {
        await this.wallet.getByRole("button", { name, exact: true }).click();
    }

    /** The points of the balance as they are shown; undefined while there is none. */
    async points() {
        const shown = this.wallet.locator(".number");
        if ((await shown.count()) === 0) return undefined;
        return Number((await shown.first().textContent()).replace(/\D/g, ""));
    }

    async hasPoints(expected) {
        await expect.poll(() => this.points()).toBe(expected);
    }
}

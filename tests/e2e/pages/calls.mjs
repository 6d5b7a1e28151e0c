// Pages that call at awkward moments, and with what no cart is.
import assert from "node:assert/strict";
import { listenToAll, queue } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";
import { seesBalance } from "../support/views.mjs";

/** Closes and opens, and opens and closes, with more and more turns in between; gives what did not hold. */
async function inOneBreath() {
    const dialog = document.querySelector("spaarpas-panel").shadowRoot.querySelector("dialog");
    const wrong = [];
    for (let turns = 0; turns < 12; turns += 1) {
        for (const [first, last] of [
            ["close", "open"],
            ["open", "close"],
        ]) {
            spaarpas[first]();
            for (let turn = 0; turn < turns; turn += 1) await undefined;
            spaarpas[last]();
            await new Promise((resolve) => setTimeout(resolve, 40));
            if (dialog.open !== (last === "open")) wrong.push(`${first}, ${turns} turns, ${last}`);
        }
    }
    return wrong;
}

/** Gives `carts` that nobody can write down; what is thrown is given back. */
function giveAll() {
    const cyclic = { currency: "EUR" };
    cyclic.lines = [cyclic];
    const carts = [
        cyclic,
        { currency: "EUR", lines: [{ unit_price_minor: 1350n }] },
        {
            get lines() {
                throw new Error("no lines");
            },
        },
    ];
    const thrown = [];
    for (const cart of carts) {
        try {
            spaarpas.setCart(cart);
        } catch (error) {
            thrown.push(String(error));
        }
    }
    return thrown;
}

const errors = (page) =>
    page.evaluate(() =>
        window.heard.filter(({ name }) => name === "error").map(({ detail }) => detail.code),
    );

export const cases = {
    "close and open in one breath: the last call wins": async (shop) => {
        const page = await shop.open("<h1>Winkel</h1>");
        await page.evaluate(() => spaarpas.open());
        await expect(page.getByRole("dialog")).toContainText("184");
        assert.deepEqual(await page.evaluate(inOneBreath), []);
    },

    "a cart in a circle, of big integers or that throws is an error event, and nothing in the page":
        async (shop) => {
            const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", {
                head: listenToAll + queue + shop.script(),
            });
            await seesBalance(page);
            assert.deepEqual(await page.evaluate(giveAll), []);
            await expect.poll(() => errors(page)).toEqual(Array(3).fill("cart_invalid"));
            assert.deepEqual(page.complaints, []);
        },

    "a press of the launcher that began before the runtime took it over opens the wallet": async (
        shop,
    ) => {
        const page = await shop.open("<h1>Winkel</h1>", {
            head: listenToAll + queue + shop.script(),
        });
        const { x, y, width, height } = await page
            .getByRole("button", { name: "Mijn punten" })
            .boundingBox();
        await page.mouse.move(x + width / 2, y + height / 2);
        await page.mouse.down();
        await page.evaluate(() => spaarpas.identify("a.b.c"));
        await page.waitForFunction(() => window.heard.some(({ name }) => name === "wallet"));
        await page.mouse.up();
        await expect(page.getByRole("dialog")).toContainText("184");
    },
};

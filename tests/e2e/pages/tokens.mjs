// Why the server did not take a token.
import assert from "node:assert/strict";
import { listenToAll, queue, token } from "../support/canned_shop.mjs";
import { expect } from "../support/expect.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";
const reason = "The token's aud must be spaarpas.";

export const cases = {
    "a token that the server refuses: console and event say why, and never the token": async (
        shop,
    ) => {
        const refusal = {
            type: "about:blank",
            title: "The token is not valid",
            status: 401,
            code: "token_invalid",
            detail: reason,
        };
        shop.backend.on("GET", "/v1/wallet", () => ({
            status: 401,
            type: "application/problem+json",
            json: refusal,
        }));
        const page = await shop.open(inline, { head: listenToAll + queue + shop.script() });
        await expect(page.locator("spaarpas-wallet")).toContainText("Je bent niet meer ingelogd");
        const heard = await page.evaluate(() =>
            window.heard.filter(({ name }) => name === "error"),
        );
        assert.deepEqual(heard, [{ name: "error", detail: { code: "signed_out", reason } }]);
        const said = page.complaints.filter((line) => line.startsWith("spaarpas:"));
        assert.deepEqual(said, [`spaarpas: the server refused the token: ${reason}`]);
        assert.ok(!page.complaints.some((line) => line.includes(token)));
    },
};

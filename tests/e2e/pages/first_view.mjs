// Pages into which the shop's server has put the first view, before any script.
import assert from "node:assert/strict";
import { orderEvent, startStack } from "../support/stack.mjs";

const nonce = "c3R5bGVzIG9mIHRoZSB3YWxsZXQ=";
const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;

/** The view, from the server itself. */
async function firstView() {
    const stack = await startStack({ shop: false });
    try {
        await stack.merchant("POST", "/v1/events", orderEvent("noor", "FV-1"));
        const authorization = `Bearer ${await stack.token("noor")}`;
        const query = `locale=nl&nonce=${encodeURIComponent(nonce)}`;
        const { body } = await stack.ask("GET", `/v1/wallet/view?${query}`, undefined, {
            authorization,
        });
        return body;
    } finally {
        await stack.close();
    }
}

export const cases = {
    "a policy of style nonces: the first view has its styles and the shop's colour, and no style is refused":
        async (shop) => {
            const page = await shop.open(await firstView(), {
                head: "",
                headers: { "Content-Security-Policy": policy },
            });
            const look = await page
                .locator("spaarpas-wallet .card")
                .first()
                .evaluate((element) => {
                    const style = getComputedStyle(element);
                    return [style.borderTopLeftRadius, style.getPropertyValue("--spp-accent-r")];
                });
            assert.notEqual(look[0], "0px");
            assert.match(look[1], /^\d+$/);
            // Nor are images let through, of which there is one.
            const ofStyles = page.complaints.filter((line) => /style-src/.test(line));
            assert.deepEqual(ofStyles, []);
        },
};

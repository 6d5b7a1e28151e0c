// Pages that may not have WebAssembly, and browsers that cannot: the wallet is the same C++ as JavaScript there.
import assert from "node:assert/strict";
import { withoutPreviews } from "../support/canned_replies.mjs";
import { code, withCannedWrites } from "../support/canned_writes.mjs";
import { expect } from "../support/expect.mjs";
import { press, seesBalance } from "../support/views.mjs";

// The product first, so that the wallet does not push it out of sight, where nothing is asked about it.
const body = `<spaarpas-earn amount-minor="1350" currency="EUR" sku="huila-250" category="coffee"></spaarpas-earn>
    <spaarpas-wallet></spaarpas-wallet>`;

const withScript = (run) => ({ before: (page) => page.addInitScript(run) });
const without = {
    "a policy that refuses WebAssembly": (shop) => ({
        headers: {
            "Content-Security-Policy": `script-src 'self' 'unsafe-inline' ${shop.backend.origin}`,
        },
    }),
    "a browser without WebAssembly": () =>
        withScript(() => {
            delete window.WebAssembly;
        }),
    "a proxy that lets no module through": ({ backend }) => {
        backend.alter(/\.wasm$/, { status: 403 });
    },
    "a module that is something else": ({ backend }) => {
        backend.alter(/\.wasm$/, { text: "<html>" });
    },
    "a browser without memory for it": () =>
        withScript(() => {
            WebAssembly.instantiate = async () => {
                throw new RangeError("Cannot allocate Wasm memory for new instance");
            };
        }),
};

/** What a browser says of a policy and of a status, by itself. */
const isOfTheBrowser = (line) => /violates the following|Failed to load resource/.test(line);

async function worksAsScript(shop, options = {}) {
    withCannedWrites(shop.backend);
    withoutPreviews(shop.backend);
    const said = [];
    const page = await shop.open(body, {
        ...options,
        before: async (opened) => {
            opened.on("console", (message) => said.push(message.text()));
            await options.before?.(opened);
        },
    });
    await seesBalance(page);
    await expect(page.locator("spaarpas-earn")).toContainText("Je spaart");
    await press(page, "Beloningen");
    await press(page, "€ 5 korting inwisselen");
    await press(page, "Ja, inwisselen");
    await expect(page.getByText(code)).toBeVisible();
    assert.ok(said.some((line) => line.startsWith("spaarpas: works without WebAssembly")));
    const complaints = page.complaints.filter((line) => !isOfTheBrowser(line));
    assert.deepEqual(complaints, []);
}

export const cases = Object.fromEntries(
    Object.entries(without).map(([what, options]) => [
        `${what}: the wallet works as JavaScript, previews and redemptions too`,
        (shop) => worksAsScript(shop, options(shop)),
    ]),
);

// A thousand accents: each stays itself on the card, and whatever stands on it or beside it can be read.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { wallet } from "./support/canned_replies.mjs";
import { CannedShop, queue } from "./support/canned_shop.mjs";
import { voucher } from "./support/canned_writes.mjs";
import { after, before, test } from "./support/testing.mjs";
import { press, seesBalance } from "./support/views.mjs";

const shop = new CannedShop();
before(() => shop.start());
after(() => shop.close());

const contrast = fileURLToPath(new URL("./support/in_page/contrast.js", import.meta.url));
const count = 1000;
const least = 4.5;
/** Each section, and what is there once it has come. */
const sections = { Overzicht: ".balance", Beloningen: ".reward", Activiteit: ".entry" };
/** What was found wrong by hand: yellow, magenta, light blue, almost black; and the corners of the cube. */
const known = [
    "ffcc00",
    "e6007e",
    "00a0ff",
    "111111",
    "000000",
    "ffffff",
    "ff0000",
    "00ff00",
    "0000ff",
];

/** The same colours in each run. */
function accents() {
    let state = 20_261_125;
    const next = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return (state >>> 8).toString(16).padStart(6, "0");
    };
    const drawn = Array.from({ length: count - known.length }, next);
    return [...known, ...drawn].map((digits) => `#${digits}`);
}

/** Tries each accent in the page: which text is read least well, and where the card is not the accent. */
function tryAll({ accents, least }) {
    const { shadowRoot } = document.querySelector("spaarpas-wallet");
    const texts = window.contrast.textsOf(shadowRoot);
    const card = shadowRoot.querySelector("section.balance");
    const faults = [];
    for (const accent of accents) {
        document.documentElement.style.setProperty("--spaarpas-accent", accent);
        const { ratio, what } = window.contrast.worst(texts);
        if (ratio < least) faults.push(`${accent}: ${ratio.toFixed(2)} in ${what.slice(0, 60)}`);
        if (!card) continue;
        const shown = window.contrast.seen([getComputedStyle(card).backgroundColor]);
        const meant = window.contrast.seen([accent]);
        if (shown.some((part, at) => Math.abs(part - meant[at]) > 1)) {
            faults.push(`${accent}: the card is ${shown}`);
        }
    }
    return { texts: texts.length, faults };
}

async function open(scheme) {
    const head = `<style>:root { color-scheme: ${scheme} }</style>${queue}${shop.script()}`;
    shop.backend.on("GET", "/v1/wallet", () => ({ json: wallet({ vouchers: [voucher()] }) }));
    const page = await shop.open("<spaarpas-wallet></spaarpas-wallet>", {
        head,
        context: { reducedMotion: "reduce" },
        before: (opened) => opened.addInitScript({ path: contrast }),
    });
    await seesBalance(page);
    return page;
}

for (const scheme of ["light", "dark"]) {
    test(`accents: a thousand on a ${scheme} page, each is itself on the card, and all words are read`, async () => {
        const page = await open(scheme);
        for (const [section, content] of Object.entries(sections)) {
            await press(page, section);
            await page.locator(`spaarpas-wallet ${content}`).first().waitFor();
            const { texts, faults } = await page.evaluate(tryAll, { accents: accents(), least });
            assert.ok(texts > 5, `${section}: only ${texts} texts were looked at`);
            assert.deepEqual(faults.slice(0, 10), [], `${section}: ${faults.length} faults`);
        }
    });
}

test("accents, self-check: ink that is as light as its ground is found", async () => {
    const page = await open("light");
    const { faults } = await page.evaluate(tryAll, { accents: accents().slice(0, 3), least: 21 });
    assert.ok(faults.length >= 3);
});

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
const leastOfOutline = 3;
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

/** A page is styled anew for each accent and each control, so an outline is looked at with every fourth, those of the corners among them. */
const someAccents = accents().filter((_, at) => at < known.length || at % 4 === 0);

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

/** Gives the focus to a control of each kind that is not known yet, and tries each accent: where it is told too little which one has it. */
function tryOutlines({ accents, least, known = [] }) {
    document.documentElement.style.removeProperty("--spaarpas-accent");
    const { shadowRoot } = document.querySelector("spaarpas-wallet");
    const kinds = window.contrast.outlinesOf(shadowRoot);
    const faults = [];
    for (const [kind, control] of kinds) {
        if (known.includes(kind)) continue;
        control.focus({ preventScroll: true });
        for (const accent of accents) {
            document.documentElement.style.setProperty("--spaarpas-accent", accent);
            const ratio = window.contrast.outlineOf(control);
            if (ratio < least) faults.push(`${accent}: ${ratio.toFixed(2)}, ${control.className}`);
        }
    }
    return { kinds: [...kinds.keys()], faults };
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

for (const scheme of ["light", "dark"]) {
    test(`accents: a quarter of them on a ${scheme} page, each lets one see which control has the focus`, async () => {
        const page = await open(scheme);
        const tried = [];
        for (const [section, content] of Object.entries(sections)) {
            await press(page, section);
            await page.locator(`spaarpas-wallet ${content}`).first().waitFor();
            // An outline is drawn for who uses the keyboard.
            await page.keyboard.press("Tab");
            const { kinds, faults } = await page.evaluate(tryOutlines, {
                accents: someAccents,
                least: leastOfOutline,
                known: tried,
            });
            tried.push(...kinds);
            assert.ok(kinds.length > 0, `${section}: no control was looked at`);
            assert.deepEqual(faults.slice(0, 10), [], `${section}: ${faults.length} faults`);
        }
    });
}

test("accents, self-check: an outline that is as light as its ground is found", async () => {
    const page = await open("light");
    await page.keyboard.press("Tab");
    const { faults } = await page.evaluate(tryOutlines, { accents: ["#ffcc00"], least: 21 });
    assert.ok(faults.length >= 2);
});

test("accents, self-check: ink that is as light as its ground is found", async () => {
    const page = await open("light");
    const { faults } = await page.evaluate(tryAll, { accents: accents().slice(0, 3), least: 21 });
    assert.ok(faults.length >= 3);
});

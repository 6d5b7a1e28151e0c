// Whether the cases of tests/e2e/pages can fail in the engine of this run: what goes wrong in a page is heard there, and what is
// not so is not taken to be.
import assert from "node:assert/strict";
import { CannedShop } from "./support/canned_shop.mjs";
import { engine, engines } from "./support/engines.mjs";
import { expect } from "./support/expect.mjs";
import { after, before, test } from "./support/testing.mjs";

const shop = new CannedShop(engines[engine].launch);
before(() => shop.start());
after(() => shop.close());

const nonce = "d3Jvbmc";
const wrong = `<script nonce="${nonce}">
    console.error("said");
    Promise.reject(new Error("rejected"));
    throw new Error("thrown");
</script><p style="color: red">A style that is refused.</p>`;

test("what a page says, throws, rejects and is refused are its complaints", async () => {
    const page = await shop.open(wrong, {
        head: "",
        headers: {
            "Content-Security-Policy": `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
        },
    });
    await expect(page.getByText("A style that is refused.")).toBeVisible();
    await expect.poll(() => page.complaints.join("\n")).toContain("thrown");
    for (const what of ["said", "rejected", "style-src"]) {
        assert.ok(
            page.complaints.some((line) => line.includes(what)),
            `${what} is not among ${page.complaints.join("\n")}`,
        );
    }
});

const untrue = {
    "toBeVisible of what is hidden": (is) => is("#hidden").toBeVisible({ timeout: 300 }),
    "toBeVisible of what is not there": (is) => is("#nowhere").toBeVisible({ timeout: 300 }),
    "toBeHidden of what is shown": (is) => is("#shown").toBeHidden({ timeout: 300 }),
    toContainText: (is) => is("#shown").toContainText("185", { timeout: 300 }),
    "not.toContainText": (is) => is("#shown").not.toContainText("184", { timeout: 300 }),
    "not.toContainText of what is not there": (is) =>
        is("#nowhere").not.toContainText("184", { timeout: 300 }),
    toHaveText: (is) => is("#shown").toHaveText("184", { timeout: 300 }),
    toHaveCount: (is) => is("p").toHaveCount(1, { timeout: 300 }),
    toHaveCSS: (is) => is("#shown").toHaveCSS("color", "rgb(1, 2, 3)", { timeout: 300 }),
};

test("an expectation that does not hold fails", async () => {
    const page = await shop.open(`<p id="shown">184 punten</p><p id="hidden" hidden>184</p>`, {
        head: "",
    });
    const is = (selector) => expect(page.locator(selector));
    for (const [what, expecting] of Object.entries(untrue)) {
        await assert.rejects(expecting(is), undefined, what);
    }
});

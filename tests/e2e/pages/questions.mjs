// A question of the shop's: its fields stand in a form.
import assert from "node:assert/strict";
import { publicProgram } from "../support/canned_replies.mjs";
import { withCannedWrites } from "../support/canned_writes.mjs";
import { notIn } from "../support/cases.mjs";
import { expect } from "../support/expect.mjs";
import { press, seesBalance } from "../support/views.mjs";

const inline = "<spaarpas-wallet></spaarpas-wallet>";

/** The program's first question is answered in words. */
function askInWords(shop) {
    shop.backend.on("GET", "/v1/programs/koffiebar", () => {
        const program = publicProgram("nl");
        const { options: _, ...first } = program.prompts[0];
        program.prompts[0] = { ...first, kind: "text" };
        return { json: program };
    });
}

const noCount = "only Chromium tells how many nodes it keeps";

/** What the page's next load would lose. */
const mark = (page) =>
    page.evaluate(() => {
        window.isTheSame = true;
    });
const isTheSame = (page) => page.evaluate(() => window.isTheSame === true);

/** What was answered, when it has come. */
async function answers(shop) {
    await expect.poll(() => shop.asked("/v1/wallet/answers").length).toBe(1);
    return JSON.parse(shop.asked("/v1/wallet/answers")[0].body);
}

async function nodesOf(session) {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Memory.getDOMCounters")).nodes;
}

/** Opens and closes the panel so often, each time until it is drawn. */
const openOften = (page, times) =>
    page.evaluate(async (count) => {
        const drawn = () =>
            new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        for (let time = 0; time < count; time += 1) {
            spaarpas.open();
            await drawn();
            spaarpas.close();
            await drawn();
        }
    }, times);

export const cases = {
    "Enter in the field of a question answers it, and leads nowhere": async (shop) => {
        withCannedWrites(shop.backend);
        askInWords(shop);
        const page = await shop.open(inline);
        await seesBalance(page);
        const address = page.url();
        await mark(page);
        const field = page.getByRole("textbox", { name: "Je antwoord" });
        await field.fill("filter");
        await field.press("Enter");
        assert.equal((await answers(shop)).text, "filter");
        await expect(field).toHaveCount(0);
        assert.deepEqual([page.url(), await isTheSame(page)], [address, true]);
    },

    "a choice, and then its button or Enter: one answer, and the page stays": async (shop) => {
        for (const send of [
            (page) => press(page, "Antwoorden"),
            (page) => page.keyboard.press("Enter"),
        ]) {
            shop.reset();
            withCannedWrites(shop.backend);
            const page = await shop.open(inline);
            await seesBalance(page);
            await mark(page);
            await page.getByRole("radio", { name: "Espressomachine" }).check();
            await send(page);
            assert.deepEqual((await answers(shop)).options, ["espresso"]);
            await expect(page.getByText("199").first()).toBeVisible();
            assert.equal(shop.asked("/v1/wallet/answers").length, 1);
            assert.equal(await isTheSame(page), true);
        }
    },

    "the panel with a question of choices, opened 200 times, leaves no nodes behind": notIn(
        { firefox: noCount, webkit: noCount },
        async (shop) => {
            const page = await shop.open("<p>Een winkel.</p>");
            await page.evaluate(() => spaarpas.open());
            await expect(page.getByRole("radio", { name: "Espressomachine" })).toBeVisible();
            await openOften(page, 20);
            const session = await page.context().newCDPSession(page);
            const before = await nodesOf(session);
            await openOften(page, 200);
            const kept = (await nodesOf(session)) - before;
            assert.ok(kept < 400, `${kept} nodes are kept`);
        },
    ),
};

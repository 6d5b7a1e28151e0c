// axe-core in a page, shadow roots included. It is evaluated by the driver, so it works under any policy of the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong on the page, a sentence each: rule, place, mending. No rule is left out. */
export async function violations(page) {
    await settled(page);
    await page.evaluate(source);
    const found = await page.evaluate(async () => (await window.axe.run(document)).violations);
    return found.flatMap(({ id, nodes }) =>
        nodes.map(
            ({ target, failureSummary }) =>
                `${id} at ${target.flat().join(" ")}: ${failureSummary}`,
        ),
    );
}

/** Colours are measured when nothing moves any more; what moves for longer than a second moves for ever. */
async function settled(page) {
    await page.evaluate(() => {
        const shadows = [...document.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot);
        const moving = [document, ...shadows.filter(Boolean)].flatMap((root) =>
            root.getAnimations(),
        );
        const still = moving.map(({ finished }) => finished.catch(() => {}));
        const second = new Promise((resolve) => setTimeout(resolve, 1000));
        return Promise.race([Promise.all(still).then(() => {}), second]);
    });
}

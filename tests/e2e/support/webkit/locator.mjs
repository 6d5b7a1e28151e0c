// Elements of a page in WebKitGTK, looked for anew at each use, as Playwright's locators do. Roles and names are WebKit's own.
import { describe, insistOnSettled, select, selectText } from "./in_page.mjs";

const roles = {
    button: "button,[role=button]",
    dialog: "dialog,[role=dialog]",
    radio: "input[type=radio]",
    textbox: "input:not([type]),input[type=text],textarea",
};

const isNamed = (name, wanted, exact) => {
    if (wanted === undefined) return true;
    if (wanted instanceof RegExp) return wanted.test(name);
    return exact ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase());
};

/** Without `roots`, in the whole document. */
const inside = (page, roots, run, wanted) =>
    roots?.length === 0 ? [] : page.run(run, wanted, ...(roots ?? []));

export const bySelector = (selector) => (page, roots) => inside(page, roots, select, selector);

export function byText(text) {
    const wanted =
        text instanceof RegExp
            ? { pattern: { source: text.source, flags: text.flags } }
            : { words: text };
    return (page, roots) => inside(page, roots, selectText, wanted);
}

/** What is not shown has no role. */
export function byRole(role, { name, exact } = {}) {
    return async (page, roots) => {
        const candidates = await inside(page, roots, select, roles[role]);
        const looks = await page.run(describe, "", ...candidates);
        const found = [];
        for (const element of candidates.filter((_, index) => looks[index].shown)) {
            const isOfRole = (await element.getAriaRole()) === role;
            if (isOfRole && isNamed(await element.getAccessibleName(), name, exact)) {
                found.push(element);
            }
        }
        return found;
    };
}

export class WebKitLocator {
    #page;
    #steps;

    constructor(page, steps) {
        this.#page = page;
        this.#steps = steps;
    }

    page() {
        return this.#page;
    }

    #with(step) {
        return new WebKitLocator(this.#page, [...this.#steps, step]);
    }

    locator(selector) {
        return this.#with(bySelector(selector));
    }

    first() {
        return this.#with(async (_, found) => found.slice(0, 1));
    }

    last() {
        return this.#with(async (_, found) => found.slice(-1));
    }

    async #elements() {
        let found;
        for (const step of this.#steps) found = await step(this.#page, found);
        return found;
    }

    /** What is there now: of each element whether it is shown, its text and the value of a property of its style. */
    async look(property = "") {
        return this.#page.run(describe, property, ...(await this.#elements()));
    }

    /** Does something with the one element, as soon as it is there and it can be done. */
    #once(act) {
        return this.#page.eventually(async () => {
            const found = await this.#elements();
            if (found.length !== 1) throw new Error(`${found.length} elements instead of one`);
            return act(found[0]);
        });
    }

    async #press(element) {
        await this.#page.run(insistOnSettled, element);
        await element.click();
    }

    waitFor() {
        return this.#page.eventually(async () => {
            const [first] = await this.look();
            if (!first?.shown) throw new Error("not shown");
        });
    }

    evaluate(run, given) {
        return this.#once((element) => this.#page.run(run, element, given));
    }

    getAttribute(name) {
        return this.evaluate((element, attribute) => element.getAttribute(attribute), name);
    }

    inputValue() {
        return this.evaluate((element) => element.value);
    }

    focus() {
        return this.evaluate((element) => element.focus());
    }

    boundingBox() {
        return this.evaluate((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x, y, width, height };
        });
    }

    async click({ position } = {}) {
        if (!position) return this.#once((element) => this.#press(element));
        await this.evaluate((element) => element.scrollIntoView());
        const { x, y } = await this.boundingBox();
        await this.#page.mouse.move(x + position.x, y + position.y);
        await this.#page.mouse.down();
        await this.#page.mouse.up();
    }

    check() {
        return this.click();
    }

    async fill(text) {
        await this.#once((element) => element.clear());
        await this.#once((element) => element.sendKeys(text));
    }

    async press(key) {
        await this.focus();
        await this.#page.keyboard.press(key);
    }
}

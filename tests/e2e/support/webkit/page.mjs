// A page in WebKitGTK: of Playwright's page what the tests use. What a driver of WebDriver cannot do (answering requests, the
// clock, a second window beside) is not there: cases that need it say that they are not for this engine.
import { Key, Origin } from "selenium-webdriver/lib/input.js";
import { now_ms, shiftClock } from "../../../support/clock.mjs";
import { keepNotes, takeNotes } from "./in_page.mjs";
import { byRole, bySelector, byText, WebKitLocator } from "./locator.mjs";

const pause_ms = 50;
const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE };

/** Runs `run` and tells of what it throws, which the driver would say in words of its own. */
const sent = (run) => `
    const given = [...arguments];
    const done = given.pop();
    (async () => (${run})(...given))().then(
        (value) => done({ value, isNothing: value === undefined }),
        (error) => done({ error: String(error) }),
    );`;

export class WebKitPage {
    #driver;
    #context;
    #handlers = { console: [], pageerror: [] };
    #scripts = [
        `(${keepNotes})();`,
        // Takes itself out of the page, too.
        `(${shiftClock})(${now_ms()}); document.currentScript.remove();`,
    ];
    #url = "";
    #longest_ms = 30_000;

    constructor(driver, context) {
        this.#driver = driver;
        this.#context = context;
    }

    context() {
        return this.#context;
    }

    setDefaultTimeout(longest_ms) {
        this.#longest_ms = longest_ms;
    }

    on(event, handler) {
        if (!(event in this.#handlers)) throw new Error(`WebKitGTK does not tell of "${event}"`);
        this.#handlers[event].push(handler);
    }

    /** No driver puts a script before those of a page: the server of the page has to. */
    async addInitScript(run) {
        this.#scripts.push(`(${run})();`);
    }

    get firstScript() {
        return this.#scripts.join("\n");
    }

    async goto(address) {
        await this.#driver.get(address);
        await this.#take();
    }

    url() {
        return this.#url;
    }

    /** Runs a function in the page; what it has said meanwhile is heard first. */
    async run(run, ...given) {
        const { value, isNothing, error } = await this.#driver.executeAsyncScript(
            sent(run),
            ...given,
        );
        await this.#take();
        if (error) throw new Error(error);
        return isNothing ? undefined : value;
    }

    async #take() {
        const { notes, url } = await this.#driver.executeScript(`return (${takeNotes})()`);
        this.#url = url;
        for (const { event, type, text } of notes) {
            const said =
                event === "console" ? { type: () => type, text: () => text } : new Error(text);
            for (const handler of this.#handlers[event]) handler(said);
        }
    }

    evaluate(run, given) {
        return this.run(run, given);
    }

    waitForFunction(run) {
        return this.eventually(async () => {
            if (!(await this.evaluate(run))) throw new Error(`never came true: ${run}`);
        });
    }

    /** Tries again until it throws no more, or for too long. */
    async eventually(attempt, longest_ms = this.#longest_ms) {
        const end_ms = performance.now() + longest_ms;
        for (;;) {
            try {
                return await attempt();
            } catch (error) {
                if (performance.now() > end_ms) throw error;
            }
            await new Promise((resolve) => setTimeout(resolve, pause_ms));
        }
    }

    locator(selector) {
        return new WebKitLocator(this, [bySelector(selector)]);
    }

    getByText(text) {
        return new WebKitLocator(this, [byText(text)]);
    }

    getByRole(role, options) {
        return new WebKitLocator(this, [byRole(role, options)]);
    }

    #act(add) {
        return add(this.#driver.actions()).perform();
    }

    keyboard = {
        type: (text) => this.#act((actions) => actions.sendKeys(...text)),
        press: (key) => this.#act((actions) => actions.sendKeys(keys[key] ?? key)),
    };

    mouse = {
        move: (x, y) =>
            this.#act((actions) =>
                actions.move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }),
            ),
        down: () => this.#act((actions) => actions.press()),
        up: () => this.#act((actions) => actions.release()),
    };
}

// WebKitGTK as Debian packages it: MiniBrowser on a screen of its own, driven by WebKitWebDriver. The tests see what they
// use of Playwright's browser, context, page and locator.
import { spawn } from "node:child_process";
import { Builder, Capabilities } from "selenium-webdriver";
import { freePorts } from "../programs.mjs";
import { within } from "../within.mjs";
import { WebKitPage } from "./page.mjs";

const start_ms = 20_000;
/** A page to load, or a script in it. */
const longest_ms = 30_000;
const answer_ms = 40_000;
const defaultViewport = { width: 1280, height: 720 };

export async function launchWebKit() {
    const browser = new WebKitBrowser();
    await browser.start();
    return browser;
}

/** The driver, in a group of its own with its screen and its browser, so that all of them can be ended. */
function spawnDriver(port) {
    const driver = process.env.SPAARPAS_WEBKIT_DRIVER ?? "WebKitWebDriver";
    return spawn("xvfb-run", ["--auto-servernum", driver, `--port=${port}`], {
        detached: true,
        stdio: ["ignore", "inherit", "inherit"],
        // Here, too, no page can be told that the device is dark, so the device is.
        env: { ...process.env, GTK_THEME: "Adwaita:dark" },
    });
}

async function answers(address, running) {
    const end_ms = performance.now() + start_ms;
    while (running.exitCode === null && performance.now() < end_ms) {
        const reply = await fetch(address).catch(() => undefined);
        if (reply?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("WebKitWebDriver does not answer");
}

class WebKitBrowser {
    #running;
    #address;
    #contexts = [];
    #version = "";

    async start() {
        const [port] = await freePorts(1);
        this.#address = `http://127.0.0.1:${port}`;
        this.#running = spawnDriver(port);
        try {
            await answers(`${this.#address}/status`, this.#running);
        } catch (error) {
            await this.#end();
            throw error;
        }
    }

    version() {
        return this.#version;
    }

    contexts() {
        return [...this.#contexts];
    }

    /** A driver has one session at a time, so a new context takes the place of the one before. */
    async newContext({ viewport = defaultViewport } = {}) {
        for (const context of this.contexts()) await context.close();
        // Now and then the driver never has its browser: that is before any page, and told.
        const driver = await this.#session().catch(async (error) => {
            console.error("WebKitWebDriver is started anew:", error.message);
            await this.#end();
            await this.start();
            return this.#session();
        });
        this.#version = (await driver.getCapabilities()).getBrowserVersion();
        withLimit(driver);
        await driver.manage().setTimeouts({ pageLoad: longest_ms, script: longest_ms });
        await resize(driver, viewport);
        const context = new WebKitContext(driver, () => {
            this.#contexts = this.#contexts.filter((one) => one !== context);
        });
        this.#contexts.push(context);
        return context;
    }

    #session() {
        const building = new Builder()
            .usingServer(this.#address)
            .withCapabilities(new Capabilities({ browserName: "MiniBrowser" }))
            .build();
        return within(start_ms, "a session of WebKitGTK", building);
    }

    async close() {
        for (const context of this.contexts()) await context.close().catch(() => {});
        await this.#end();
    }

    async #end() {
        if (this.#running.exitCode !== null || this.#running.pid === undefined) return;
        const ended = new Promise((resolve) => this.#running.once("exit", resolve));
        process.kill(-this.#running.pid);
        await ended;
    }
}

class WebKitContext {
    #driver;
    #closed;

    constructor(driver, closed) {
        this.#driver = driver;
        this.#closed = closed;
    }

    async newPage() {
        return new WebKitPage(this.#driver, this);
    }

    async close() {
        this.#closed();
        await this.#driver.quit();
    }
}

/** What the driver does not answer at all is told by its name, before the test is over that waits for it. */
function withLimit(driver) {
    const execute = driver.execute.bind(driver);
    driver.execute = (command) =>
        within(answer_ms, `WebKitWebDriver's answer to ${command.getName()}`, execute(command));
}

/** A window has a bar above its page. */
async function resize(driver, { width, height }) {
    const window = driver.manage().window();
    const bar = await driver.executeScript("return outerHeight - innerHeight");
    await window.setRect({ x: 0, y: 0, width, height: height + bar });
}

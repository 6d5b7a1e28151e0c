// The quick start of the README, as it is printed: in an empty folder, with the real server, to points in a wallet.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { blocks, page, section } from "../docs/pages.mjs";
import { launchChromium } from "./support/browser.mjs";
import { freePorts, root, temporaryFolder } from "./support/programs.mjs";
import { after, before, test } from "./support/testing.mjs";
import { within } from "./support/within.mjs";

const start_ms = 40_000;
const printedPorts = { server: "8090", shop: "3000" };

/** What a reader pastes, with ports that are free here, and then waits as a terminal does. */
function script({ server, shop }) {
    const printed = blocks(section(page("README.md"), "## In five minutes"), "sh").join("\n");
    for (const port of Object.values(printedPorts)) assert.ok(printed.includes(port), port);
    const moved = printed.replaceAll(printedPorts.server, server);
    return `${moved.replaceAll(printedPorts.shop, shop)}\nwait\n`;
}

class Terminal {
    #folder = temporaryFolder();
    #output = "";

    constructor(commands) {
        // A group of its own, because the server and the shop are started in the background.
        const options = { cwd: root, detached: true, stdio: ["pipe", "pipe", "pipe"] };
        const env = { ...process.env, TMPDIR: this.#folder.folder };
        this.child = spawn("bash", ["-e"], { ...options, env });
        for (const stream of [this.child.stdout, this.child.stderr]) {
            stream.setEncoding("utf8").on("data", (text) => {
                this.#output += text;
            });
        }
        this.ended = new Promise((resolve) => this.child.on("close", resolve));
        this.child.stdin.end(commands);
    }

    async answers(url) {
        const deadline = performance.now() + start_ms;
        while (performance.now() < deadline) {
            const reply = await fetch(url).catch(() => {});
            if (reply?.ok) return reply;
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error(`${url} did not answer:\n${this.#output}`);
    }

    async close() {
        process.kill(-this.child.pid, "SIGTERM");
        await within(20_000, "the quick start to end", this.ended);
        this.#folder.remove();
    }
}

let terminal;
let shop;
let server;
before(async () => {
    const [serverPort, shopPort] = await freePorts(2);
    shop = `http://localhost:${shopPort}`;
    server = `http://127.0.0.1:${serverPort}`;
    terminal = new Terminal(script({ server: serverPort, shop: shopPort }));
    await terminal.answers(`${server}/readyz`);
    await terminal.answers(shop);
});
after(() => terminal.close());

async function balances() {
    const { token } = await (await fetch(`${shop}/loyalty-token`)).json();
    const reply = await fetch(`${server}/v1/wallet`, {
        headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(reply.status, 200);
    const { balances } = await reply.json();
    return balances.map(({ unit, available }) => [unit, available]);
}

test("quick start: an order in the page brings its points into the wallet", async () => {
    await fetch(shop, { method: "POST" });
    assert.deepEqual(await balances(), [["points", 12]]);
});

test("quick start: the page shows the points of another order", async () => {
    const browser = await launchChromium();
    try {
        const page = await (await browser.newContext()).newPage();
        await page.goto(shop);
        await page.getByRole("button", { name: "Buy a mug" }).click();
        const wallet = page.locator("spaarpas-wallet");
        await wallet
            .getByText(/\b24\b/)
            .first()
            .waitFor();
    } finally {
        await browser.close();
    }
});

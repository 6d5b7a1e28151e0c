// The end that every test has: the test that hangs is named, and the file goes on.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "./support/browser.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { PageServer, shopPage } from "./support/page_server.mjs";
import { test } from "./support/testing.mjs";
import { Traffic } from "./support/traffic.mjs";
import { within } from "./support/within.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));

test("a test that hangs is named before its file's time is over, and the tests after it run", () => {
    const place = mkdtempSync(join(tmpdir(), "spaarpas-limits-"));
    const file = join(place, "hanging.test.mjs");
    writeFileSync(
        file,
        `import { test } from ${JSON.stringify(join(folder, "support/testing.mjs"))};
         test("waits for what never comes", () => new Promise(() => setTimeout(() => {}, 2500)));
         test("comes after it", () => {});`,
    );
    try {
        const { NODE_TEST_CONTEXT, ...env } = process.env;
        const { stdout } = spawnSync(process.execPath, ["--test", "--test-reporter=tap", file], {
            encoding: "utf8",
            env: { ...env, SPAARPAS_E2E_LIMIT_MS: "500" },
            timeout: 30_000,
        });
        assert.match(stdout, /not ok \d+ - waits for what never comes/);
        assert.match(stdout, /timed out after 500ms/);
        assert.match(stdout, /\n\s*ok \d+ - comes after it/);
    } finally {
        rmSync(place, { recursive: true });
    }
});

test("every file takes its tests from support/testing.mjs, so that none is without an end", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
    const endless = files.filter((name) =>
        /^import .* from "node:test"/m.test(readFileSync(join(folder, name), "utf8")),
    );
    assert.deepEqual(endless, []);
});

test("a wait that is over says what it was for", async () => {
    await assert.rejects(
        within(20, "the post", new Promise(() => {})),
        /waited 0.02 s in vain for the post/,
    );
    assert.equal(await within(20, "the post", Promise.resolve("a letter")), "a letter");
});

test("when one of several cannot start, the others are closed", async () => {
    const closed = [];
    const thing = (name) => ({ close: async () => closed.push(name) });
    const failing = Promise.reject(new Error("no port is free"));
    await assert.rejects(startAll(thing("browser"), failing, thing("shop")), /no port is free/);
    assert.deepEqual(closed, ["browser", "shop"]);
    await assert.rejects(
        endAll({ close: () => Promise.reject(new Error("hangs")) }, undefined, thing("server")),
        /hangs/,
    );
    assert.deepEqual(closed.at(-1), "server");
});

test("a reply that is under way when its page goes holds up nobody, and counts as not read", async () => {
    const [server, browser] = await startAll(new PageServer().listen(), launchChromium());
    try {
        server.unending("/held");
        const from = server.page("/from", shopPage("<script>fetch('/held')</script>"));
        const to = server.page("/to", shopPage("<p>Daar.</p>"));
        const page = await browser.newPage();
        const traffic = new Traffic(page);
        const head = page.waitForResponse("**/held");
        await page.goto(from);
        await head;
        await page.goto(to);
        await traffic.settled();
        assert.deepEqual(
            traffic.replies.map(({ url }) => url),
            [from, to],
        );
    } finally {
        await endAll(browser, server);
    }
});

// The samples of docs/tokens answer as a token page must, and a real server takes what they sign.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { freePorts, Program, root } from "../e2e/support/programs.mjs";
import { machineNow_ms } from "../support/clock.mjs";
import { read } from "./pages.mjs";
import { isInstalled, program, startServer, tokenSecret } from "./shop_server.mjs";

const member = "k-1002";
const cookie = "session=demo-session";
const now_s = () => Math.floor(machineNow_ms() / 1000);
const sample = (name) => join(root, "docs/tokens", name);

/** Each language: what must be there to run it, and how the page is started in an empty folder. */
const languages = {
    Node: { start: () => [process.execPath, sample("token_page.mjs")] },
    Python: {
        needs: [["python3", "--version"]],
        start: () => ["python3", sample("token_page.py")],
    },
    PHP: {
        needs: [["php", "--version"]],
        cookie: "PHPSESSID=0123456789abcdef0123456789abcdef",
        start(folder, port) {
            // The session of somebody who signed in to a shop in PHP, as PHP keeps it.
            const session = `member|s:${member.length}:"${member}";signed_in_at_s|i:${now_s()};`;
            writeFileSync(join(folder, "sess_0123456789abcdef0123456789abcdef"), session);
            const options = ["-d", `session.save_path=${folder}`, "-S", `127.0.0.1:${port}`];
            return ["php", ...options, sample("token_page.php")];
        },
    },
    "C#": {
        needs: [
            ["mcs", "--version"],
            ["mono", "--version"],
        ],
        start(folder) {
            const page = join(folder, "TokenPage.exe");
            execFileSync("mcs", ["-warnaserror", `-out:${page}`, sample("TokenPage.cs")]);
            return ["mono", page];
        },
    },
};

let server;
before(async () => {
    server = await startServer();
    const lines = [{ id: "1", sku: "mug", quantity: 1, unit_price_minor: 1250 }];
    const order = { order_id: "T-1", cart: { currency: "EUR", lines } };
    const event = {
        id: "order-T-1",
        kind: "order",
        occurred_at_ms: machineNow_ms(),
        member,
        order,
    };
    assert.equal((await server.book(event)).status, 200);
});
after(() => server.stop());

function pointsOf({ status, body }) {
    assert.equal(status, 200, JSON.stringify(body));
    return body.balances.map(({ unit, available }) => [unit, available]);
}

/** Waits for a page that may answer anything. */
async function listening(address) {
    for (let tries = 0; tries < 600; tries += 1) {
        const reply = await fetch(address).catch(() => {});
        if (reply) return;
        await wait(50);
    }
    throw new Error(`${address} does not answer`);
}

/** Runs a sample with a secret while `use` asks it, as a guest or with a session. */
async function withPage({ start, cookie: session = cookie }, secret, use) {
    const [port] = await freePorts(1);
    const folder = mkdtempSync(join(server.folder, "page-"));
    const [command, ...args] = start(folder, port);
    const page = new Program(command, args, {
        PORT: `${port}`,
        SPAARPAS_PROGRAM: program.id,
        SPAARPAS_TOKEN_SECRET: secret,
        SPAARPAS_TOKEN_KID: "1",
    });
    const address = `http://127.0.0.1:${port}/account/loyalty-token`;
    try {
        await listening(address);
        await use((headers = {}) => fetch(address, { headers }), { cookie: session });
    } finally {
        await page.stop();
    }
}

for (const [name, language] of Object.entries(languages)) {
    const missing = (language.needs ?? []).filter((command) => !isInstalled(...command));
    const skip =
        missing.length > 0 && `${missing.map(([command]) => command)} is not installed here`;

    test(`tokens: the page in ${name} tells a member from a guest, and the server takes its token`, {
        skip,
    }, async () => {
        await withPage(language, tokenSecret, async (ask, signedIn) => {
            const guest = await ask();
            assert.deepEqual([guest.status, await guest.text()], [204, ""]);
            assert.equal(guest.headers.get("cache-control"), "no-store");
            const reply = await ask(signedIn);
            assert.equal(reply.headers.get("cache-control"), "no-store");
            assert.match(reply.headers.get("content-type"), /^application\/json/);
            const { token } = await reply.json();
            assert.deepEqual(pointsOf(await server.wallet(token)), [["points", 12]]);
        });
    });

    test(`tokens: the server refuses what the page in ${name} signs with another secret`, {
        skip,
    }, async () => {
        await withPage(language, `${tokenSecret}-another`, async (ask, signedIn) => {
            const { token } = await (await ask(signedIn)).json();
            const { status, body } = await server.wallet(token);
            assert.deepEqual([status, body.code], [401, "token_invalid"]);
        });
    });
}

test("tokens: the server takes what Web Crypto signs, and refuses it with another secret", async () => {
    const { signToken } = await import(pathToFileURL(sample("web_crypto.mjs")));
    const who = { member, signedInAt_s: now_s() };
    const keys = { program: program.id, secret: tokenSecret, kid: "1" };
    assert.deepEqual(pointsOf(await server.wallet(await signToken(keys, who))), [["points", 12]]);
    const another = await signToken({ ...keys, secret: `${tokenSecret}-another` }, who);
    assert.equal((await server.wallet(another)).body.code, "token_invalid");
});

test("tokens: the page quotes what the server says of each mistake", () => {
    const server = read("backend/http/auth/token.cpp").replace(/"\s*\n\s*"/g, "");
    const said = [
        ...server.matchAll(
            /invalid\(\s*"(The token[^"]*|A token[^"]*|No token[^"]*|The signature[^"]*)"\)/g,
        ),
    ];
    const named = read("docs/tokens/README.md");
    assert.ok(said.length >= 7, `only ${said.length} were found: has their form changed?`);
    // `nbf` is for shops that set it; none of the samples does.
    const missing = said
        .map(([, words]) => words)
        .filter((words) => !/nbf/.test(words) && !named.includes(words));
    assert.deepEqual(missing, []);
});

// `spaarpas-server doctor` before the real demo shop and the real server, and before pages with a mistake in them.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { machineNow_ms } from "../support/clock.mjs";
import { endAll, startAll } from "./support/ending.mjs";
import { root, temporaryFolder } from "./support/programs.mjs";
import { startStack } from "./support/stack.mjs";
import { after, before, test } from "./support/testing.mjs";

const server = join(root, "build/native/backend/spaarpas-server");
const temporary = temporaryFolder();
const cookieFile = join(temporary.folder, "cookie");

/** A shop of one page and a token page, which both answer what a test says. */
class ShopPage {
    html = "";
    login = "/login";
    token = "";
    cookies = [];

    static async start() {
        const shop = new ShopPage();
        shop.server = createServer((request, response) => shop.answer(request, response));
        await new Promise((resolve) => shop.server.listen(0, "127.0.0.1", resolve));
        shop.address = `http://127.0.0.1:${shop.server.address().port}/`;
        return shop;
    }

    answer({ url, headers }, response) {
        this.cookies.push(headers.cookie);
        if (url === "/token") {
            response.setHeader("content-type", "application/json");
            response.end(JSON.stringify({ token: this.token }));
        } else if (url === "/account") {
            response.writeHead(302, { location: this.login }).end();
        } else {
            response.writeHead(200, { "content-type": "text/html" });
            response.end(this.html);
        }
    }

    close() {
        return new Promise((resolve) => this.server.close(resolve));
    }
}

let stack;
let page;
before(async () => {
    [stack, page] = await startAll(startStack({ panel: false }), ShopPage.start());
});
after(async () => {
    await endAll(page, stack);
    temporary.remove();
});

/** What the command says, and with which status it ends. */
function doctor(...args) {
    return new Promise((resolve) => {
        execFile(server, ["doctor", ...args], { timeout: 30_000 }, (error, stdout, stderr) =>
            resolve({ status: error?.code ?? 0, said: stdout + stderr }),
        );
    });
}

/** The cookie of a member who is signed in to the demo. */
async function signedIn() {
    const form = {
        method: "POST",
        body: new URLSearchParams({ name: "Mies", email: "mies@example.nl" }),
    };
    const headers = { origin: stack.shop };
    const address = `${stack.shop}/account/nieuw`;
    const reply = await fetch(address, { redirect: "manual", headers, ...form });
    assert.equal(reply.status, 303);
    // Of two with one name a browser keeps the last.
    return reply.headers.getSetCookie().at(-1).split(";")[0];
}

test("all is well with the demo's pages, for a guest and for a member", async () => {
    const guest = await doctor(`${stack.shop}/p/huila`);
    assert.doesNotMatch(guest.said, /to mend/);
    assert.match(guest.said, /all is well with the token page \(a guest;/);
    assert.equal(guest.status, 0);
    const cookie = await signedIn();
    writeFileSync(cookieFile, `${cookie}\n`);
    const member = await doctor(`${stack.shop}/account`, "--cookie-file", cookieFile);
    assert.doesNotMatch(member.said, /to mend/);
    assert.match(member.said, /all is well with the token page\n/);
    assert.equal(member.status, 0);
    assert.ok(!member.said.includes(cookie.split("=")[1]));
});

test("a page that is not there, and one that leads a guest to the login", async () => {
    const { status, said } = await doctor(`${stack.shop}/nergens`);
    assert.match(said, /^to mend in the page: .* answered 404/);
    assert.equal(status, 1);
    page.html = "<p>Log in";
    const away = await doctor(`${page.address}account`);
    assert.match(
        away.said,
        /to mend in the tag: it is not in .*\/login, to which the page leads on/,
    );
});

test("a shopper's cookie does not follow the page to another shop", async () => {
    const other = await ShopPage.start();
    page.login = other.address;
    page.cookies = [];
    writeFileSync(cookieFile, "session=geheim");
    await doctor(`${page.address}account`, "--cookie-file", cookieFile);
    await other.close();
    assert.deepEqual(page.cookies, ["session=geheim"]);
    assert.deepEqual(other.cookies, [undefined]);
});

test("the server does not allow the origin, and has no such program", async () => {
    page.html = `<script async src="${stack.api}/v1/spaarpas.js" data-program="koffiebar"></script>`;
    const { status, said } = await doctor(page.address);
    const origin = page.address.slice(0, -1);
    assert.ok(said.includes(`it does not allow ${origin}; start the server with --allowed-origin`));
    assert.equal(status, 1);
    page.html = page.html.replace("koffiebar", "theebar");
    assert.match((await doctor(page.address)).said, /it has no program "theebar"/);
});

test("a token of another secret: the server's own reason, and not the token", async () => {
    const tag = `src="${stack.api}/v1/spaarpas.js" data-program="koffiebar" data-token-url="/token"`;
    page.html = `<script async ${tag}></script>`;
    page.token = await stack.token("k-1", { tokenSecret: "x".repeat(32) });
    const { said } = await doctor(page.address);
    assert.match(said, /to mend in the token page: the server refuses the token: .*signature/i);
    assert.ok(!said.includes(page.token));
    page.token = await stack.token("k-1", { tokenKid: "another" });
    assert.match((await doctor(page.address)).said, /the token's kid is not the name of/i);
    page.token = await stack.token("k-1", { program: "theebar" });
    assert.match((await doctor(page.address)).said, /the token's iss is "theebar", and the tag/);
    page.token = await stack.token("k-1", { nowMs: machineNow_ms() - 700_000 });
    assert.match((await doctor(page.address)).said, /The token has expired/);
    page.token = await stack.token("k-1");
    assert.match((await doctor(page.address)).said, /a cache may keep the token/);
});

test("nobody is at home, the address is none, and the cookie cannot be read", async () => {
    for (const address of ["http://127.0.0.1:1/", "geen adres", "file:///etc/passwd"]) {
        const { status, said } = await doctor(address);
        assert.match(said, /^to mend in the page: .* cannot be reached: \S/);
        assert.equal(status, 1);
    }
    const { status, said } = await doctor(page.address, "--cookie-file", "/nergens/cookie");
    assert.match(said, /cannot read \/nergens\/cookie/);
    assert.equal(status, 2);
});

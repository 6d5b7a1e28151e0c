import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { load } from "./support/bundle.mjs";

let reply;
globalThis.fetch = async (address) => {
    asked.push(String(address));
    return reply;
};
globalThis.location = new URL("https://shop.example/account");
const asked = [];
const { Session } = await load("web/src/runtime/session.ts");
const guest = { token: "", failed: false, holder: "" };
const failed = { ...guest, failed: true };
const given = (token) => ({ ...guest, token });

beforeEach(() => {
    asked.length = 0;
    console.warn = () => undefined;
});

test("session: without a source the shopper is a guest, and nobody is asked", async () => {
    const session = new Session("");
    assert.equal(session.known, false);
    assert.deepEqual(await session.ask(), guest);
});

test("session: a function is asked each time, and may answer later", async () => {
    let count = 0;
    const session = new Session("");
    session.identify(async () => `t.${++count}`);
    assert.deepEqual(await session.ask(), given("t.1"));
    assert.deepEqual(await session.ask(), given("t.2"));
});

test("session: the shop's address answers a token, or 204 for a guest", async () => {
    const session = new Session("/account/loyalty-token");
    reply = new Response('{"token": "a.b.c"}');
    assert.deepEqual(await session.ask(), given("a.b.c"));
    reply = new Response(null, { status: 204 });
    assert.deepEqual(await session.ask(), guest);
    assert.deepEqual(asked, Array(2).fill("https://shop.example/account/loyalty-token"));
});

for (const [name, answer] of [
    ["an error", () => new Response("", { status: 500 })],
    ["a page that is no JSON", () => new Response("<html>")],
    ["no token", () => new Response("{}")],
    ["a token that would break a header", () => new Response('{"token": "a\\nb"}')],
]) {
    test(`session: ${name} is a shop that could not say, not a guest`, async () => {
        reply = answer();
        assert.deepEqual(await new Session("/token").ask(), failed);
    });
}

test("session: a source that throws, or that gives something else, could not say", async () => {
    for (const source of [
        () => {
            throw new Error("no");
        },
        () => 42,
    ]) {
        const session = new Session("");
        session.identify(source);
        assert.deepEqual(await session.ask(), failed);
    }
});

test("session: after a logout the token that was given is forgotten", async () => {
    const session = new Session("");
    session.identify("a.b.c");
    session.forget();
    assert.equal(session.known, false);
});

test("session: whose a token is, is told as replies tell it: by a hash of the sub", async () => {
    const claims = Buffer.from('{"iss":"koffiebar","sub":"zoë~"}').toString("base64url");
    const session = new Session("");
    session.identify(`head.${claims}.sign`);
    const { holder } = await session.ask();
    assert.equal(holder, createHash("sha256").update("zoë~").digest("hex").slice(0, 32));
});

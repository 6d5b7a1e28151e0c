// One live stream for all tabs: several of them in one process, with locks and channels as browsers have them.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { load } from "./support/bundle.mjs";
import { Locks, openChannels, streamingFetch, streams, TabChannel } from "./support/fake_tabs.mjs";

const locks = new Locks();
Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
globalThis.BroadcastChannel = TabChannel;
globalThis.fetch = streamingFetch;
// Node's own is done by another thread, at some time.
crypto.subtle.digest = async (_, bytes) =>
    Uint8Array.from(createHash("sha256").update(bytes).digest()).buffer;
const { SharedStream } = await load("web/src/runtime/tabs.ts");

const address = "https://loyalty.example/v1/wallet/stream";
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
let issued = 0;
/** Another token each time, as a shop issues them. */
const tokenOf = (sub, iss = "koffiebar") =>
    [part({ alg: "HS256" }), part({ iss, sub, jti: `t-${++issued}` }), "signature"].join(".");

/** Everything that is under way has happened: the fakes need no time. */
const settled = async () => {
    for (let turn = 0; turn < 5; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
    }
};

const tabs = [];
async function tab(token = tokenOf("zoë"), at = address) {
    const heard = [];
    const refusals = [];
    const stream = new SharedStream({
        revision: (revision) => heard.push(revision),
        refused: () => refusals.push(token),
    });
    stream.open(at, token);
    tabs.push(stream);
    await settled();
    return { stream, heard, refusals };
}

beforeEach(async () => {
    for (const stream of tabs.splice(0)) stream.close();
    await settled();
    streams.length = 0;
    locks.denied = false;
    TabChannel.missing = false;
    streamingFetch.refused = "";
});

test("tabs: seven of one member have one stream, and each hears what it says", async () => {
    const seven = [];
    for (let count = 0; count < 7; count++) seven.push(await tab());
    assert.equal(streams.length, 1);
    streams[0].say(13);
    await settled();
    assert.deepEqual(
        seven.map(({ heard }) => heard),
        Array(7).fill([13]),
    );
});

test("tabs: one that comes later hears the newest revision at once", async () => {
    const first = await tab();
    streams[0].say(13);
    await settled();
    const second = await tab();
    assert.deepEqual(second.heard, [13]);
    assert.deepEqual(first.heard, [13]);
    assert.equal(streams.length, 1);
});

test("tabs: when the one with the stream goes, another begins one, and the rest hear it", async () => {
    const [first, second, third] = [await tab(), await tab(), await tab()];
    first.stream.close();
    await settled();
    assert.equal(streams.length, 2);
    assert.equal(streams[0].isOpen, false);
    // What was missed in between is what a stream begins with.
    streams[1].say(14);
    await settled();
    assert.deepEqual([first.heard, second.heard, third.heard], [[], [14], [14]]);
});

test("tabs: one that waits and goes is passed over", async () => {
    const [first, second, third] = [await tab(), await tab(), await tab()];
    second.stream.close();
    first.stream.close();
    await settled();
    assert.equal(streams.length, 2);
    streams[1].say(15);
    await settled();
    assert.deepEqual([second.heard, third.heard], [[], [15]]);
});

test("tabs: closed, a tab holds no lock and no channel, and may come back", async () => {
    const { stream, heard } = await tab();
    stream.close();
    await settled();
    assert.deepEqual([locks.held, openChannels()], [[], []]);
    stream.open(address, tokenOf("zoë"));
    await settled();
    streams[1].say(16);
    await settled();
    assert.deepEqual(heard, [16]);
});

test("tabs: closed before it had its turn, it never has one", async () => {
    const stream = new SharedStream({ revision: assert.fail, refused: assert.fail });
    stream.open(address, tokenOf("zoë"));
    stream.close();
    await settled();
    assert.deepEqual([streams.length, locks.held, openChannels()], [0, [], []]);
});

test("tabs: other members, programs and servers have streams of their own", async () => {
    await tab();
    await tab(tokenOf("jan"));
    await tab(tokenOf("zoë", "theehuis"));
    await tab(tokenOf("zoë"), "https://elders.example/v1/wallet/stream");
    assert.equal(streams.length, 4);
});

test("tabs: names tell neither token nor member, and a token that nobody can read has one too", async () => {
    await tab();
    await tab("header.opaque.signature");
    await tab("header.opaque.signature");
    assert.equal(streams.length, 2);
    for (const name of [...locks.names, ...openChannels()]) {
        assert.match(name, /^spaarpas:[0-9a-f]{32}$/);
    }
});

test("tabs: whose token is refused makes room for the next tab's", async () => {
    const bad = tokenOf("zoë");
    streamingFetch.refused = bad;
    const answer = streamingFetch.holdBack();
    const [first, second] = [await tab(bad), await tab()];
    answer();
    await settled();
    assert.deepEqual([first.refusals, second.refusals], [[bad], []]);
    streams.at(-1).say(18);
    await settled();
    assert.deepEqual([first.heard, second.heard], [[], [18]]);
});

for (const [what, prepare] of [
    [
        "locks are denied",
        () => {
            locks.denied = true;
        },
    ],
    [
        "there are no channels",
        () => {
            TabChannel.missing = true;
        },
    ],
]) {
    test(`tabs: where ${what}, each has a stream of its own`, async () => {
        prepare();
        const [first, second] = [await tab(), await tab()];
        assert.equal(streams.length, 2);
        streams[0].say(17);
        await settled();
        assert.deepEqual([first.heard, second.heard], [[17], []]);
        assert.deepEqual(openChannels(), []);
    });
}

test("tabs: what other scripts say on the channel is no revision", async () => {
    const { heard } = await tab();
    const [name] = openChannels();
    for (const said of ["14", Number.NaN, { revision: 3 }, null, 0.5]) {
        new TabChannel(name).postMessage(said);
    }
    await settled();
    assert.deepEqual(heard, []);
});

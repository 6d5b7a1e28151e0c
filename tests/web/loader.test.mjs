import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { load } from "./support/bundle.mjs";
import { FakePage } from "./support/fake_page.mjs";

const page = new FakePage().install();
const { Loader } = await load("web/src/loader/loader.ts", { RUNTIME_FILE: '"runtime.1.js"' });

const config = {
    program: "koffiebar",
    locale: "nl",
    launcher: "none",
    src: "https://loyalty.example/v1/spaarpas.js",
};

/** A runtime that writes down what it is told; `failing` is how many times loading it fails first. */
function fakeRuntime(failing = 0) {
    const log = [];
    const addresses = [];
    const runtime = {
        call: (name, args) => log.push([name, ...args]),
        touched: (element) => log.push(["touched", element.localName]),
        left: (element) => log.push(["left", element.localName]),
        destroy: () => log.push(["destroy"]),
    };
    const load = async (address) => {
        addresses.push(address);
        if (addresses.length <= failing) {
            throw new TypeError("no network");
        }
        return { start: async () => runtime, warm: () => log.push(["warm"]) };
    };
    return { load, log, addresses };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
let loader;

function start(runtime, options = {}) {
    loader = new Loader({ ...config, ...options }, runtime.load);
    return loader;
}

/** A second later, when the launcher has come. */
function startWithLauncher(runtime) {
    mock.timers.enable({ apis: ["setTimeout"] });
    start(runtime, { launcher: "" });
    assert.deepEqual(page.connected, [], "a framework may yet take the document over");
    mock.timers.tick(1000);
    mock.timers.reset();
}

beforeEach(() => {
    loader?.destroy();
    page.connected = [];
    console.warn = () => undefined;
});

test("loader: a page without intent asks for nothing", async () => {
    const runtime = fakeRuntime();
    start(runtime, { launcher: "" });
    loader.call("setCart", [{}]);
    page.see(page.connect(page.make("spaarpas-launcher")));
    page.connect(page.make("spaarpas-wallet"));
    await settled();
    assert.deepEqual(runtime.addresses, []);
});

for (const [name, intent] of [
    ["identify", () => loader.call("identify", ["a.b.c"])],
    ["open", () => loader.call("open", [])],
    ["an element in sight", () => page.see(page.connect(page.make("spaarpas-earn")))],
]) {
    test(`loader: ${name} is intent, and loads the runtime once`, async () => {
        const runtime = fakeRuntime();
        start(runtime);
        intent();
        intent();
        await settled();
        assert.deepEqual(runtime.addresses, ["https://loyalty.example/v1/runtime.1.js"]);
    });
}

test("loader: calls from before the runtime arrive in their order", async () => {
    const runtime = fakeRuntime();
    start(runtime);
    loader.call("setCart", [{ lines: [] }]);
    loader.call("identify", ["a.b.c"]);
    loader.call("open", ["rewards"]);
    await settled();
    loader.call("close", []);
    assert.deepEqual(runtime.log, [
        ["setCart", { lines: [] }],
        ["identify", "a.b.c"],
        ["open", "rewards"],
        ["close"],
    ]);
});

test("loader: a failure is told and forgotten, and the next intent loads from another address", async () => {
    const runtime = fakeRuntime(1);
    start(runtime);
    const errors = [];
    loader.on("error", (detail) => errors.push(detail.code));
    loader.call("open", []);
    await settled();
    loader.call("open", ["rewards"]);
    await settled();
    assert.deepEqual(errors, ["unavailable"]);
    assert.equal(runtime.addresses[1], "https://loyalty.example/v1/runtime.1.js#1");
    assert.deepEqual(runtime.log, [["open"], ["open", "rewards"]]);
});

test("loader: a failure is tried again by itself while something waits for it", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const runtime = fakeRuntime(2);
    start(runtime);
    loader.call("identify", ["a.b.c"]);
    await settled();
    mock.timers.tick(5000);
    await settled();
    mock.timers.tick(25_000);
    await settled();
    mock.timers.reset();
    assert.equal(runtime.addresses.length, 3);
    assert.deepEqual(runtime.log, [["identify", "a.b.c"]]);
});

test("loader: an element's life reaches the runtime", async () => {
    const runtime = fakeRuntime();
    start(runtime);
    const element = page.connect(page.make("spaarpas-tier"));
    page.see(element);
    await settled();
    page.see(element, false);
    element.attributeChangedCallback();
    element.remove();
    assert.deepEqual(runtime.log, [
        ["touched", "spaarpas-tier"],
        ["touched", "spaarpas-tier"],
        ["left", "spaarpas-tier"],
    ]);
    assert.equal(page.watched.has(element), false);
});

test("loader: the floating launcher has a name, opens at a click and is fetched for at a hover", async () => {
    const runtime = fakeRuntime();
    startWithLauncher(runtime);
    const [launcher] = page.connected;
    const button = launcher.shadowRoot.firstChild;
    assert.equal(button.textContent, "Mijn punten");
    button.onpointerenter();
    await settled();
    button.onclick();
    await settled();
    assert.deepEqual(runtime.log, [["warm"], ["open"]]);
});

test("loader: destroy leaves no element alive, no listener and no observer", async () => {
    const runtime = fakeRuntime();
    startWithLauncher(runtime);
    const told = [];
    loader.on("opened", () => told.push("opened"));
    const element = page.connect(page.make("spaarpas-earn"));
    page.see(element);
    await settled();
    loader.destroy();
    loader.emit("opened", {});
    loader.call("open", []);
    element.attributeChangedCallback();
    assert.deepEqual(runtime.log, [["destroy"]]);
    assert.deepEqual(told, []);
    assert.equal(page.watched.size, 0);
    assert.equal(page.connected[0].isConnected, false);
});

test("loader: destroyed while it loads, it starts nothing", async () => {
    const runtime = fakeRuntime();
    start(runtime);
    loader.call("open", []);
    loader.destroy();
    await settled();
    assert.deepEqual(runtime.log, [["destroy"]]);
});

test("loader: a second script after destroy takes over the elements that are there", async () => {
    start(fakeRuntime());
    const element = page.connect(page.make("spaarpas-earn"));
    loader.destroy();
    const runtime = fakeRuntime();
    start(runtime);
    page.see(element);
    await settled();
    element.attributeChangedCallback();
    assert.deepEqual(runtime.log, [["touched", "spaarpas-earn"]]);
});

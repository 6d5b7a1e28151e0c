import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./support/bundle.mjs";

const { Widget } = await load("web/src/runtime/widget.ts");

/** A module that traps when it is told to. */
class FakeModule {
    actions = [];
    constructor(traps, host) {
        this.traps = traps;
        this.host = host;
    }
    step(name) {
        if (this.traps.includes(name)) {
            throw new WebAssembly.RuntimeError("unreachable");
        }
    }
    create() {}
    dispatch(action) {
        const { type } = JSON.parse(action);
        this.actions.push(type);
        this.step(type);
        return "";
    }
    mount() {
        return 1;
    }
    unmount() {}
    settle() {
        this.actions.push("settle");
        this.step("settle");
    }
    flush() {
        this.step("flush");
        this.host.patch(new Uint32Array(), new Uint8Array(), new Uint8Array());
    }
    takeEffects() {
        return "";
    }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function start(trapsOf) {
    const made = [];
    const wakes = [];
    const log = { restored: 0, failed: 0 };
    const host = {
        restore(widget) {
            log.restored++;
            widget.send({ type: "start" });
            return { apply() {} };
        },
        focus: () => ({ root: 0, node: 0 }),
        effects() {},
        patched() {},
        failed: () => log.failed++,
    };
    const instantiate = async (moduleHost) => {
        wakes.push(moduleHost.wake);
        made.push(new FakeModule(trapsOf(made.length), moduleHost));
        return made.at(-1);
    };
    return { widget: new Widget("https://api.example", instantiate, host), made, wakes, log };
}

beforeEach(() => {
    console.error = () => undefined;
});

test("trap: the instance is dropped, and a new one is told everything again", async () => {
    const { widget, made, log } = start((index) => (index === 0 ? ["refresh"] : []));
    await widget.start();
    widget.send({ type: "refresh" });
    await settled();
    widget.send({ type: "refresh" });
    assert.equal(made.length, 2);
    assert.deepEqual(made[1].actions, ["start", "refresh"]);
    assert.deepEqual(log, { restored: 2, failed: 0 });
});

test("trap: one in drawing or in taking a reply is caught too", async () => {
    for (const place of ["flush", "settle"]) {
        const { widget, made, wakes } = start((index) => (index === 0 ? [place] : []));
        await widget.start();
        wakes[0]();
        await settled();
        assert.equal(made.length, 2, place);
    }
});

test("trap: after three new instances something plain stands in its place", async () => {
    const { widget, made, log } = start(() => ["start"]);
    await widget.start();
    await settled();
    assert.equal(made.length, 4);
    assert.equal(log.failed, 1);
});

test("trap: a shopper who tries again gets new tries", async () => {
    let broken = true;
    const { widget, made, log } = start(() => (broken ? ["start"] : []));
    await widget.start();
    await settled();
    broken = false;
    widget.retry();
    await settled();
    assert.equal(made.length, 5);
    assert.deepEqual(made[4].actions, ["start"]);
    assert.equal(log.failed, 1);
});

test("trap: a reply to an instance that is gone wakes nobody", async () => {
    const { widget, made, wakes } = start((index) => (index === 0 ? ["refresh"] : []));
    await widget.start();
    widget.send({ type: "refresh" });
    await settled();
    wakes[0]();
    await settled();
    assert.ok(!made[1].actions.includes("settle"));
});

test("trap: one in a handler of a request is heard, and only from the instance that is there", async () => {
    const { widget, made, log } = start(() => []);
    await widget.start();
    made[0].host.trapped(new WebAssembly.RuntimeError("unreachable"));
    await settled();
    assert.deepEqual(log, { restored: 2, failed: 0 });
    made[0].host.trapped(new WebAssembly.RuntimeError("unreachable"));
    await settled();
    assert.equal(made.length, 2);
});

test("trap: a new instance that cannot be made counts as one of the three tries", async () => {
    let broken = false;
    const { widget, made, log } = start(() => {
        if (broken) throw new WebAssembly.RuntimeError("out of memory");
        return ["refresh"];
    });
    await widget.start();
    broken = true;
    widget.send({ type: "refresh" });
    await settled();
    assert.deepEqual(log, { restored: 1, failed: 1 });
    assert.equal(made.length, 1);
    broken = false;
    widget.retry();
    await settled();
    assert.equal(log.restored, 2);
});

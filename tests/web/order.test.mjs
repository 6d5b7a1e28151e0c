// The order of a module's functions, which the page files are built with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { orderOfLikeness, withFunctionsInOrder } from "../../web/build/order.mjs";
import { encoded, moduleOf, sectionIds } from "../../web/build/wasm_binary.mjs";

const list = (items) =>
    Buffer.concat([encoded(items.length), ...items.map((item) => Buffer.from(item))]);
const sized = (bytes) => [...encoded(bytes.length), ...bytes];
const name = (text) => sized(Buffer.from(text));

const i32 = 0x7f;
const end = 0x0b;
const constant = (value) => [0x41, value];
const call = (number) => [0x10, number];
const add = 0x6a;
const local = [0x20, 0];

/** `imported` gives 100; functions 1 to 4 name it, each other, a table of them and themselves. */
function made() {
    const bodies = [
        [0, ...call(0), ...constant(1), add, end],
        [0, ...constant(7), ...call(1), add, ...constant(0), 0x11, 0, 0, add, end],
        [
            0,
            ...local,
            0x45,
            0x04,
            i32,
            ...constant(0),
            0x05,
            ...local,
            ...local,
            ...constant(1),
            0x6b,
            ...call(3),
            add,
            end,
            end,
        ],
        [0, ...constant(5), ...call(3), end],
    ];
    const sections = {
        [sectionIds.type]: list([
            [0x60, 0, 1, i32],
            [0x60, 1, i32, 1, i32],
        ]),
        [sectionIds.import]: list([[...name("page"), ...name("imported"), 0, 0]]),
        [sectionIds.function]: list([[0], [0], [1], [0]]),
        4: list([[0x70, 0, 1]]),
        [sectionIds.export]: list([
            [...name("table"), 1, 0],
            [...name("sum"), 0, 2],
            [...name("none"), 0, 4],
        ]),
        [sectionIds.element]: list([[0, ...constant(0), end, 1, 1]]),
        [sectionIds.code]: list(bodies.map(sized)),
    };
    return moduleOf(Object.entries(sections).map(([id, content]) => ({ id: Number(id), content })));
}

async function answers(module) {
    const { instance } = await WebAssembly.instantiate(module, { page: { imported: () => 100 } });
    const { sum, none, table } = instance.exports;
    return [sum(), none(), table.get(0)()];
}

test("order: every function is still the one that is called, exported, and in the table", async () => {
    const module = made();
    const ordered = withFunctionsInOrder(module);
    assert.notDeepEqual(ordered, module);
    assert.deepEqual(await answers(ordered), await answers(module));
});

test("order: what is alike stands side by side, after the largest", () => {
    const bodies = [
        "quite another thing, and long",
        "the first of two",
        "something",
        "the first of ten",
    ];
    assert.deepEqual(orderOfLikeness(bodies.map((text) => Buffer.from(text))).slice(0, 1), [0]);
    const order = orderOfLikeness(bodies.map((text) => Buffer.from(text)));
    assert.equal(Math.abs(order.indexOf(1) - order.indexOf(3)), 1);
});

test("order: a module with something that is not known here is refused, not broken", () => {
    const module = made();
    const unknown = Buffer.from(module);
    unknown[unknown.lastIndexOf(Buffer.from([...constant(5), ...call(3)]))] = 0xfb;
    assert.throws(() => withFunctionsInOrder(unknown), /not known here/);
});

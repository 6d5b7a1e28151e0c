// What happens to the focus where a browser has no moveBefore.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeRoot, takeLog } from "./support/fake_dom.mjs";
import { loadPatch, StreamWriter } from "./support/patch.mjs";

const { Applier } = await loadPatch({ moveBefore: false });

function page() {
    const root = new FakeRoot();
    const applier = new Applier();
    applier.attach(1, root);
    const writer = new StreamWriter().name("ul").name("li").name("input");
    writer.op("Build", 2).op("Open", 0).op("Open", 1).op("Open", 2).op("Close").op("Close");
    writer.op("Open", 1).op("Close").op("Close").op("Place", 2, 1, 0).applyTo(applier);
    const field = root.children[0].children[0].children[0];
    takeLog();
    return { root, applier, field };
}

const moveFirstRow = (applier) => new StreamWriter().op("Move", 3, 0).applyTo(applier);

test("the focus and the selection in a moved row are put back, without scrolling", () => {
    const { root, applier, field } = page();
    Object.assign(field, { selectionStart: 2, selectionEnd: 5, selectionDirection: "backward" });
    root.activeElement = field;
    moveFirstRow(applier);
    assert.deepEqual(takeLog(), [
        "insert li into ul before -",
        'focus input {"preventScroll":true}',
        "select 2 5 backward",
    ]);
    assert.equal(root.activeElement, field);
});

test("a button has no selection to put back", () => {
    const { root, applier, field } = page();
    Object.assign(field, { selectionStart: null });
    root.activeElement = field;
    moveFirstRow(applier);
    assert.deepEqual(takeLog().slice(1), ['focus input {"preventScroll":true}']);
});

test("a move leaves the focus alone when it is elsewhere", () => {
    const { root, applier } = page();
    root.activeElement = root.children[0].children[1];
    moveFirstRow(applier);
    assert.deepEqual(takeLog(), ["insert li into ul before -"]);
});

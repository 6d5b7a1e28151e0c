import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, FakeRoot } from "./support/fake_dom.mjs";
import { loadPatch } from "./support/patch.mjs";

const { listenToActions } = await loadPatch();

function element(tag, { action, inside, ...properties } = {}) {
    const made = new FakeElement(tag);
    if (action) {
        made.setAttribute("data-a", action);
    }
    inside?.appendChild(made);
    return Object.assign(made, properties);
}

/** The actions that an event on an element gives: [action, value] each. */
function actionsOf(type, target) {
    const root = new FakeRoot();
    const seen = [];
    const stop = listenToActions(root, (action, on, value) =>
        seen.push([action, value, on.localName]),
    );
    const event = {
        type,
        target,
        prevented: false,
        preventDefault: () => (event.prevented = true),
    };
    root.dispatch(event);
    stop();
    assert.deepEqual(root.listeners(), []);
    return { seen, prevented: event.prevented };
}

test("a click on what is inside a button is that button's action", () => {
    const button = element("button", { action: "redeem", value: "gift" });
    const { seen } = actionsOf("click", element("span", { inside: button }));
    assert.deepEqual(seen, [["redeem", "gift", "button"]]);
});

test("a click on what has no action around it is nothing", () => {
    assert.deepEqual(actionsOf("click", element("p")).seen, []);
});

const cases = [
    ["input", element("input", { action: "name", type: "text", value: "Ro" }), "input", "Ro"],
    ["textarea", element("textarea", { action: "name", value: "Ro" }), "input", "Ro"],
    ["select", element("select", { action: "roast", value: "dark" }), "change", "dark"],
    [
        "radio",
        element("input", { action: "roast", type: "radio", value: "dark" }),
        "change",
        "dark",
    ],
    [
        "checkbox",
        element("input", { action: "ok", type: "checkbox", checked: true }),
        "change",
        "true",
    ],
    ["details", element("details", { action: "why", open: true }), "toggle", "true"],
    ["form", element("form", { action: "send" }), "submit", ""],
];

for (const [name, target, type, value] of cases) {
    test(`${name}: its action comes with ${type} and with no other event`, () => {
        for (const other of ["click", "input", "change", "submit", "toggle"]) {
            const { seen } = actionsOf(other, target);
            assert.deepEqual(
                seen.map(([, given]) => given),
                other === type ? [value] : [],
                other,
            );
        }
    });
}

test("a form's submit does not leave the page", () => {
    assert.equal(actionsOf("submit", element("form", { action: "send" })).prevented, true);
});

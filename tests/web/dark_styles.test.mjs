import assert from "node:assert/strict";
import { test } from "node:test";
import { forDarkDevices } from "../../web/build/dark.mjs";

test("dark: a rule for the attribute also holds on a dark device that was not told to stay light", () => {
    assert.equal(
        forDarkDevices(':host([theme="dark"]) .a { color: red; }\n'),
        '@media (prefers-color-scheme: dark) {\n:host(:not([theme="light"])) .a { color: red; }\n}\n' +
            ':host([theme="dark"]) .a { color: red; }\n',
    );
});

test("dark: a rule without the attribute would reach light pages, and is refused", () => {
    const nested = "@supports (a: b) { .b { color: red; } }";
    for (const sheet of [
        ".a { color: red; }",
        `:host([theme="dark"]) .a { top: 0 } ${nested}`,
        "",
    ]) {
        assert.throws(() => forDarkDevices(sheet), /dark sheet/);
    }
});

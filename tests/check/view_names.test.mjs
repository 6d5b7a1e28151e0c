// What must not compile: a name from data, an element that runs something, an address that was not checked.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the compiler says to a view that returns this node; empty when it compiles. */
function complaints(expression) {
    const source = `#include "view/node/tree.h"
        using namespace spaarpas::view;
        Node view(Tree& ui, const char* data, std::string_view text, const Url& url) {
            (void)ui, (void)data, (void)text, (void)url;
            return ${expression};
        }`;
    const flags = ["-std=c++20", "-fsyntax-only", "-Ishared", "-x", "c++", "-"];
    const { status, stderr } = spawnSync("c++", flags, { cwd: root, input: source });
    assert.equal(status === 0, stderr.length === 0 || !/error:/.test(String(stderr)));
    return String(stderr);
}

test("there is a compiler", () => {
    assert.match(String(execFileSync("c++", ["--version"])), /\d/);
});

const good = [
    `ui.element("a", {cls("card"), attribute("title", text), href(url), action("why")}, {ui.text(text)})`,
    `ui.element("section.card::rewards", {role("group")}, {ui.text(text)})`,
    `ui.element("p", {cls(text.empty() ? Name("a") : Name("b"))})`,
];

for (const expression of good) {
    test(`compiles: ${expression}`, () => assert.equal(complaints(expression), ""));
}

const bad = [
    [`ui.element("script")`, /this_tag_is_not_allowed_in_a_view/],
    [`ui.element("script.card::rewards")`, /this_tag_is_not_allowed_in_a_view/],
    [`ui.element("iframe")`, /this_tag_is_not_allowed_in_a_view/],
    [`ui.svg("style")`, /this_tag_is_not_allowed_in_a_view/],
    [`ui.element(data)`, /Selector/],
    [`ui.element("p", {attribute("onclick", text)})`, /this_attribute_needs_its_own_helper/],
    [`ui.element("p", {attribute("style", text)})`, /this_attribute_needs_its_own_helper/],
    [`ui.element("a", {attribute("href", text)})`, /this_attribute_needs_its_own_helper/],
    [`ui.element("p", {attribute(data, text)})`, /AttributeName/],
    [`ui.element("a", {href(text)})`, /Url/],
    [`ui.element("p", {cls(data)})`, /Name/],
    [`ui.element("p", {cls(text)})`, /Name/],
    [`ui.element("button", {action(data)})`, /Name/],
];

for (const [expression, reason] of bad) {
    test(`does not compile: ${expression}`, () => assert.match(complaints(expression), reason));
}

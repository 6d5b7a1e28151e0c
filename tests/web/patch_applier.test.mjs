import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeElement, FakeNode, FakeRoot, FakeText, takeLog } from "./support/fake_dom.mjs";
import { codes, loadPatch, StreamWriter } from "./support/patch.mjs";

const { Applier, listenToActions } = await loadPatch();
const rootId = 1;
const names = ["ul", "li", "data-k", "a", "b", "c", "input", "checked", "--fill", "svg"];

let root;
let applier;

/** A stream whose names are known: ul 0, li 1, data-k 2, a 3, b 4, c 5, input 6, checked 7, --fill 8, svg 9. */
const stream = () => new StreamWriter();

beforeEach(() => {
    root = new FakeRoot();
    applier = new Applier();
    applier.attach(rootId, root);
    const writer = stream();
    for (const name of names) {
        writer.name(name);
    }
    writer.applyTo(applier);
    takeLog();
});

/** Shows a list with the rows a, b and c: nodes 2, and 3, 4, 5. */
function showList() {
    const writer = stream().op("Build", 2).op("Open", 0);
    for (const key of [3, 4, 5]) {
        writer.op("Open", 1).op("Fixed", 2, key).op("Close");
    }
    writer.op("Close").op("Place", 2, rootId, 0).applyTo(applier);
    takeLog();
}

test("a tree is built apart and put into the page by one operation", () => {
    const writer = stream();
    writer.op("Build", 2).op("Open", 0).op("Open", 1).op("Text", writer.text("Koffie"));
    writer.op("Close").op("Close").op("Place", 2, rootId, 0).applyTo(applier);
    assert.deepEqual(takeLog(), [
        "insert li into ul before -",
        'insert "Koffie" into li before -',
        "insert ul into root before -",
    ]);
    assert.equal(root.html(), '<ul><li>"Koffie"</></>');
});

test("texts come from their own region, counted in UTF-16 units", () => {
    const writer = stream();
    writer.op("Build", 2).op("Open", 0);
    for (const text of ["120", "\u{1F381} café", "", "\uFEFF€", "punten"]) {
        writer.op("Text", writer.text(text));
    }
    writer.op("Close").op("Place", 2, rootId, 0).applyTo(applier);
    assert.equal(root.html(), '<ul>"120""\u{1F381} café""""\uFEFF€""punten"</>');
});

/** A template of five nodes: a row (10) with an "a" (11), its text "vast" (12), a "b" (13) and in it a text (14), the one slot. */
function withTemplate(writer) {
    writer.op("Build", 10).op("Open", 1).op("Open", 3).op("Text", writer.text("vast")).op("Close");
    writer.op("Open", 4).op("Text").op("Close").op("Close");
    const [down, right, text] = ["Down", "Right", "Text"].map((name) => codes[`step${name}`]);
    return writer.op("Slots", 10, 5, 4, down, right, down, (4 << codes.stepBits) | text);
}

/** Puts copies of the template into the list, numbered from 20 and 30 on. */
function showCopies() {
    showList();
    const writer = withTemplate(stream());
    for (const [first, text] of [
        [20, "een"],
        [30, "twee"],
    ]) {
        writer.op("Build", first).op("Clone", 10, writer.text(text)).op("Place", first, 2, 3);
    }
    writer.applyTo(applier);
}

const copyOf = (text, fixed = "vast") => `<li><a>"${fixed}"</><b>"${text}"</></>`;
const listOf = (...rows) =>
    `<ul>${rows.join("")}<li data-k="a"></><li data-k="b"></><li data-k="c"></></>`;

test("a row is cloned with one call, and its slots are told their texts", () => {
    showCopies();
    const lines = takeLog().filter((line) => /^(clone|data)/.test(line));
    assert.deepEqual(lines, ["clone li", "data een", "clone li", "data twee"]);
    assert.equal(root.html(), listOf(copyOf("een"), copyOf("twee")));
});

test("a node of a copy that is no slot has its number all the same, in the order of the document", () => {
    showCopies();
    const writer = stream();
    writer.op("Data", 22, writer.text("anders")).op("Data", 34, writer.text("drie"));
    writer.op("Select", 33).op("Fixed", 2, 3).op("Close").applyTo(applier);
    assert.equal(
        root.html(),
        listOf(copyOf("een", "anders"), '<li><a>"vast"</><b data-k="a">"drie"</></>'),
    );
});

test("what changes inside a copy leaves the numbers of its other nodes as they are", () => {
    showCopies();
    const writer = stream();
    writer.op("Build", 40).op("Open", 3).op("Close").op("Place", 40, 20, 23);
    writer.op("Remove", 31).op("Drop", 31, 2);
    writer.op("Data", 22, writer.text("anders")).op("Select", 33).op("Fixed", 2, 3).op("Close");
    writer.applyTo(applier);
    assert.equal(
        root.html(),
        listOf('<li><a>"anders"</><a></><b>"een"</></>', '<li><b data-k="a">"twee"</></>'),
    );
});

test("a slot that was taken out of a copy does not come back when other nodes are looked for", () => {
    showCopies();
    const writer = stream().op("Remove", 34).op("Drop", 34, 1);
    writer.op("Data", 32, writer.text("anders")).applyTo(applier);
    assert.equal(root.html(), listOf(copyOf("een"), '<li><a>"anders"</><b></></>'));
    assert.throws(() => stream().op("Data", 34, 0).applyTo(applier), /node 34/);
});

test("an event inside a copy belongs to the nearest node that has a number", () => {
    showCopies();
    const [row] = root.children[0].children;
    const [fixed, own] = row.children;
    assert.deepEqual(
        [row, fixed, own, own.children[0]].map((node) => applier.idOf(node)),
        [20, 20, 20, 24],
    );
});

test("texts of a copy that a translator took out come back in their place", () => {
    showCopies();
    const [row] = root.children[0].children;
    for (const element of row.children) {
        element.children[0].detach();
        element.put(new FakeElement("font"), null);
    }
    const writer = stream();
    writer.op("Data", 22, writer.text("anders")).op("Data", 24, writer.text("drie"));
    writer.applyTo(applier);
    assert.equal(root.html(), listOf(copyOf("drie", "anders"), copyOf("twee")));
});

test("numbers of a dropped copy serve other nodes", () => {
    showCopies();
    const writer = stream().op("Remove", 20).op("Drop", 20, 5);
    writer.op("Build", 20).op("Open", 1).op("Text", writer.text("nieuw")).op("Close");
    writer.op("Place", 20, 2, 30).applyTo(applier);
    assert.equal(root.html(), listOf('<li>"nieuw"</>', copyOf("twee")));
    assert.throws(() => stream().op("Data", 22, 0).applyTo(applier), /node 22/);
});

test("a moved row is one moveBefore, which keeps the focus by itself", () => {
    showList();
    stream().op("Move", 5, 3).applyTo(applier);
    assert.deepEqual(takeLog(), ["move c before a"]);
});

test("properties are written as properties, and elements of SVG are of SVG", () => {
    const writer = stream().op("Build", 2).op("OpenSvg", 9).op("Open", 6).op("On", 7);
    writer.op("Value", writer.text("12")).op("Variable", 8, writer.text("63"));
    writer.op("Close").op("Close").op("Place", 2, rootId, 0).applyTo(applier);
    assert.equal(root.html(), '<svg:svg><input .--fill="63" .checked="true" .value="12"></></>');
});

test("value is not written when it is there already, nor while the shopper composes a character", () => {
    stream().op("Build", 2).op("Open", 6).op("Close").op("Place", 2, rootId, 0).applyTo(applier);
    const [field] = root.children;
    const write = (text) => {
        const writer = stream().op("Select", 2);
        writer.op("Value", writer.text(text)).op("Close").applyTo(applier);
        return takeLog().filter((line) => line.includes("value"));
    };
    takeLog();
    assert.deepEqual(write("a"), ["input.value=a"]);
    assert.deepEqual(write("a"), []);
    const stop = listenToActions(root, assert.fail);
    root.dispatch({ type: "compositionstart", target: field });
    assert.deepEqual(write("b"), []);
    root.dispatch({ type: "compositionend", target: field });
    assert.deepEqual(write("b"), ["input.value=b"]);
    stop();
});

test("a page that changes prototypes later does not change what a patch does", () => {
    const kept = FakeNode.prototype.insertBefore;
    FakeNode.prototype.insertBefore = () => assert.fail("the page's own insertBefore was called");
    try {
        stream()
            .op("Build", 2)
            .op("Open", 0)
            .op("Close")
            .op("Place", 2, rootId, 0)
            .applyTo(applier);
    } finally {
        FakeNode.prototype.insertBefore = kept;
    }
    assert.equal(root.html(), "<ul></>");
});

test("a dropped node is forgotten; a node has the number that the stream gave it", () => {
    showList();
    const [list] = root.children;
    assert.equal(applier.idOf(list.children[1]), 4);
    stream().op("Remove", 4).op("Drop", 4, 1).applyTo(applier);
    assert.equal(applier.idOf(list.children[0]), 3);
    assert.equal(applier.idOf(new FakeRoot()), 0);
    assert.equal(applier.idOf(null), 0);
    assert.throws(() => stream().op("Data", 4, 0).applyTo(applier), /broken patch stream/);
});

/** A list with a text (node 3), a row (4) and a text (5), of which a translator has put others in the place of both texts. */
function translatedList() {
    const writer = stream().op("Build", 2).op("Open", 0);
    writer.op("Text", writer.text("punten")).op("Open", 1).op("Close");
    writer.op("Text", writer.text("kaart")).op("Close").op("Place", 2, rootId, 0);
    writer.applyTo(applier);
    const [list] = root.children;
    for (const at of [0, 2]) {
        list.children[at].detach();
        list.put(new FakeText("points"), list.children[at] ?? null);
    }
}

test("texts that a translator took out come back in their place when one of them is written", () => {
    translatedList();
    const writer = stream();
    writer.op("Data", 3, writer.text("stempels")).applyTo(applier);
    assert.equal(root.html(), '<ul>"stempels"<li></>"kaart"</>');
});

test("what a patch takes out stays out when it brings back what a translator took", () => {
    translatedList();
    const writer = stream().op("Remove", 4);
    writer.op("Data", 3, writer.text("stempels")).op("Drop", 4, 1).applyTo(applier);
    assert.equal(root.html(), '<ul>"stempels""kaart"</>');
});

const broken = [
    ["an operation that does not exist", (writer) => writer.words.push(31), /operation 31|node 0/],
    ["a node that does not exist", (writer) => writer.op("Data", 99, 0), /word 1: node 99/],
    ["a name that does not exist", (writer) => writer.op("Build", 2).op("Open", 99), /name 99/],
    ["a stream that ends early", (writer) => writer.op("Place", rootId), /it ends early/],
    ["a text that is too long", (writer) => writer.op("Build", 2).op("Text", 10), /cut off/],
    ["a text that nobody used", (writer) => writer.text("x"), /left over/],
    ["an element that is not closed", (writer) => writer.op("Build", 2).op("Open", 0), /left over/],
    ["an attribute of nothing", (writer) => writer.op("Fixed", 2, 3), /word 2/],
    ["close of nothing", (writer) => writer.op("Close"), /nothing to close/],
    [
        "a move of what is nowhere",
        (writer) => writer.op("Build", 2).op("Text").op("Move", 2, 0),
        /broken/,
    ],
];

for (const [what, write, message] of broken) {
    test(`a broken stream throws one plain error: ${what}`, () => {
        const writer = stream();
        write(writer);
        assert.throws(
            () => writer.applyTo(applier),
            (error) =>
                /^spaarpas: broken patch stream at word \d+: /.test(error.message) &&
                message.test(error.message),
        );
    });
}

// A document small enough to read, which writes down each operation that is done to it. It has what the patch applier
// uses, with the browser's rules where they matter: moving a node by insertBefore takes the focus away.

export const log = [];
/** The operations since the last call. */
export const takeLog = () => log.splice(0);

export class FakeTarget {
    #listeners = [];
    addEventListener(type, run, capture) {
        this.#listeners.push({ type, run, capture });
    }
    removeEventListener(type, run) {
        this.#listeners = this.#listeners.filter((one) => one.type !== type || one.run !== run);
    }
    listeners() {
        return this.#listeners.map(({ type }) => type);
    }
    dispatch(event) {
        for (const { type, run } of this.#listeners) {
            if (type === event.type) {
                run(event);
            }
        }
    }
}

export class FakeNode extends FakeTarget {
    #parent = null;
    children = [];
    get parentNode() {
        return this.#parent;
    }
    get firstChild() {
        return this.children[0] ?? null;
    }
    get nextSibling() {
        const siblings = this.#parent?.children ?? [];
        return siblings[siblings.indexOf(this) + 1] ?? null;
    }
    appendChild(node) {
        return this.insertBefore(node, null);
    }
    insertBefore(node, before) {
        log.push(`insert ${node.label()} into ${this.label()} before ${before?.label() ?? "-"}`);
        this.put(node, before);
        const root = this.getRootNode();
        if (root.activeElement && node.contains(root.activeElement)) {
            root.activeElement = null;
        }
        return node;
    }
    put(node, before) {
        node.detach();
        const at = before ? this.children.indexOf(before) : this.children.length;
        if (at < 0) {
            throw new Error("NotFoundError");
        }
        this.children.splice(at, 0, node);
        node.#parent = this;
    }
    detach() {
        const siblings = this.#parent?.children;
        siblings?.splice(siblings.indexOf(this), 1);
        this.#parent = null;
    }
    removeChild(node) {
        log.push(`remove ${node.label()}`);
        node.detach();
        return node;
    }
    replaceChildren(...nodes) {
        for (const child of [...this.children]) {
            child.detach();
        }
        for (const node of nodes) {
            this.put(node, null);
        }
    }
    contains(node) {
        return node === this || this.children.some((child) => child.contains(node));
    }
    getRootNode() {
        return this.#parent?.getRootNode() ?? this;
    }
    cloneNode() {
        log.push(`clone ${this.label()}`);
        return this.copied();
    }
    copied() {
        const copy = this.copy();
        for (const child of this.children) {
            copy.put(child.copied(), null);
        }
        return copy;
    }
}

export class FakeText extends FakeNode {
    nodeType = 3;
    #data;
    constructor(data) {
        super();
        this.#data = data;
    }
    get data() {
        return this.#data;
    }
    set data(text) {
        log.push(`data ${text}`);
        this.#data = text;
    }
    copy() {
        return new FakeText(this.#data);
    }
    label() {
        return `"${this.#data}"`;
    }
    html() {
        return `"${escaped(this.#data)}"`;
    }
}

export class FakeElement extends FakeNode {
    attributes = new Map();
    style = new FakeStyle();
    written = new Map();
    constructor(localName, svg = false) {
        super();
        this.localName = localName;
        this.svg = svg;
    }
    setAttribute(name, value) {
        log.push(`${this.label()}[${name}=${value}]`);
        this.attributes.set(name, value);
    }
    removeAttribute(name) {
        log.push(`${this.label()}[-${name}]`);
        this.attributes.delete(name);
    }
    getAttribute(name) {
        return this.attributes.get(name) ?? null;
    }
    closest(selector) {
        const name = selector.slice(1, -1);
        return this.attributes.has(name) ? this : (this.parentNode?.closest?.(selector) ?? null);
    }
    focus(options) {
        log.push(`focus ${this.label()} ${JSON.stringify(options)}`);
        this.getRootNode().activeElement = this;
    }
    setSelectionRange(start, end, direction) {
        log.push(`select ${start} ${end} ${direction}`);
    }
    copy() {
        const copy = new FakeElement(this.localName, this.svg);
        copy.attributes = new Map(this.attributes);
        return copy;
    }
    label() {
        return this.attributes.get("data-k") ?? this.localName;
    }
    html() {
        const sorted = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        const attributes = sorted(this.attributes).map(
            ([name, value]) => ` ${name}="${escaped(value)}"`,
        );
        const properties = sorted(new Map([...this.style.variables, ...this.written]))
            .filter(([, value]) => value !== "" && value !== "false")
            .map(([name, value]) => ` .${name}="${escaped(value)}"`);
        const tag = `${this.svg ? "svg:" : ""}${this.localName}`;
        const inside = this.children.map((child) => child.html()).join("");
        return `<${tag}${attributes.join("")}${properties.join("")}>${inside}</>`;
    }
}

for (const name of ["value", "checked", "disabled", "open"]) {
    Object.defineProperty(FakeElement.prototype, name, {
        get() {
            return this.written.get(name);
        },
        set(value) {
            log.push(`${this.label()}.${name}=${value}`);
            this.written.set(name, String(value));
        },
    });
}

class FakeStyle {
    variables = new Map();
    setProperty(name, value) {
        log.push(`style ${name}=${value}`);
        this.variables.set(name, value);
    }
}

/** A shadow root. */
export class FakeRoot extends FakeNode {
    activeElement = null;
    label() {
        return "root";
    }
    html() {
        return this.children.map((child) => child.html()).join("");
    }
}

const escaped = (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Puts the document where a page has it. Import the applier after this. */
export function install({ moveBefore = true } = {}) {
    if (moveBefore) {
        FakeElement.prototype.moveBefore = function move(node, before) {
            log.push(`move ${node.label()} before ${before?.label() ?? "-"}`);
            this.put(node, before);
        };
    }
    Object.assign(globalThis, {
        Node: FakeNode,
        Element: FakeElement,
        HTMLElement: FakeElement,
        CharacterData: FakeText,
        EventTarget: FakeTarget,
        document: {
            createElement: (tag) => new FakeElement(tag),
            createElementNS: (_, tag) => new FakeElement(tag, true),
            createTextNode: (text) => new FakeText(text),
        },
    });
}

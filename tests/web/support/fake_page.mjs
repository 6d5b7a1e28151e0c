// As much of a page as the loader uses. Elements exist only as what the test makes of them.

class FakeRoot extends EventTarget {
    adoptedStyleSheets = [];
    children = [];
    get firstChild() {
        return this.children[0] ?? null;
    }
    append(node) {
        this.children.push(node);
    }
    replaceChildren() {
        this.children = [];
    }
    querySelector() {
        return this.children[0] ?? null;
    }
}

class FakeElement extends EventTarget {
    shadowRoot = null;
    isConnected = false;
    attributes = new Map();
    part = { add() {} };
    ariaBusy = null;
    constructor() {
        super();
        this.localName = FakePage.tagBeingMade ?? "button";
        this.tagName = this.localName.toUpperCase();
    }
    attachShadow() {
        this.shadowRoot = new FakeRoot();
        return this.shadowRoot;
    }
    setAttribute(name, value) {
        this.attributes.set(name, value);
    }
    toggleAttribute(name) {
        this.attributes.set(name, "");
    }
    hasAttribute(name) {
        return this.attributes.has(name);
    }
    remove() {
        this.isConnected = false;
        this.disconnectedCallback?.();
    }
}

export class FakePage {
    static tagBeingMade;
    /** Elements that the observer watches. */
    watched = new Set();
    connected = [];
    #defined = new Map();
    #sight;

    install() {
        const page = this;
        const document = Object.assign(new EventTarget(), {
            createElement: (tag) => this.make(tag),
            documentElement: { append: (element) => this.connect(element) },
            querySelectorAll: (tag) => this.connected.filter(({ localName }) => localName === tag),
        });
        const globals = {
            document,
            HTMLElement: FakeElement,
            CSSStyleSheet: class {
                replaceSync() {}
            },
            customElements: {
                get: (tag) => this.#defined.get(tag),
                define: (tag, made) => this.#defined.set(tag, made),
            },
            MutationObserver: class {
                observe() {}
                disconnect() {}
            },
            IntersectionObserver: class {
                constructor(sight) {
                    page.#sight = sight;
                }
                observe(element) {
                    page.watched.add(element);
                }
                unobserve(element) {
                    page.watched.delete(element);
                }
                disconnect() {
                    page.watched.clear();
                }
            },
        };
        Object.assign(globalThis, globals);
        return this;
    }

    make(tag) {
        FakePage.tagBeingMade = tag;
        const made = new (this.#defined.get(tag) ?? FakeElement)();
        FakePage.tagBeingMade = undefined;
        return made;
    }

    connect(element) {
        this.connected.push(element);
        element.isConnected = true;
        element.connectedCallback?.();
        return element;
    }

    see(element, isIntersecting = true) {
        this.#sight([{ target: element, isIntersecting }]);
    }
}

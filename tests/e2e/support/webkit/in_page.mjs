// What runs in a page of WebKitGTK: functions that are sent as text, each complete in itself. Its driver takes an element
// for one only where it is an argument, and not where it lies in a list.

/** Before any script of the page: notes for the test what the console and the browser say of errors. */
export function keepNotes() {
    const notes = [];
    window[Symbol.for("notes")] = notes;
    for (const type of ["error", "warn", "info", "log"]) {
        const { [type]: say } = console;
        console[type] = (...words) => {
            notes.push({ event: "console", type, text: words.map(String).join(" ") });
            say.apply(console, words);
        };
    }
    const failed = (text) => notes.push({ event: "pageerror", text });
    const refused = (text) => notes.push({ event: "console", type: "error", text });
    addEventListener("unhandledrejection", ({ reason }) => failed(String(reason)));
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        refused(`${blockedURI} violates the following directive: ${effectiveDirective}`);
    });
    const heard = ({ message, target }) => {
        if (target === window) failed(message);
        else refused(`Failed to load resource: ${target.src ?? target.href}`);
    };
    addEventListener("error", heard, true);
}

/** Takes the notes; a page that could not be given the script above has none. */
export function takeNotes() {
    const notes = window[Symbol.for("notes")]?.splice(0) ?? [];
    return { notes, url: location.href };
}

/** Elements in `roots`, or in the document, that a selector selects; its spaces lead through open shadow roots. */
export function select(selector, ...roots) {
    const inside = (root) => [
        ...(root.shadowRoot ? inside(root.shadowRoot) : []),
        ...[...root.children].flatMap((child) => [child, ...inside(child)]),
    ];
    const parts = selector.includes(",") ? [selector] : selector.split(" ");
    return parts.reduce(
        (found, part) => {
            const matching = found.flatMap(inside).filter((element) => element.matches(part));
            return [...new Set(matching)];
        },
        roots.length > 0 ? roots : [document],
    );
}

/** The innermost elements whose text has `words` in it, in whatever case, or matches a pattern. */
export function selectText({ words, pattern }, ...roots) {
    const isSilent = (node) => /^(SCRIPT|STYLE|TEMPLATE|HEAD)$/.test(node.nodeName);
    const inside = (node) => [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
    const textOf = (node) => {
        if (isSilent(node)) return "";
        return node.nodeType === Node.TEXT_NODE ? node.data : inside(node).map(textOf).join("");
    };
    const says = (node) => {
        const text = textOf(node).replace(/\s+/g, " ").trim();
        if (pattern) return new RegExp(pattern.source, pattern.flags).test(text);
        return text.toLowerCase().includes(words.toLowerCase());
    };
    const innermost = (node) => {
        const saying = inside(node).filter((child) => !isSilent(child) && says(child));
        const elements = saying.filter((child) => child.nodeType === Node.ELEMENT_NODE);
        if (elements.length > 0) return elements.flatMap(innermost);
        return node.nodeType === Node.ELEMENT_NODE && says(node) ? [node] : [];
    };
    return (roots.length > 0 ? roots : [document]).flatMap(innermost);
}

/** Scrolls to an element, and throws unless it keeps its place for two frames and a press in its middle goes to it. */
export async function insistOnSettled(element) {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const place = () => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
    };
    element.scrollIntoView({ block: "nearest" });
    await frame();
    const before = place();
    await frame();
    const now = place();
    if (now.x !== before.x || now.y !== before.y) throw new Error("it moves");
    const hit = element.getRootNode().elementFromPoint(now.x, now.y);
    if (!element.contains(hit)) throw new Error(`${hit?.localName} is before it`);
}

/** Of each element what an expectation asks for. */
export function describe(property, ...elements) {
    const isSilent = (node) => /^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName);
    const textOf = (node) => {
        if (isSilent(node)) return "";
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join("");
    };
    return elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
            shown: width > 0 && height > 0 && style.visibility === "visible",
            text: textOf(element).replace(/\s+/g, " ").trim(),
            value: property && style.getPropertyValue(property),
        };
    });
}

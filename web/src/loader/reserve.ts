// Before the runtime is there an element has no content, but it has its place, so that the page does not jump.

import { launcherTag } from "./elements.ts";

const css =
    ":host{display:block!important;box-sizing:border-box;min-height:72px}" +
    ":host(spaarpas-wallet){min-height:480px}" +
    ":host(spaarpas-launcher){display:inline-block!important;min-height:44px}" +
    ":host([floating]){position:fixed;z-index:2147483000;right:16px;bottom:16px}" +
    ":host([hidden]){display:none!important}" +
    "button{all:unset;display:block;padding:0 16px;" +
    "border-radius:22px;cursor:pointer;font:600 15px/44px var(--spaarpas-font,system-ui,sans-serif);" +
    "background:var(--spaarpas-accent,#333);color:var(--spaarpas-on-accent,#fff)}" +
    "button:focus-visible{outline:auto}" +
    "[aria-busy]{opacity:.7}";

let sheet: CSSStyleSheet | undefined;

/** An element that has been given its place. */
type Reserved = HTMLElement & { shadowRoot: ShadowRoot };

/** Shows what the shop wrote between the tags, and nothing else. */
function empty({ localName, shadowRoot: root }: Reserved, sheets: CSSStyleSheet[]): void {
    root.replaceChildren();
    if (localName !== launcherTag) {
        root.append(document.createElement("slot"));
    }
    if (sheet) {
        root.adoptedStyleSheets = sheets;
    }
}

/** The element's shadow root, made and styled when there is nothing of ours in it yet. */
export function reserve(element: HTMLElement): ShadowRoot {
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    if (!sheet && "adoptedStyleSheets" in root) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
    }
    // What a server drew, or the runtime, has styles of its own.
    if (!root.adoptedStyleSheets?.length && !root.querySelector("style,button")) {
        empty(element as Reserved, sheet ? [sheet] : []);
    }
    return root;
}

/** Leaves the element as if none of us had been there. */
export function release(element: HTMLElement): void {
    empty(element as Reserved, []);
}

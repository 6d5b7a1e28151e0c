// Before the runtime is there an element has no content, but it has its place, so that the page does not jump.

const css =
    ":host{display:block;box-sizing:border-box;min-height:24px}" +
    ":host(spaarpas-wallet){min-height:480px}" +
    ":host(spaarpas-redeem){min-height:56px}" +
    ":host(spaarpas-launcher){display:inline-block;min-height:44px}" +
    ":host([floating]){position:fixed;z-index:2147483000;right:16px;bottom:16px}" +
    ":host([hidden]){display:none}" +
    "button{all:unset;box-sizing:border-box;display:flex;align-items:center;min-height:44px;padding:0 16px;" +
    "border-radius:22px;cursor:pointer;font:600 15px/1 var(--spaarpas-font,system-ui,sans-serif);" +
    "background:var(--spaarpas-accent,#333);color:var(--spaarpas-on-accent,#fff)}" +
    "button:focus-visible{outline:2px solid;outline-offset:2px}" +
    "button[aria-busy=true]{opacity:.7;cursor:progress}";

let sheet: CSSStyleSheet | undefined;

/** The element's shadow root, made and styled when it is not there yet. */
export function reserve(element: HTMLElement): ShadowRoot {
    if (element.shadowRoot) {
        return element.shadowRoot;
    }
    const root = element.attachShadow({ mode: "open" });
    if (element.localName !== "spaarpas-launcher") {
        // What the shop wrote between the tags is shown until there is something better.
        root.append(document.createElement("slot"));
    }
    if ("adoptedStyleSheets" in root) {
        if (!sheet) {
            sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
        }
        root.adoptedStyleSheets = [sheet];
    }
    return root;
}

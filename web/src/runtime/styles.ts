/** The widget's style sheet, put in by the build. */
declare const STYLES: string;
// The build puts the text wherever the name stands.
const styles = STYLES;

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the widget's styles. Constructed sheets pass a policy that only knows nonces. */
export function addStyles(root: ShadowRoot, nonce: string): void {
    if ("adoptedStyleSheets" in root) {
        if (!sheet) {
            sheet = new CSSStyleSheet();
            sheet.replaceSync(styles);
        }
        root.adoptedStyleSheets = [sheet];
        return;
    }
    const shadow = root as ShadowRoot;
    if (!shadow.querySelector("style")) {
        const style = document.createElement("style");
        style.nonce = nonce;
        style.textContent = styles;
        shadow.prepend(style);
    }
}

import type { Config } from "../loader/contract.ts";

/** The widget's style sheet, put in by the build. */
declare const STYLES: string;
// The build puts the text wherever the name stands.
const styles = STYLES;

/** An element's own theme stands behind it, with a selector that weighs more. */
const inTheme = (theme: string | undefined) =>
    theme ? `:host{color-scheme:${theme}}${styles}` : styles;

let sheet: CSSStyleSheet | undefined;

/**
 * Gives a shadow root the widget's styles, after those of what stood there before. Constructed sheets pass a policy that only
 * knows nonces.
 */
export function addStyles(
    root: ShadowRoot,
    { nonce, theme }: Config,
    before: readonly CSSStyleSheet[],
): void {
    if ("adoptedStyleSheets" in root) {
        if (!sheet) {
            sheet = new CSSStyleSheet();
            sheet.replaceSync(inTheme(theme));
        }
        root.adoptedStyleSheets = [...before, sheet];
        return;
    }
    const shadow = root as ShadowRoot;
    if (!shadow.querySelector("style")) {
        const style = document.createElement("style");
        style.nonce = nonce ?? "";
        style.textContent = inTheme(theme);
        shadow.prepend(style);
    }
}

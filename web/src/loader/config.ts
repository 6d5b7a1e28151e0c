/** What the script tag says, with the addresses that follow from it. */
export interface Config {
    readonly program: string;
    readonly tokenUrl: string;
    readonly locale: string;
    readonly launcher: boolean;
    /** "light" or "dark" where the shop always is; empty where the shopper's own preference counts. */
    readonly theme: string;
    readonly debug: boolean;
    /** The backend's origin. */
    readonly api: string;
    /** The address of the script: files of the widget lie beside it. */
    readonly base: string;
    readonly nonce: string;
}

export function readConfig(script: HTMLScriptElement): Config {
    const { dataset, src } = script;
    return {
        program: dataset.program ?? "",
        tokenUrl: dataset.tokenUrl ?? "",
        locale: dataset.locale || document.documentElement.lang || "en",
        launcher: dataset.launcher !== "none",
        theme: dataset.theme ?? pageTheme(),
        debug: "debug" in dataset,
        api: new URL(dataset.api || src, src).origin,
        base: src,
        nonce: script.nonce ?? "",
    };
}

/** A page that does not say that it can be dark is light, whatever the shopper prefers. */
function pageTheme(): string {
    const schemes = getComputedStyle(document.documentElement).colorScheme;
    if (!schemes.includes("dark")) {
        return "light";
    }
    return schemes.includes("light") ? "" : "dark";
}

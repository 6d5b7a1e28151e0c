/** What the tag or a call of `config` says: the names are those of the tag's data. */
export interface Options {
    src: string;
    program: string;
    tokenUrl?: string;
    loginUrl?: string;
    cartUrl?: string;
    locale?: string;
    launcher?: string;
    /** "light" or "dark" where the shop always is; without it the page's `color-scheme` counts. */
    theme?: string;
    debug?: string;
    api?: string;
    nonce?: string;
}

/** The options, with what follows from them. */
export interface Config extends Options {
    /** In small letters. */
    readonly locale: string;
    /** The backend's origin. Files of the widget lie beside the script. */
    readonly api: string;
}

export function readConfig(options: Options): Config {
    const { src, api, locale } = options;
    return {
        ...options,
        locale: (locale || document.documentElement.lang || "en").toLowerCase(),
        api: new URL(api || src, src).origin,
    };
}

export const locales = ["nl", "fr", "de", "en"];

/** The language that the widget speaks on a page with this locale. */
export function languageOf(locale: string): string {
    const language = locale.slice(0, 2).toLowerCase();
    return locales.includes(language) ? language : "en";
}

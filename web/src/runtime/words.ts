// The few words that must be there when the widget itself is not: its texts come from the backend.

const words: Record<string, readonly [failed: string, retry: string]> = {
    nl: ["Je punten zijn nu niet te tonen. De winkel werkt gewoon.", "Opnieuw proberen"],
    fr: ["Vos points ne s'affichent pas pour le moment. La boutique fonctionne.", "Réessayer"],
    de: [
        "Deine Punkte lassen sich gerade nicht anzeigen. Der Shop läuft weiter.",
        "Erneut versuchen",
    ],
    en: ["Your points cannot be shown right now. The shop works as usual.", "Try again"],
};

export const locales = ["nl", "fr", "de", "en"];

/** The language that the widget speaks on a page with this locale. */
export function languageOf(locale: string): string {
    const language = locale.slice(0, 2).toLowerCase();
    return locales.includes(language) ? language : "en";
}

export function plainWords(locale: string): readonly [failed: string, retry: string] {
    return words[languageOf(locale)] as [string, string];
}

// The button that is there before the runtime. It is drawn here, so that a page without intent asks the backend nothing.

const words: Record<string, readonly [label: string, unavailable: string]> = {
    nl: ["Mijn punten", "Even niet bereikbaar"],
    fr: ["Mes points", "Indisponible pour le moment"],
    de: ["Meine Punkte", "Gerade nicht erreichbar"],
    en: ["My points", "Not available now"],
};

export interface Intent {
    /** The shopper may be about to open the wallet. */
    warm(): void;
    open(): void;
}

export function wordsFor(locale: string): readonly [label: string, unavailable: string] {
    return words[locale.slice(0, 2)] ?? (words.en as [string, string]);
}

/** Puts the plain button into a launcher that has nothing in it yet. */
export function drawLauncher(root: ShadowRoot, locale: string, intent: Intent): void {
    if (root.firstChild) {
        return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.part.add("launcher");
    button.textContent = wordsFor(locale)[0];
    button.onclick = () => {
        button.ariaBusy = "true";
        intent.open();
    };
    button.onpointerenter = button.onfocus = intent.warm;
    root.append(button);
}

/** Tells in words that the runtime could not be loaded; another click on the button tries again. */
export function showUnavailable(element: HTMLElement, locale: string): void {
    const root = element.shadowRoot;
    const button = root?.querySelector("button");
    const unavailable = wordsFor(locale)[1];
    if (button?.ariaBusy) {
        button.ariaBusy = null;
        button.textContent = unavailable;
    } else if (root && element.localName === "spaarpas-wallet" && !element.textContent?.trim()) {
        // Beside what a server drew: that is better than nothing.
        const line = root.querySelector("output") ?? document.createElement("output");
        line.textContent = unavailable;
        root.append(line);
    }
}

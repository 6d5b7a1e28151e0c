// The pages of the states: one a state, and one that shows them all.
import { html, raw } from "hono/html";

import { states } from "./states.mjs";

export const locales = ["nl", "fr", "de", "en"];
export const themes = ["light", "dark"];

const sections = ["overview", "rewards", "activity"];

/** What a page says to the wallet by itself, so that its state is there without a shopper. */
const scripts = {
    offline: `addEventListener("spaarpas:wallet", () => {
        Object.defineProperty(navigator, "onLine", { get: () => false });
        dispatchEvent(new Event("offline"));
    }, { once: true });`,
    /** A section is a tab to press. */
    section: (name) => `addEventListener("spaarpas:wallet", () => setTimeout(() => {
        const tabs = document.querySelector("spaarpas-wallet").shadowRoot.querySelectorAll(".tab");
        tabs[${sections.indexOf(name)}].click();
    }), { once: true });`,
    stale: `addEventListener("spaarpas:wallet", () => spaarpas.push("refresh"), { once: true });`,
};

const style = (theme) => `:root { color-scheme: ${theme}; }
    body { margin: 0; padding: 16px; font-family: "Figtree", system-ui, sans-serif;
        background: light-dark(#f7f2ea, #15110f); color: light-dark(#231d19, #f2ebe4); }
    h1 { margin: 0 0 12px; font-size: 15px; }`;

/** One state, as a shop's page would show it. */
export function statePage(name, { locale, theme }) {
    const { section } = states[name];
    const token = states[name].guest ? "/nobody" : `/${name}/token`;
    return html`<!doctype html>
<html lang="${locale}">
    <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${states[name].title}</title>
        <style>${raw(style(theme))}</style>
        <script>
            window.spaarpas = window.spaarpas ?? { q: [], push(...call) { this.q.push(call); } };
            ${raw(section ? scripts.section(section) : (scripts[name] ?? ""))}
        </script>
        <script async src="/v1/spaarpas.js" data-program="koffiebar" data-token-url="${token}"
            data-locale="${locale}" data-launcher="none"></script>
    </head>
    <body>
        <main><h1>${states[name].title}</h1><spaarpas-wallet></spaarpas-wallet></main>
    </body>
</html>`;
}

const frame = (name, query) => html`<figure>
    <figcaption><a href="/${name}?${query}">${states[name].title}</a></figcaption>
    <iframe src="/${name}?${query}" title="${states[name].title}" loading="lazy"></iframe>
</figure>`;

/** All of them side by side, in a language and a theme that can be chosen. */
export function allStates({ locale, theme }) {
    const link = (text, query) => html`<a href="/?${query}">${text}</a>`;
    return html`<!doctype html>
<html lang="en">
    <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Each state of the wallet</title>
        <style>
            :root { color-scheme: ${theme}; }
            body { margin: 0; padding: 24px; font-family: system-ui, sans-serif; }
            nav { display: flex; flex-wrap: wrap; gap: 16px; }
            main { display: flex; flex-wrap: wrap; gap: 24px; }
            figure { margin: 0; }
            iframe { width: 390px; height: 844px; border: 1px solid #8888; border-radius: 12px; }
        </style>
    </head>
    <body>
        <h1>Each state of the wallet</h1>
        <nav>
            ${locales.map((other) => link(other, `lang=${other}&theme=${theme}`))}
            ${themes.map((other) => link(other, `lang=${locale}&theme=${other}`))}
        </nav>
        <main>${Object.keys(states).map((name) => frame(name, `lang=${locale}&theme=${theme}`))}</main>
    </body>
</html>`;
}

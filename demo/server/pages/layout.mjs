// The frame of every page: head, header, footer, and the one script tag that brings the loyalty
// card. Nothing on a page waits for it.

import { html, raw } from "hono/html";

import { artDefinitions } from "../art/bag.mjs";
import { icon } from "../art/icons.mjs";
import { locales } from "../texts.mjs";

/** Asked for at once, for what is there too late is not shown: words that change their letters change their places. */
const fonts = ["serif/young-serif-latin-400-normal", "sans/figtree-latin-wght-normal"];
const styles = [
    "tokens",
    "base",
    "frame",
    "footer",
    "home",
    "catalog",
    "product",
    "cart",
    "account",
];

const languageNames = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" };

const navigation = [
    ["/koffie", "nav.coffee"],
    ["/zetten", "nav.equipment"],
    ["/p/abonnement", "nav.subscription"],
    ["/p/cadeaubon", "nav.gift"],
    ["/verhaal", "nav.story"],
];

/** Data for the page's own script. `<` is escaped so that no text can end the element. */
const jsonFor = (value) => raw(JSON.stringify(value).replaceAll("<", "\\u003c"));

const wordmark = html`<a class="wordmark" href="/">
    <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
        <circle cx="22" cy="22" r="21" fill="#13242c" />
        <path d="M8 30 C12 14 18 30 22 18 C26 8 30 22 36 12 V20 C31 30 27 16 23 26 C19 36 13 22 8 36 Z" fill="#8fdcae" />
        <path d="M8 33 h28 v2 h-28 z" fill="#f0a25a" />
    </svg>
    <span>Noorderlicht<small>Branderij</small></span>
</a>`;

function header(visit) {
    const { t, path, totals, member, theme } = visit;
    const count = totals.item_count;
    return html`<header class="site-header">
        <div class="notice-bar">${t("notice.bar")}</div>
        <div class="site-header-row wrap">
            <details class="menu">
                <summary aria-label="${t("nav.menu")}">${icon("menu")}</summary>
                <nav class="menu-links" aria-label="${t("nav.menu")}">${links(visit)}</nav>
            </details>
            ${wordmark}
            <nav class="main-nav" aria-label="${t("nav.main")}">${links(visit)}</nav>
            <div class="header-tools">
                ${member ? html`<span class="header-tier"><spaarpas-tier theme="${theme}"></spaarpas-tier></span>` : ""}
                <a class="tool" href="${member ? "/account" : "/inloggen"}">
                    ${icon("account")}<span class="tool-name">${member ? t("nav.account") : t("nav.signin")}</span>
                </a>
                <a class="tool" href="/winkelwagen" ${path === "/winkelwagen" ? raw('aria-current="page"') : ""}>
                    ${icon("cart")}<span class="tool-name">${t("nav.cart")}</span>
                    <span class="badge" data-cart-count ${count ? "" : "hidden"}>${count}</span>
                </a>
            </div>
        </div>
    </header>`;
}

const links = ({ t, path }) =>
    navigation.map(
        ([href, key]) =>
            html`<a href="${href}" ${path === href ? raw('aria-current="page"') : ""}>${t(key)}</a>`,
    );

/** The page that is shown, with one choice made otherwise. */
function hrefWith(url, name, value) {
    const { pathname, searchParams } = new URL(url);
    for (const choice of ["lang", "theme", "panel"]) searchParams.delete(choice);
    searchParams.set(name, value);
    return `${pathname}?${searchParams}`;
}

function footer(visit) {
    const { t, locale, theme } = visit;
    const other = theme === "dark" ? "light" : "dark";
    return html`<footer class="site-footer">
        <div class="wrap footer-grid">
            <div class="footer-about">
                ${wordmark}
                <p>${t("story.hours")}</p>
            </div>
            <nav class="footer-links" aria-label="${t("footer.shop")}">
                <h2>${t("footer.shop")}</h2>
                <a href="/koffie">${t("nav.coffee")}</a><a href="/zetten">${t("nav.equipment")}</a>
                <a href="/p/abonnement">${t("nav.subscription")}</a><a href="/p/cadeaubon">${t("nav.gift")}</a>
            </nav>
            <nav class="footer-links" aria-label="${t("footer.help")}">
                <h2>${t("footer.help")}</h2>
                <a href="/bezorgen">${t("info.delivery")}</a><a href="/spaarpas">${t("card.title")}</a>
                <a href="/privacy">${t("info.privacy")}</a>
            </nav>
            <div class="footer-settings">
                <h2>${t("nav.language")}</h2>
                <ul class="languages">
                    ${locales.map(
                        (code) => html`<li>
                            <a href="${hrefWith(visit.url, "lang", code)}" lang="${code}" hreflang="${code}" ${code === locale ? raw('aria-current="true"') : ""}>${languageNames[code]}</a>
                        </li>`,
                    )}
                </ul>
                <a class="theme-link" href="${hrefWith(visit.url, "theme", other)}">${icon(other === "dark" ? "moon" : "sun")}${t(`theme.${other}`)}</a>
            </div>
        </div>
        <p class="wrap footer-small">${t("footer.demo")}</p>
    </footer>`;
}

/** The merchant's whole embed. The account page shows the wallet itself. `data-debug` asks for the patch events that the panel shows. */
const loyaltyScript = ({ loyaltyOrigin, program, locale, theme, panel }, page) =>
    html`<script
        async
        src="${loyaltyOrigin}/v1/spaarpas.js"
        data-program="${program}"
        data-token-url="/account/loyalty-token"
        data-cart-url="/winkelwagen"
        data-locale="${locale}"
        data-theme="${theme}"
        ${page === "account" ? raw('data-launcher="none"') : ""}
        ${panel ? raw("data-debug") : ""}
    ></script>`;

/** @param visit the request's context @param {{ title: string, body: any, page?: string }} content */
export function layout(visit, { title, body, page = "plain" }) {
    const { locale, theme, t, cartForLoyalty, member, flash, panel } = visit;
    const shop = {
        cart: cartForLoyalty,
        member: member?.id ?? null,
        flash,
        page,
        texts: toasts(t),
    };
    return html`<!doctype html>
<html lang="${locale}" data-theme="${theme}">
    <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Branderij Noorderlicht</title>
        <meta name="description" content="${t("home.lead")}" />
        <link rel="expect" href="#shop-data" blocking="render" />
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        ${fonts.map((name) => html`<link rel="preload" href="/fonts/${name}.woff2" as="font" type="font/woff2" crossorigin />`)}
        ${styles.map((name) => html`<link rel="stylesheet" href="/static/css/${name}.css" />`)}
        ${panel ? html`<link rel="stylesheet" href="/panel/panel.css" />` : ""}
        <script src="/static/js/queue.js"></script>
        ${loyaltyScript(visit, page)}
        <script type="module" src="/static/js/shop.js"></script>
        ${panel ? html`<script type="module" src="/panel/panel.js"></script>` : ""}
    </head>
    <body class="page-${page}">
        ${artDefinitions}
        <a class="skip-link" href="#inhoud">${t("nav.skip")}</a>
        ${header(visit)}
        <main id="inhoud" tabindex="-1">${body}</main>
        ${footer(visit)}
        <div class="toasts" role="status" aria-live="polite" data-toasts></div>
        <script type="application/json" id="shop-data">${jsonFor(shop)}</script>
        ${panel ? html`<div id="demo-panel"></div>` : ""}
    </body>
</html>`;
}

const tiers = ["brons", "zilver", "goud"];

const toasts = (t) => ({
    earned: t("toast.earned", { n: "{n}" }),
    earnedOne: t("toast.earnedOne"),
    tier: t("toast.tier", { tier: "{tier}" }),
    tiers: Object.fromEntries(tiers.map((tier) => [tier, t(`tier.${tier}`)])),
    code: t("toast.code", { code: "{code}" }),
    codeReady: t("toast.codeReady", { code: "{code}" }),
    added: t("product.added"),
    toCart: t("product.toCart"),
});

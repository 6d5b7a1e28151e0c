import { html } from "hono/html";

import { heroArt } from "../art/hero.mjs";
import { productArt } from "../art/product.mjs";
import { findProduct, inCategory } from "../shop/catalog.mjs";
import { layout } from "./layout.mjs";
import { productCard } from "./parts.mjs";

const fresh = ["yirgacheffe", "noorderlicht-espresso", "huila", "winteravond"];
const brews = [
    ["filter", "/koffie?soort=filter", "nyeri"],
    ["espresso", "/koffie?soort=espresso", "poolnacht"],
    ["decaf", "/koffie?soort=decaf", "middernachtzon"],
];

const hero = ({ t }) => html`<section class="hero">
    <div class="hero-inner wrap">
        <div class="hero-words">
            <p class="eyebrow">${t("shop.tagline")}</p>
            <h1>${t("home.title")}</h1>
            <p class="lead">${t("home.lead")}</p>
            <p class="actions">
                <a class="button" href="/koffie">${t("home.cta")}</a>
                <a class="button button-quiet" href="#kiezen">${t("home.cta2")}</a>
            </p>
        </div>
    </div>
    <div class="hero-picture">${heroArt}</div>
</section>`;

const brewChoice = ({ t, locale }) => html`<section class="wrap section" id="kiezen">
    <h2>${t("home.brew")}</h2>
    <ul class="brews">
        ${brews.map(
            ([kind, href, slug]) => html`<li class="brew brew-${kind}">
                <a href="${href}">
                    <span class="brew-art">${productArt(findProduct(slug), locale)}</span>
                    <span><strong>${t(`home.brew.${kind}`)}</strong>${t(`home.brew.${kind}Text`)}</span>
                </a>
            </li>`,
        )}
    </ul>
</section>`;

const loyaltyBand = ({ t }) => html`<section class="band">
    <div class="wrap band-inner">
        <div>
            <h2>${t("home.card")}</h2>
            <p>${t("home.cardText")}</p>
            <p><a class="button button-light" href="/spaarpas">${t("home.cardCta")}</a></p>
        </div>
        <div class="pass-art" aria-hidden="true">
            <div class="pass"><span class="pass-name">Noorderlicht</span><span class="pass-tier">${t("account.wallet")}</span></div>
        </div>
    </div>
</section>`;

const story = ({ t }) => html`<section class="wrap section story-teaser">
    <div>
        <h2>${t("home.story")}</h2>
        <p>${t("home.storyText")}</p>
        <p><a class="text-link" href="/verhaal">${t("home.storyCta")}</a></p>
    </div>
    <figure class="quote">
        <blockquote>${t("home.quote")}</blockquote>
        <figcaption>${t("home.quoteBy")}</figcaption>
    </figure>
</section>`;

export function homePage(visit) {
    const { t } = visit;
    const tools = inCategory("equipment").filter(({ slug }) => slug !== "filterzakjes");
    return layout(visit, {
        title: t("shop.tagline"),
        page: "home",
        body: html`${hero(visit)}
            <section class="wrap section">
                <div class="section-head"><h2>${t("home.fresh")}</h2><p>${t("home.freshLead")}</p></div>
                <ul class="grid">${fresh.map((slug) => productCard(findProduct(slug), visit))}</ul>
            </section>
            ${brewChoice(visit)} ${loyaltyBand(visit)}
            <section class="wrap section">
                <div class="section-head"><h2>${t("home.tools")}</h2></div>
                <ul class="grid">${tools.slice(0, 4).map((product) => productCard(product, visit))}</ul>
            </section>
            ${story(visit)}`,
    });
}

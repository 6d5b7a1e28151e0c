import { html, raw } from "hono/html";

import { icon } from "../art/icons.mjs";
import { productArt, tileClass } from "../art/product.mjs";
import { findProduct, nameOf } from "../shop/catalog.mjs";
import { currencyOfShop, formatMoney } from "../shop/money.mjs";
import { layout } from "./layout.mjs";
import { isDouble, kindOf, meter, percent, productCard, sizeLabel } from "./parts.mjs";

/** What is promised of delivery and returns goes by the first of these that a product is. */
const promised = ["subscription", "gift-card", "coffee", "equipment"];

function sizes(product, { t, locale }) {
    const [first] = product.variants;
    if (product.variants.length === 1)
        return html`<input type="hidden" name="sku" value="${first.sku}" />`;
    return html`<fieldset class="choices">
        <legend>${t("product.size")}</legend>
        ${product.variants.map(
            (variant, index) => html`<label class="choice">
                <input type="radio" name="sku" value="${variant.sku}" data-price-minor="${variant.price_minor}"
                    data-price="${formatMoney(variant.price_minor, locale)}" ${index === 0 ? raw("checked") : ""} />
                <span>${sizeLabel(variant, t)}</span>
            </label>`,
        )}
    </fieldset>`;
}

const grinds = (product, { t }) =>
    product.grinds.length === 0
        ? ""
        : html`<label class="field">
              <span>${t("product.grind")}</span>
              <select name="grind">
                  ${product.grinds.map((grind) => html`<option value="${grind}">${t(`grind.${grind}`)}</option>`)}
              </select>
          </label>`;

function buyForm(product, visit) {
    const { t, locale } = visit;
    const [first] = product.variants;
    const vat = product.vat_rate_bp
        ? t("product.vat", { rate: percent(product.vat_rate_bp, locale) })
        : t("product.noVat");
    return html`<form class="buy" method="post" action="/winkelwagen/toevoegen" data-buy>
        <p class="price"><strong data-price-shown>${formatMoney(first.price_minor, locale)}</strong> <span>${vat}</span></p>
        <spaarpas-earn class="earn" theme="${visit.theme}" amount-minor="${first.price_minor}" currency="${currencyOfShop()}" sku="${first.sku}"
            category="${product.categories.join(" ")}"></spaarpas-earn>
        ${sizes(product, visit)} ${grinds(product, visit)}
        <div class="buy-row">
            <label class="field field-small">
                <span>${t("product.quantity")}</span>
                <input type="number" name="quantity" value="1" min="1" max="20" inputmode="numeric" />
            </label>
            <button class="button" type="submit">${t("product.add")}</button>
        </div>
    </form>`;
}

function coffeeFacts({ coffee }, { t }) {
    if (!coffee) return "";
    return html`<dl class="meters">
            ${meter(t("product.roast"), coffee.roast, t)} ${meter(t("product.body"), coffee.body, t)}
            ${meter(t("product.acidity"), coffee.acidity, t)} ${meter(t("product.sweetness"), coffee.sweetness, t)}
        </dl>
        <dl class="facts">
            ${coffee.altitude_m ? html`<div><dt>${t("product.altitude")}</dt><dd>${t("product.metres", { n: coffee.altitude_m })}</dd></div>` : ""}
            <div><dt>${t("product.process")}</dt><dd>${t(`process.${coffee.process}`)}</dd></div>
            <div><dt>${t("product.best")}</dt><dd>${t(`best.${coffee.best}`)}</dd></div>
        </dl>`;
}

function reviewForm(product, { t, member }) {
    if (!member)
        return html`<p><a class="text-link" href="/inloggen">${t("product.reviewSignin")}</a></p>`;
    return html`<form class="review-form" method="post" action="/p/${product.slug}/review">
        <label class="field">
            <span>${t("product.reviewLabel")}</span>
            <textarea name="text" rows="3" maxlength="600" required></textarea>
        </label>
        <button class="button button-quiet" type="submit">${t("product.reviewSend")}</button>
    </form>`;
}

const reviewList = (reviews) =>
    reviews.map(
        (review) => html`<figure class="review">
            <p class="stars" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => icon("star"))}</p>
            <blockquote>${review.text}</blockquote>
            <figcaption>${review.by}</figcaption>
        </figure>`,
    );

function related(product) {
    const slugs = product.coffee
        ? ["handfilter", "handmolen", "proefpakket", "mok"]
        : ["yirgacheffe", "noorderlicht-espresso", "proefpakket", "filterzakjes"];
    return slugs.filter((slug) => slug !== product.slug).map(findProduct);
}

export function productPage(visit, product, reviews) {
    const { t, locale } = visit;
    const texts = product.texts[locale];
    const name = nameOf(product, locale);
    const promise = promised.find((kind) => product.categories.includes(kind));
    return layout(visit, {
        title: name,
        page: "product",
        body: html`<article class="wrap product">
                <div class="${tileClass(product)} product-picture">
                    ${productArt(product, locale, name)}
                    ${isDouble(product) ? html`<span class="flag">${t("list.double")}</span>` : ""}
                </div>
                <div class="product-words">
                    <p class="eyebrow">${kindOf(product, visit)}</p>
                    <h1>${name}</h1>
                    <p class="tagline">${texts.tagline}</p>
                    ${texts.notes ? html`<p class="notes"><span>${t("product.taste")}</span> ${texts.notes.join(", ")}</p>` : ""}
                    ${buyForm(product, visit)}
                    <ul class="promises">
                        <li>${icon("truck")}${t(`delivery.${promise}`)}</li>
                        <li>${icon("swap")}${t(`returns.${promise}`)}</li>
                    </ul>
                    <p class="description">${texts.description}</p>
                    ${coffeeFacts(product, visit)}
                </div>
            </article>
            <section class="wrap section reviews">
                <h2>${t("product.reviews")}</h2>
                <div class="review-grid">${reviewList(reviews)}</div>
                <h3>${t("product.reviewAsk")}</h3>
                ${reviewForm(product, visit)}
            </section>
            <section class="wrap section">
                <h2>${t("product.related")}</h2>
                <ul class="grid">${related(product)
                    .slice(0, 4)
                    .map((other) => productCard(other, visit))}</ul>
            </section>`,
    });
}

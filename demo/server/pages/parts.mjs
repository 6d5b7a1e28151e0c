// Pieces that several pages share.

import { html, raw } from "hono/html";

import { productArt, tileClass } from "../art/product.mjs";
import { nameOf } from "../shop/catalog.mjs";
import { formatMoney } from "../shop/money.mjs";
import { hasText } from "../texts.mjs";

export function productCard(product, visit) {
    const { t, locale } = visit;
    const texts = product.texts[locale];
    const lowest = Math.min(...product.variants.map((variant) => variant.price_minor));
    const from =
        product.variants.length > 1 ? html`<span class="from">${t("list.from")}</span> ` : "";
    return html`<li class="card">
        <a class="card-link" href="/p/${product.slug}">
            <span class="${tileClass(product)}">${productArt(product, locale)}</span>
            <span class="card-kind">${kindOf(product, visit)}</span>
            <span class="card-name">${nameOf(product, locale)}</span>
            <span class="card-line">${texts.notes ? texts.notes.join(", ") : texts.tagline}</span>
            <span class="card-price">${from}${formatMoney(lowest, locale)}</span>
        </a>
        ${isDouble(product) ? html`<span class="flag">${t("list.double")}</span>` : ""}
    </li>`;
}

export const isDouble = (product) => product.categories.includes("single-origin");

/** The small line over a name: where a coffee comes from, else what kind of thing it is. */
export function kindOf(product, { t, locale }) {
    if (product.country) return product.country[locale];
    const category = product.categories.findLast((name) => hasText(locale, `sort.${name}`));
    if (product.categories.includes("blend")) return t("process.mixed");
    return t(category ? `sort.${category}` : "nav.coffee");
}

/** One to five dots with the number in words. */
export function meter(label, value, t) {
    const dots = [1, 2, 3, 4, 5].map(
        (step) => html`<i ${step <= value ? raw('class="on"') : ""}></i>`,
    );
    return html`<div class="meter">
        <dt>${label}</dt>
        <dd><span class="dots" aria-hidden="true">${dots}</span><span class="visually-hidden">${t("product.of5", { n: value })}</span></dd>
    </div>`;
}

export function sizeLabel(variant, t) {
    return variant.size === "one" ? "" : t(`size.${variant.size}`);
}

/** The sums under a cart, an order or the checkout. */
export function totalsTable(totals, { t, locale }) {
    const money = (amount_minor) => formatMoney(amount_minor, locale);
    const row = (name, value, css = "") =>
        html`<div class="${css}"><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`<dl class="totals">
        ${row(t("cart.subtotal"), money(totals.goods_minor))}
        ${totals.discount_minor ? row(t("cart.discount"), `−${money(totals.discount_minor)}`, "totals-discount") : ""}
        ${row(t("cart.shipping"), totals.shipping_minor ? money(totals.shipping_minor) : t("cart.shippingFree"))}
        ${row(t("cart.total"), money(totals.total_minor), "totals-sum")}
        ${totals.vat.map(({ rate_bp, tax_minor }) => row(t("cart.vat", { rate: percent(rate_bp, locale) }), money(tax_minor), "totals-vat"))}
    </dl>`;
}

export const percent = (rate_bp, locale) =>
    `${rate_bp / 100}${["nl", "en"].includes(locale) ? "%" : "\u00a0%"}`;

/** A line of a cart or an order in words: size and grind. */
export function lineDetails(line, t) {
    const size = line.sku.slice(line.slug.length + 1);
    return [size && t(`size.${size}`), line.grind && t(`grind.${line.grind}`)]
        .filter(Boolean)
        .join(" · ");
}

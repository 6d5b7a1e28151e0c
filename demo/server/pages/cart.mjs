import { html, raw } from "hono/html";

import { productArt, tileClass } from "../art/product.mjs";
import { findProduct, nameOf } from "../shop/catalog.mjs";
import { formatMoney } from "../shop/money.mjs";
import { freeShippingFrom_minor } from "../shop/totals.mjs";
import { hasText } from "../texts.mjs";
import { layout } from "./layout.mjs";
import { lineDetails, totalsTable } from "./parts.mjs";

function cartLine(line, { t, locale }) {
    const product = findProduct(line.slug);
    const name = nameOf(product, locale);
    return html`<li class="line">
        <a class="${tileClass(product)} line-art" href="/p/${line.slug}" tabindex="-1" aria-hidden="true">${productArt(product, locale)}</a>
        <div class="line-words">
            <a class="line-name" href="/p/${line.slug}">${name}</a>
            <p>${lineDetails(line, t)}</p>
            <form method="post" action="/winkelwagen/aantal" class="line-quantity" data-autosubmit>
                <input type="hidden" name="id" value="${line.id}" />
                <label><span class="visually-hidden">${t("product.quantity")}: ${name}</span>
                    <input type="number" name="quantity" value="${line.quantity}" min="0" max="20" inputmode="numeric" /></label>
                <button class="text-link" type="submit" data-autosubmit-button>${t("cart.update")}</button>
                <button class="text-link" type="submit" name="remove" value="1" aria-label="${t("cart.removeNamed", { name })}">${t("cart.remove")}</button>
            </form>
        </div>
        <p class="line-price">${formatMoney(line.unit_price_minor * line.quantity, locale)}
            ${line.discount_minor ? html`<small>−${formatMoney(line.discount_minor, locale)} ${t("cart.voucherFree")}</small>` : ""}</p>
    </li>`;
}

/** The progress to free shipping, counted over what the goods cost before an order discount. */
function shippingNudge(totals, { t, locale }) {
    const missing_minor = freeShippingFrom_minor - totals.goods_minor;
    if (totals.shipping_minor === 0)
        return html`<p class="nudge nudge-done">${t("cart.isFree")}</p>`;
    return html`<div class="nudge">
        <p>${t("cart.toFree", { amount: formatMoney(missing_minor, locale) })}</p>
        <progress max="${freeShippingFrom_minor}" value="${totals.goods_minor}" aria-label="${t("cart.shipping")}"></progress>
    </div>`;
}

export const refusalText = (code, { t, locale }) =>
    t(hasText(locale, `refusal.${code}`) ? `refusal.${code}` : "refusal.generic");

function voucherForm(visit) {
    const { t, cart, refusal } = visit;
    if (cart.voucher) {
        return html`<form method="post" action="/winkelwagen/code" class="voucher-applied">
            <p>${t("cart.voucherApplied", { code: cart.voucher.code })}
                ${cart.voucher.perk ? html`<br />${t("cart.perk", { perk: cart.voucher.perk })}` : ""}</p>
            <button class="text-link" name="remove" value="1">${t("cart.remove")}</button>
        </form>`;
    }
    return html`<form method="post" action="/winkelwagen/code" class="voucher">
        <label class="field"><span>${t("cart.voucher")}</span>
            <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
                ${refusal ? raw('aria-invalid="true" aria-describedby="code-refusal"') : ""} /></label>
        <button class="button button-quiet" type="submit">${t("cart.voucherApply")}</button>
        ${refusal ? html`<p class="field-error" id="code-refusal" role="alert">${refusalText(refusal, visit)}</p>` : ""}
    </form>`;
}

const emptyCart = ({ t, locale }) => html`<div class="wrap empty">
    <span class="empty-art">${productArt(findProduct("proefpakket"), locale)}</span>
    <h1>${t("cart.empty")}</h1>
    <p class="lead">${t("cart.emptyText")}</p>
    <p class="actions"><a class="button" href="/p/proefpakket">${nameOf(findProduct("proefpakket"), locale)}</a>
        <a class="button button-quiet" href="/koffie">${t("cart.emptyCta")}</a></p>
</div>`;

export function cartPage(visit) {
    const { t, totals } = visit;
    const title = t("cart.title");
    if (totals.lines.length === 0)
        return layout(visit, { title, page: "cart", body: emptyCart(visit) });
    return layout(visit, {
        title,
        page: "cart",
        body: html`<div class="wrap cart">
            <div class="cart-lines">
                <h1>${title}</h1>
                ${shippingNudge(totals, visit)}
                <ul>${totals.lines.map((line) => cartLine(line, visit))}</ul>
                <p><a class="text-link" href="/koffie">${t("cart.continue")}</a></p>
            </div>
            <aside class="summary" aria-label="${t("checkout.summary")}">
                ${totalsTable(totals, visit)}
                <spaarpas-earn class="earn" theme="${visit.theme}"></spaarpas-earn>
                <a class="button button-wide" href="/afrekenen">${t("cart.checkout")}</a>
                ${voucherForm(visit)}
                <spaarpas-redeem theme="${visit.theme}"></spaarpas-redeem>
            </aside>
        </div>`,
    });
}

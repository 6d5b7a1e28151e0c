import { html, raw } from "hono/html";

import { findProduct, nameOf } from "../shop/catalog.mjs";
import { formatMoney } from "../shop/money.mjs";
import { layout } from "./layout.mjs";
import { lineDetails, totalsTable } from "./parts.mjs";
import { walletElement } from "./wallet.mjs";

export const addressFields = [
    ["name", "name", "text"],
    ["email", "email", "email"],
    ["street", "street-address", "text"],
    ["postcode", "postal-code", "text"],
    ["city", "address-level2", "text"],
];

function field([name, autocomplete, type], { t }, values, missing) {
    const invalid = missing.includes(name);
    return html`<label class="field field-${name}">
        <span>${t(`checkout.${name}`)}</span>
        <input name="${name}" type="${type}" autocomplete="${autocomplete}" value="${values[name] ?? ""}" required
            ${invalid ? raw(`aria-invalid="true" aria-describedby="missing-${name}"`) : ""} />
        ${invalid ? html`<span class="field-error" id="missing-${name}">${t("checkout.invalid", { field: t(`checkout.${name}`).toLowerCase() })}</span>` : ""}
    </label>`;
}

export const orderLines = (totals, { t, locale }) => html`<ul class="order-lines">
    ${totals.lines.map(
        (line) => html`<li>
            <span>${line.quantity} × ${nameOf(findProduct(line.slug), locale)}<small>${lineDetails(line, t)}</small></span>
            <span>${formatMoney(line.unit_price_minor * line.quantity, locale)}</span>
        </li>`,
    )}
</ul>`;

export function checkoutPage(visit, values, missing = []) {
    const { t, totals } = visit;
    const [name, email, ...address] = addressFields;
    const draw = (entry) => field(entry, visit, values, missing);
    return layout(visit, {
        title: t("checkout.title"),
        page: "checkout",
        body: html`<div class="wrap cart checkout">
            <form class="checkout-form" method="post" action="/afrekenen">
                <h1>${t("checkout.title")}</h1>
                <fieldset><legend>${t("checkout.contact")}</legend>${draw(name)}${draw(email)}</fieldset>
                <fieldset class="address"><legend>${t("checkout.address")}</legend>${address.map(draw)}</fieldset>
                <fieldset class="choices"><legend>${t("checkout.pay")}</legend>
                    ${["ideal", "card", "later"].map(
                        (way, index) => html`<label class="choice">
                            <input type="radio" name="payment" value="${way}" ${index === 0 ? raw("checked") : ""} /><span>${t(`checkout.${way}`)}</span>
                        </label>`,
                    )}
                </fieldset>
                <p class="hint">${t("checkout.demo")}</p>
                <button class="button button-wide" type="submit">${t("checkout.place")} · ${formatMoney(totals.total_minor, visit.locale)}</button>
            </form>
            <aside class="summary" aria-label="${t("checkout.summary")}">
                <h2>${t("checkout.summary")}</h2>
                ${orderLines(totals, visit)} ${totalsTable(totals, visit)}
                <spaarpas-earn class="earn" theme="${visit.theme}"></spaarpas-earn>
            </aside>
        </div>`,
    });
}

/** @param {string} wallet the first view of it, empty for none */
export function confirmationPage(visit, order, wallet) {
    const { t, member } = visit;
    return layout(visit, {
        title: t("done.titleGuest"),
        page: "done",
        body: html`<div class="wrap cart done">
            <div>
                <h1>${member ? t("done.title", { name: member.name.split(" ")[0] }) : t("done.titleGuest")}</h1>
                <p class="lead">${t("done.lead", { id: order.id })}</p>
                <p>${t("done.next")}</p>
                <section class="done-card">
                    <h2>${t("done.points")}</h2>
                    ${
                        member
                            ? html`${walletElement(visit, wallet)}<p><a class="button button-quiet" href="/account">${t("done.account")}</a></p>`
                            : html`<p>${t("done.guest")}</p><p><a class="button button-quiet" href="/inloggen">${t("signin.create")}</a></p>`
                    }
                </section>
            </div>
            <aside class="summary" aria-label="${t("checkout.summary")}">
                <h2>${t("checkout.summary")}</h2>
                ${orderLines(order.totals, visit)} ${totalsTable(order.totals, visit)}
            </aside>
        </div>`,
    });
}

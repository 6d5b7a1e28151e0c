import { html } from "hono/html";

import { firstName } from "../shop/members.mjs";
import { formatMoney } from "../shop/money.mjs";
import { layout } from "./layout.mjs";
import { walletElement } from "./wallet.mjs";

const dateFormats = new Map();
function formatDate(at_ms, locale) {
    if (!dateFormats.has(locale)) {
        const style = { dateStyle: "long", timeZone: "Europe/Amsterdam" };
        dateFormats.set(locale, new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, style));
    }
    return dateFormats.get(locale).format(at_ms);
}

function refundState(order, { t }) {
    if (order.refunds.length === 0) return "";
    const pieces = (lines) => lines.reduce((sum, line) => sum + line.quantity, 0);
    const back = pieces(order.refunds.flatMap((refund) => refund.lines));
    const key = back === pieces(order.totals.lines) ? "account.refunded" : "account.partlyRefunded";
    return html`<span class="order-state">${t(key)}</span>`;
}

const orderRow = (order, visit) => html`<li class="order-row">
    <a href="/bestelling/${order.id}">${order.id}</a>
    <span>${formatDate(order.placed_at_ms, visit.locale)} ${refundState(order, visit)}</span>
    <span class="order-row-sum">${formatMoney(order.totals.total_minor, visit.locale)}</span>
</li>`;

function newsletter({ t, member }) {
    if (member.newsletter) return html`<p class="hint">${t("account.newsletterDone")}</p>`;
    return html`<form method="post" action="/account/nieuwsbrief">
        <p>${t("account.newsletterText")}</p>
        <button class="button button-quiet" type="submit">${t("account.newsletterCta")}</button>
    </form>`;
}

/** @param {string} wallet the first view of it, empty for none */
export function accountPage(visit, orders, wallet) {
    const { t, member } = visit;
    return layout(visit, {
        title: t("nav.account"),
        page: "account",
        body: html`<div class="wrap account">
            <div class="page-head account-head">
                <div>
                    <h1>${t("account.hello", { name: firstName(member) })}</h1>
                    <p class="lead">${t("account.lead")}</p>
                </div>
                <form method="post" action="/uitloggen"><button class="text-link" type="submit">${t("account.signout")}</button></form>
            </div>
            <section class="account-wallet" aria-labelledby="spaarpas-kop">
                <h2 id="spaarpas-kop">${t("account.wallet")}</h2>
                ${walletElement(visit, wallet)}
            </section>
            <div class="account-side">
                <section>
                    <h2>${t("account.orders")}</h2>
                    ${orders.length ? html`<ul class="order-rows">${orders.map((order) => orderRow(order, visit))}</ul>` : html`<p class="hint">${t("account.noOrders")}</p>`}
                </section>
                <section><h2>${t("account.newsletter")}</h2>${newsletter(visit)}</section>
            </div>
        </div>`,
    });
}

export function signInPage(visit, members, unknownEmail = "") {
    const { t } = visit;
    return layout(visit, {
        title: t("signin.title"),
        page: "signin",
        body: html`<div class="wrap signin">
            <div class="page-head"><h1>${t("signin.title")}</h1><p class="lead">${t("signin.lead")}</p></div>
            <section>
                <form method="post" action="/inloggen">
                    <label class="field"><span>${t("signin.email")}</span>
                        <input type="email" name="email" autocomplete="email" value="${unknownEmail}" required /></label>
                    ${unknownEmail ? html`<p class="field-error" role="alert">${t("signin.unknown")}</p>` : ""}
                    <button class="button" type="submit">${t("signin.submit")}</button>
                </form>
                <h2>${t("signin.as")}</h2>
                <ul class="people">
                    ${members.map(
                        (person) => html`<li><form method="post" action="/inloggen">
                            <button class="person" name="member" value="${person.id}"><strong>${person.name}</strong><span>${t(`kind.${person.kind}`)}</span></button>
                        </form></li>`,
                    )}
                </ul>
            </section>
            <section>
                <h2>${t("signin.new")}</h2>
                <form method="post" action="/account/nieuw">
                    <label class="field"><span>${t("checkout.name")}</span><input name="name" autocomplete="name" required /></label>
                    <label class="field"><span>${t("signin.email")}</span><input type="email" name="email" autocomplete="email" value="${unknownEmail}" required /></label>
                    <button class="button button-quiet" type="submit">${t("signin.create")}</button>
                </form>
            </section>
        </div>`,
    });
}

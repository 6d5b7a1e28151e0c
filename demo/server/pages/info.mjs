import { html } from "hono/html";

import { layout } from "./layout.mjs";

const prose = (visit, title, paragraphs, after = "") =>
    layout(visit, {
        title,
        page: "prose",
        body: html`<article class="wrap prose"><h1>${title}</h1>${paragraphs.map((text) => html`<p>${text}</p>`)}${after}</article>`,
    });

export const storyPage = (visit) => {
    const { t } = visit;
    const visitUs = html`<h2>${t("story.visit")}</h2><p>${t("story.hours")}</p>`;
    return prose(visit, t("story.title"), [t("story.1"), t("story.2"), t("story.3")], visitUs);
};

export const deliveryPage = (visit) => {
    const { t } = visit;
    return prose(visit, t("info.delivery"), [t("info.delivery.1"), t("info.delivery.2")]);
};

export const privacyPage = (visit) => {
    const { t } = visit;
    return prose(visit, t("info.privacy"), [t("info.privacy.1"), t("info.privacy.2")]);
};

export const cardPage = (visit) => {
    const { t } = visit;
    return layout(visit, {
        title: t("card.title"),
        page: "card",
        body: html`<article class="wrap prose">
            <h1>${t("card.title")}</h1>
            <p class="lead">${t("card.lead")}</p>
            <ol class="steps">
                ${[1, 2, 3, 4].map((step) => html`<li><h2>${t(`card.${step}`)}</h2><p>${t(`card.${step}t`)}</p></li>`)}
            </ol>
            <p><a class="button" href="/account">${t("card.cta")}</a></p>
        </article>`,
    });
};

export const missingPage = (visit) => {
    const { t } = visit;
    const home = html`<p><a class="button" href="/koffie">${t("home.cta")}</a></p>`;
    return prose(visit, t("error.title"), [t("error.text")], home);
};

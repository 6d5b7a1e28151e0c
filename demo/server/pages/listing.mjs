import { html, raw } from "hono/html";

import { inCategory, products } from "../shop/catalog.mjs";
import { layout } from "./layout.mjs";
import { productCard } from "./parts.mjs";

const coffeeKinds = ["coffee", "single-origin", "filter", "espresso", "decaf"];

/** The coffees by default; `kind` narrows them, and "equipment" and "all" are lists of their own. */
export function listingPage(visit, kind) {
    const { t } = visit;
    const shown =
        kind === "all" ? products : inCategory(kind).filter(({ slug }) => slug !== "abonnement");
    const title = t(`list.title.${kind}`);
    const lead = t(`list.lead.${coffeeKinds.includes(kind) ? "coffee" : kind}`);
    return layout(visit, {
        title,
        page: "listing",
        body: html`<div class="wrap">
            <div class="page-head">
                <h1>${title}</h1>
                <p class="lead">${lead}</p>
            </div>
            ${coffeeKinds.includes(kind) ? kindChips(visit, kind) : ""}
            <p class="count">${t("list.count", { n: shown.length })}</p>
            <ul class="grid">${shown.map((product) => productCard(product, visit))}</ul>
        </div>`,
    });
}

const kindChips = ({ t }, current) => html`<nav class="chips" aria-label="${t("list.filter")}">
    ${coffeeKinds.map((kind) => {
        const href = kind === "coffee" ? "/koffie" : `/koffie?soort=${kind}`;
        const here = kind === current ? raw('aria-current="page"') : "";
        return html`<a class="chip" href="${href}" ${here}>${t(`cat.${kind}`)}</a>`;
    })}
</nav>`;

export const isListable = (kind) => coffeeKinds.includes(kind);

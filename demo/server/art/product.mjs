// The picture of a product. It says nothing that the text beside it does not, so it is hidden from
// assistive technology unless it is given a label.

import { html, raw } from "hono/html";

import { nameOf } from "../shop/catalog.mjs";
import { bagFigure } from "./bag.mjs";
import { drawing } from "./equipment.mjs";

export function productArt(product, locale, label = "") {
    const { art } = product;
    const figure =
        art.kind === "bag"
            ? bagFigure(art, {
                  title: nameOf(product, locale),
                  line: product.texts[locale].notes[0].toUpperCase(),
              })
            : raw(drawing(art.kind));
    const role = label ? html`role="img" aria-label="${label}"` : raw('aria-hidden="true"');
    return html`<svg class="product-art" viewBox="0 0 300 400" focusable="false" ${role}>${figure}</svg>`;
}

/** The tile behind a product, named for what is printed on it. */
export const tileClass = (product) => `tile tile-${product.art.scene ?? product.art.kind}`;

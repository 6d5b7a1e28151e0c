// The picture of a product as a file of its own: a square, for places outside of the shop's pages.

import { html } from "hono/html";

import { artDefinitions } from "./bag.mjs";
import { productArt } from "./product.mjs";

const tile = "#efe7da";

/** Inside a file nothing reaches the shop's style sheet, so letters are what the reader's machine has. */
export const productPicture = (
    product,
    locale,
) => html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" font-family="sans-serif" font-size="13">
    <rect width="400" height="400" fill="${tile}" />
    ${artDefinitions}
    <svg x="62" y="16" width="276" height="368">${productArt(product, locale)}</svg>
</svg>`;

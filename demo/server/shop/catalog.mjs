// The products, read once from demo/catalog and given their variants.

import { readFileSync } from "node:fs";

const files = ["single-origin", "blends", "equipment", "more"];
const foodVat_bp = 900;
const generalVat_bp = 2100;

const read = (name) =>
    JSON.parse(readFileSync(new URL(`../../catalog/${name}.json`, import.meta.url), "utf8"));

function toProduct(entry) {
    const isCoffee = entry.categories.includes("coffee");
    return {
        posted: true,
        vat_rate_bp: isCoffee ? foodVat_bp : generalVat_bp,
        grinds: isCoffee ? ["beans", "filter", "espresso", "cafetiere"] : [],
        ...entry,
        variants: Object.entries(entry.price).map(([size, price_minor]) => ({
            size,
            sku: size === "one" ? entry.slug : `${entry.slug}-${size}`,
            price_minor,
        })),
    };
}

export const products = files.flatMap(read).map(toProduct);

const bySlug = new Map(products.map((product) => [product.slug, product]));
const bySku = new Map(
    products.flatMap((product) =>
        product.variants.map((variant) => [variant.sku, { product, variant }]),
    ),
);

export const findProduct = (slug) => bySlug.get(slug);

/** `{ product, variant }` of a sku, or undefined. */
export const findSku = (sku) => bySku.get(sku);

export const inCategory = (category) =>
    products.filter((product) => product.categories.includes(category));

export const nameOf = (product, locale) =>
    typeof product.name === "string" ? product.name : product.name[locale];

// What a cart costs: lines, one voucher, shipping and the VAT inside.

import { allocate, currencyOfShop, includedVat } from "./money.mjs";

export const freeShippingFrom_minor = 3500;
const shippingFee_minor = 495;
const shippingVat_bp = 2100;

/**
 * @param {{ lines: { id, product, variant, quantity, grind? }[], voucher?: object, perks?: string[] }} cart
 *     `voucher` is what the loyalty backend answered when it was reserved, `perks` what it says
 *     that the member is entitled to
 * @returns totals in cents; `lines` carry what the loyalty contract asks of a line
 */
export function cartTotals({ lines, voucher = null, perks = [] }) {
    const priced = lines.map(priceLine);
    const goods_minor = sum(priced.map((line) => line.unit_price_minor * line.quantity));
    freeProduct(voucher, priced);

    const net = priced.map((line) => line.unit_price_minor * line.quantity - line.discount_minor);
    // Gift cards are money: no voucher makes them cheaper.
    const discountable = net.map((amount, index) => (isGiftCard(priced[index]) ? 0 : amount));
    // A free product is taken off its own line.
    const wanted_minor = voucher?.sku ? 0 : (voucher?.discount_minor ?? 0);
    const order_discount_minor = Math.min(wanted_minor, sum(discountable));
    const shared = allocate(order_discount_minor, discountable);
    for (const [index, line] of priced.entries()) {
        line.total_minor = net[index] - shared[index];
        line.tax_minor = includedVat(line.total_minor, line.vat_rate_bp);
    }

    const paidGoods_minor = sum(net) - order_discount_minor;
    const shippingFull_minor = perks.includes("free-shipping") ? 0 : shippingFor(priced, sum(net));
    const shipping_minor = Math.max(
        0,
        shippingFull_minor - (voucher?.shipping_discount_minor ?? 0),
    );
    return {
        currency: currencyOfShop(),
        lines: priced,
        goods_minor,
        order_discount_minor,
        discount_minor: goods_minor - paidGoods_minor,
        shipping_minor,
        total_minor: paidGoods_minor + shipping_minor,
        vat: vatByRate(priced, shipping_minor),
        item_count: sum(priced.map((line) => line.quantity)),
    };
}

function priceLine({ id, product, variant, quantity, grind }) {
    return {
        id,
        slug: product.slug,
        sku: variant.sku,
        grind,
        categories: product.categories,
        posted: product.posted,
        vat_rate_bp: product.vat_rate_bp,
        quantity,
        unit_price_minor: variant.price_minor,
        discount_minor: 0,
    };
}

/** A gift card and a subscription do not pay for postage; anything else does, under the threshold. */
function shippingFor(lines, goods_minor) {
    const needsPost = lines.some((line) => line.posted);
    return needsPost && goods_minor < freeShippingFrom_minor ? shippingFee_minor : 0;
}

/** A free product is one piece of a line that the shopper has in the cart. */
function freeProduct(voucher, lines) {
    const line = voucher?.sku
        ? lines.find((candidate) => candidate.sku === voucher.sku)
        : undefined;
    if (line) line.discount_minor = line.unit_price_minor;
}

function vatByRate(lines, shipping_minor) {
    const byRate = new Map();
    const add = (rate_bp, amount_minor) =>
        byRate.set(rate_bp, (byRate.get(rate_bp) ?? 0) + amount_minor);
    for (const line of lines) add(line.vat_rate_bp, line.tax_minor);
    if (shipping_minor > 0) add(shippingVat_bp, includedVat(shipping_minor, shippingVat_bp));
    return [...byRate]
        .filter(([, tax_minor]) => tax_minor > 0)
        .map(([rate_bp, tax_minor]) => ({ rate_bp, tax_minor }))
        .sort((a, b) => a.rate_bp - b.rate_bp);
}

const isGiftCard = (line) => line.categories.includes("gift-card");

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

// Random carts: mostly what people buy, sometimes huge, sometimes wrong.

import { categories, channels, skus } from "./condition.mjs";

const priceOf = (random) =>
    random.pick([
        random.between(1, 20) * 50,
        random.between(1, 40) * 100,
        random.below(5000),
        1250,
    ]);

const grossOf = (line) => line.quantity * line.unit_price_minor;
const netOf = (line) => grossOf(line) - (line.discount_minor ?? 0);

function lineOf(random, index) {
    const line = {
        id: `l${index}`,
        sku: random.pick(skus),
        categories: random.some(categories, 0, 2),
        quantity: random.pick([1, 1, 1, 2, 3, 5, 12]),
        unit_price_minor: priceOf(random),
    };
    if (random.chance(35)) {
        line.discount_minor = random.below(Math.floor(grossOf(line) / 2) + 1);
    }
    const rate = random.pick([0, 9, 21, 21]);
    return { ...line, tax_minor: Math.floor((netOf(line) * rate) / (100 + rate)) };
}

const withFirst = (cart, fields) => ({
    ...cart,
    lines: [{ ...cart.lines[0], ...fields }, ...cart.lines.slice(1)],
});

const most = Number.MAX_SAFE_INTEGER;
const dearest = { quantity: 1, unit_price_minor: most, discount_minor: 0, tax_minor: 0 };

/** Ways in which a shop's cart goes wrong, each of which must be refused alike everywhere. */
const faults = [
    (cart) => ({ ...cart, currency: "USD" }),
    (cart) => ({
        ...cart,
        order_discount_minor: cart.lines.reduce((all, line) => all + netOf(line), 1),
    }),
    (cart) => ({ ...cart, lines: [...cart.lines, cart.lines[0]] }),
    (cart) => withFirst(cart, { id: "shipping" }),
    (cart) => withFirst(cart, { tax_minor: netOf(cart.lines[0]) + 1 }),
    (cart) => withFirst(cart, { discount_minor: grossOf(cart.lines[0]) + 1, tax_minor: 0 }),
    (cart) => withFirst(cart, { ...dearest, quantity: 3 }),
    (cart) => ({ ...withFirst(cart, dearest), shipping_minor: 1 }),
];

/** One line so dear that the points may leave the bounds. */
function hugeOf(random, cart) {
    const magnitude = random.pick([10 ** 11, 10 ** 13, 10 ** 15, 9 * 10 ** 15]);
    return withFirst(cart, { ...dearest, unit_price_minor: magnitude + random.below(1000) });
}

export function cartOf(random) {
    const lines = Array.from({ length: random.between(1, 5) }, (_, index) => lineOf(random, index));
    const net = lines.reduce((all, line) => all + netOf(line), 0);
    const discount = random.chance(40) ? random.below(Math.floor(net / 2) + 1) : 0;
    const cart = {
        currency: "EUR",
        channel: random.pick(channels),
        lines,
        ...(random.chance(50) ? { shipping_minor: random.pick([1, 395, 495, 650]) } : {}),
        ...(discount > 0 ? { order_discount_minor: discount } : {}),
    };
    if (random.chance(1)) {
        return { currency: "EUR", lines: [], shipping_minor: 495 };
    }
    if (random.chance(6)) {
        return random.pick(faults)(cart);
    }
    return random.chance(3) ? hugeOf(random, cart) : cart;
}

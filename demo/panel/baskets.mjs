// What the panel orders with one click.

import { Cart } from "../server/shop/cart.mjs";

export const baskets = {
    bag: { label: "One bag (€ 12.75)", skus: ["huila-250"] },
    weekly: {
        label: "Two bags and filters",
        skus: ["yirgacheffe-250", "winteravond-250", "filterzakjes"],
    },
    equipment: { label: "Grinder and kettle", skus: ["handmolen", "waterkoker"] },
    gift: { label: "Gift card (earns nothing)", skus: ["cadeaubon-50"] },
};

export function basketLines(skus) {
    const cart = new Cart();
    for (const sku of skus) cart.add(sku);
    return cart.lines();
}

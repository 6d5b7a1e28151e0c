import assert from "node:assert/strict";
import { test } from "node:test";

import { Cart } from "../../demo/server/shop/cart.mjs";
import { allocate, formatMoney, includedVat } from "../../demo/server/shop/money.mjs";
import { cartTotals } from "../../demo/server/shop/totals.mjs";

function totalsOf(skus, voucher = null) {
    const cart = new Cart("BN-1");
    for (const sku of skus) cart.add(sku);
    return cartTotals({ lines: cart.lines(), voucher });
}

const voucher = (parts) => ({
    code: "C",
    discount_minor: 0,
    shipping_discount_minor: 0,
    sku: "",
    perk: "",
    ...parts,
});

test("money: the VAT inside an amount is rounded half up", () => {
    assert.equal(includedVat(1350, 900), 111);
    assert.equal(includedVat(1650, 2100), 286);
    assert.equal(includedVat(0, 900), 0);
});

test("money: the parts of an allocation add up, and the cents left go to the largest remainders", () => {
    for (const [amount, weights, parts] of [
        [100, [1, 1, 1], [34, 33, 33]],
        [5, [3, 3, 4], [2, 1, 2]],
        [7, [0, 0], [0, 0]],
        [500, [1350, 0, 1650], [225, 0, 275]],
    ]) {
        assert.deepEqual(allocate(amount, weights), parts);
    }
});

test("money: each language writes euros in its own way", () => {
    assert.equal(formatMoney(1350, "nl").replace(/\s/g, " "), "€ 13,50");
    assert.equal(formatMoney(1350, "fr").replace(/\s/g, " "), "13,50 €");
    assert.equal(formatMoney(1350, "en"), "€13.50");
});

test("totals: goods under the threshold pay postage, and coffee and equipment have their own VAT", () => {
    const totals = totalsOf(["yirgacheffe-250", "mok"]);
    assert.equal(totals.goods_minor, 3000);
    assert.equal(totals.shipping_minor, 495);
    assert.equal(totals.total_minor, 3495);
    assert.deepEqual(totals.vat, [
        { rate_bp: 900, tax_minor: 111 },
        { rate_bp: 2100, tax_minor: 286 + 86 },
    ]);
});

test("totals: from thirty-five euros postage is free", () => {
    assert.equal(totalsOf(["huila-1000"]).shipping_minor, 0);
});

test("totals: a gift card is sent by mail, so it pays no postage, and it carries no VAT", () => {
    const totals = totalsOf(["cadeaubon-25"]);
    assert.equal(totals.shipping_minor, 0);
    assert.deepEqual(totals.vat, []);
});

test("totals: an order discount lowers the tax of the lines in proportion", () => {
    const totals = totalsOf(["yirgacheffe-250", "mok"], voucher({ discount_minor: 500 }));
    assert.equal(totals.order_discount_minor, 500);
    assert.deepEqual(
        totals.lines.map((line) => line.total_minor),
        [1125, 1375],
    );
    assert.equal(totals.lines[0].tax_minor, includedVat(1125, 900));
    assert.equal(totals.total_minor, 2500 + 495);
});

test("totals: a discount never reaches a gift card, and never more than the goods", () => {
    const totals = totalsOf(["filterzakjes", "cadeaubon-25"], voucher({ discount_minor: 1500 }));
    assert.equal(totals.order_discount_minor, 695);
    assert.equal(totals.lines[1].total_minor, 2500);
});

test("totals: a free product is taken off its own line, and from nothing else", () => {
    const gift = voucher({ discount_minor: 1650, sku: "mok" });
    const totals = totalsOf(["yirgacheffe-250", "mok"], gift);
    assert.equal(totals.order_discount_minor, 0);
    assert.equal(totals.discount_minor, 1650);
});

test("totals: a shipping voucher takes off the postage and not more", () => {
    assert.equal(totalsOf(["mok"], voucher({ shipping_discount_minor: 900 })).shipping_minor, 0);
});

test("totals: a product voucher makes one piece free", () => {
    const totals = totalsOf(["mok", "mok"], voucher({ sku: "mok" }));
    assert.equal(totals.lines[0].discount_minor, 1650);
    assert.equal(totals.discount_minor, 1650);
    assert.equal(totals.order_discount_minor, 0);
});

test("totals: the perk of free shipping sends a small order for nothing", () => {
    const cart = new Cart("BN-1");
    cart.add("mok");
    const totals = cartTotals({ lines: cart.lines(), perks: ["free-shipping"] });
    assert.equal(totals.shipping_minor, 0);
});

test("cart: the same coffee in another grind is another line", () => {
    const cart = new Cart("BN-1");
    cart.add("huila-250", 1, "filter");
    cart.add("huila-250", 2, "espresso");
    cart.add("huila-250", 1, "filter");
    assert.deepEqual(
        cart.lines().map(({ id, quantity }) => [id, quantity]),
        [
            ["huila-250.filter", 2],
            ["huila-250.espresso", 2],
        ],
    );
});

test("cart: what we do not sell is not added, and nobody orders more than twenty of one thing", () => {
    const cart = new Cart("BN-1");
    assert.equal(cart.add("thee"), undefined);
    cart.add("mok", 19);
    cart.add("mok", 19);
    assert.equal(cart.lines()[0].quantity, 20);
    cart.setQuantity("mok", 0);
    assert.equal(cart.isEmpty, true);
});

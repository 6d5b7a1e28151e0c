// The cart and the loyalty code in it.

import { toLoyaltyCart } from "../loyalty/events.mjs";
import { releaseVoucher, reserveVoucher } from "../loyalty/vouchers.mjs";
import { cartPage } from "../pages/cart.mjs";
import { cartTotals } from "../shop/totals.mjs";
import { show } from "../visit.mjs";

const loyaltyCartOf = (cart) => toLoyaltyCart(cartTotals({ lines: cart.lines() }));

export function cartRoutes(app, shop) {
    /** Asks the backend what the code takes off this cart; a free product goes into the cart too. */
    async function applyCode(session, code) {
        const { cart } = session;
        const ask = () =>
            reserveVoucher(shop.loyalty, { code, orderId: cart.orderId, cart: loyaltyCartOf(cart) });
        const { voucher, refusal } = await ask();
        if (refusal) {
            cart.voucher = null;
            session.refusal = refusal;
            return;
        }
        if (voucher.sku && !cart.lines().some((line) => line.sku === voucher.sku)) cart.add(voucher.sku);
        cart.voucher = voucher;
    }

    /** What a code is worth may depend on the cart, so a changed cart asks again. */
    async function cartChanged(session) {
        const { voucher } = session.cart;
        if (!voucher) return;
        if (session.cart.isEmpty) dropCode(session);
        else await applyCode(session, voucher.code);
    }

    function dropCode(session) {
        const { voucher, orderId } = session.cart;
        if (voucher) releaseVoucher(shop.outbox, { code: voucher.code, orderId });
        session.cart.voucher = null;
    }

    app.get("/winkelwagen", (c) => show(c, cartPage(c.get("visit"))));

    app.post("/winkelwagen/toevoegen", async (c) => {
        const { session } = c.get("visit");
        const { sku, quantity, grind } = await c.req.parseBody();
        const added = session.cart.add(String(sku), Number(quantity ?? 1), grind);
        if (added) await cartChanged(session);
        if (c.req.header("accept")?.includes("application/json")) {
            const totals = cartTotals({ lines: session.cart.lines(), voucher: session.cart.voucher });
            return c.json({ count: totals.item_count, cart: toLoyaltyCart(totals) });
        }
        return c.redirect("/winkelwagen", 303);
    });

    app.post("/winkelwagen/aantal", async (c) => {
        const { session } = c.get("visit");
        const { id, quantity, remove } = await c.req.parseBody();
        session.cart.setQuantity(String(id), remove ? 0 : Number(quantity));
        await cartChanged(session);
        return c.redirect("/winkelwagen", 303);
    });

    app.post("/winkelwagen/code", async (c) => {
        const { session } = c.get("visit");
        const { code, remove } = await c.req.parseBody();
        const wanted = String(code ?? "").trim().toUpperCase();
        if (remove || session.cart.voucher) dropCode(session);
        if (!remove && wanted) await applyCode(session, wanted);
        return c.redirect("/winkelwagen", 303);
    });
}

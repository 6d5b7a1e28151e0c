// The cart and the loyalty code in it.

import { toLoyaltyCart } from "../loyalty/events.mjs";
import { cartPage } from "../pages/cart.mjs";
import { show } from "../visit.mjs";

/** The page's own script asks so; a browser that sends the form by itself does not. */
const wantsJson = (c) => c.req.header("accept")?.includes("application/json") ?? false;

export function cartRoutes(app, { codes, totalsOf }) {
    app.get("/winkelwagen", (c) => show(c, cartPage(c.get("visit"))));

    app.post("/winkelwagen/toevoegen", async (c) => {
        const { session } = c.get("visit");
        const { sku, quantity, grind } = await c.req.parseBody();
        const added = session.cart.add(String(sku), Number(quantity ?? 1), grind);
        if (added) session.refusal = await codes.cartChanged(session.cart);
        if (!wantsJson(c)) return c.redirect("/winkelwagen", 303);
        const totals = await totalsOf(session);
        return c.json({ count: totals.item_count, cart: toLoyaltyCart(totals) });
    });

    app.post("/winkelwagen/aantal", async (c) => {
        const { session } = c.get("visit");
        const { id, quantity, remove } = await c.req.parseBody();
        session.cart.setQuantity(String(id), remove ? 0 : Number(quantity));
        session.refusal = await codes.cartChanged(session.cart);
        return c.redirect("/winkelwagen", 303);
    });

    app.post("/winkelwagen/code", async (c) => {
        const { session } = c.get("visit");
        const { code, remove } = await c.req.parseBody();
        const wanted = String(code ?? "")
            .trim()
            .toUpperCase();
        const isOther = remove && wanted && session.cart.voucher?.code !== wanted;
        if (!isOther) await codes.drop(session.cart);
        if (!remove && wanted) session.refusal = await codes.apply(session.cart, wanted);
        if (wantsJson(c)) return c.json({ applied: session.cart.voucher !== null });
        return c.redirect("/winkelwagen", 303);
    });
}

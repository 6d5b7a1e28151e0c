// Checkout: an order is placed in the shop first, and told to the loyalty backend after it.

import { viewFor } from "../loyalty/view.mjs";
import { commitVoucher } from "../loyalty/vouchers.mjs";
import { addressFields, checkoutPage, confirmationPage } from "../pages/checkout.mjs";
import { missingPage } from "../pages/info.mjs";
import { findProduct, nameOf } from "../shop/catalog.mjs";
import { show } from "../visit.mjs";

export function checkoutRoutes(app, shop) {
    app.get("/afrekenen", (c) => {
        const visit = c.get("visit");
        if (visit.cart.isEmpty) return c.redirect("/winkelwagen", 303);
        return show(c, checkoutPage(visit, addressOf(visit.member)));
    });

    app.post("/afrekenen", async (c) => {
        const visit = c.get("visit");
        if (visit.cart.isEmpty) return c.redirect("/winkelwagen", 303);
        const form = await c.req.parseBody();
        const missing = addressFields
            .map(([name]) => name)
            .filter((name) => String(form[name] ?? "").trim() === "");
        if (missing.length > 0) {
            c.status(422);
            return show(c, checkoutPage(visit, form, missing));
        }
        const order = placeOrder(visit);
        return c.redirect(`/bestelling/${order.id}`, 303);
    });

    /** The voucher is committed and the order told through the outbox: neither can fail the order. */
    function placeOrder({ session, totals, locale }) {
        const { cart, member } = session;
        const who = member?.id ?? null;
        const bought = withNames(totals, locale);
        const order = shop.ordering.place({ id: cart.orderId, member: who, totals: bought });
        if (cart.voucher)
            commitVoucher(shop.outbox, { code: cart.voucher.code, orderId: order.id });
        session.lastOrder = order.id;
        shop.sessions.startNewCart(session);
        return order;
    }

    app.get("/bestelling/:id", async (c) => {
        const visit = c.get("visit");
        const order = shop.orders.find(c.req.param("id"));
        const mine =
            order &&
            (order.member === (visit.member?.id ?? "") || visit.session.lastOrder === order.id);
        if (!mine) {
            c.status(404);
            return show(c, missingPage(visit));
        }
        return show(c, confirmationPage(visit, order, await viewFor(c, shop.config)));
    });
}

/** What was bought is called as it was in the shop. */
const withNames = (totals, locale) => ({
    ...totals,
    lines: totals.lines.map((line) => ({
        ...line,
        name: nameOf(findProduct(line.slug), locale),
    })),
});

const addressOf = (member) =>
    member
        ? {
              name: member.name,
              email: member.email,
              street: "Singel 21",
              postcode: "9711 AB",
              city: member.city || "Groningen",
          }
        : {};

// Signing in and out, the member area, and the page that answers with the loyalty token.

import { memberEvent } from "../loyalty/events.mjs";
import { signLoyaltyToken } from "../loyalty/token.mjs";
import { accountPage, signInPage } from "../pages/account.mjs";
import { findProduct } from "../shop/catalog.mjs";
import { firstName } from "../shop/members.mjs";
import { setSessionCookie, show } from "../visit.mjs";

export function accountRoutes(app, shop) {
    const { members } = shop;

    function signIn(c, member) {
        const { session } = c.get("visit");
        shop.sessions.renew(session);
        setSessionCookie(c, session);
        session.member = member;
        session.signedInAtMs = shop.clock.now();
        session.flash = "signed-in";
        return c.redirect("/account", 303);
    }

    app.get("/account", (c) => {
        const visit = c.get("visit");
        if (!visit.member) return c.redirect("/inloggen", 303);
        return show(c, accountPage(visit, shop.orders.of(visit.member.id)));
    });

    /** The page that `data-token-url` names: a short-lived token, or 204 for a guest. */
    app.get("/account/loyalty-token", async (c) => {
        const { session } = c.get("visit");
        c.header("cache-control", "no-store");
        if (!session.member) return c.body(null, 204);
        const token = await signLoyaltyToken(shop.config, {
            member: session.member.id,
            signedInAtMs: session.signedInAtMs,
            nowMs: shop.clock.now(),
        });
        return c.json({ token });
    });

    app.get("/inloggen", (c) => show(c, signInPage(c.get("visit"), members.all())));

    app.post("/inloggen", async (c) => {
        const { member, email } = await c.req.parseBody();
        const found = member ? members.find(String(member)) : members.findByEmail(String(email ?? ""));
        if (found) return signIn(c, found);
        c.status(422);
        return show(c, signInPage(c.get("visit"), members.all(), String(email ?? "")));
    });

    app.post("/account/nieuw", async (c) => {
        const { name, email } = await c.req.parseBody();
        if (!String(name ?? "").trim() || !String(email ?? "").trim()) return c.redirect("/inloggen", 303);
        const known = members.findByEmail(String(email));
        return signIn(c, known ?? members.register({ name: String(name), email: String(email) }));
    });

    app.post("/uitloggen", (c) => {
        const { session } = c.get("visit");
        shop.sessions.renew(session);
        setSessionCookie(c, session);
        session.member = null;
        session.flash = "signed-out";
        return c.redirect("/", 303);
    });

    app.post("/account/nieuwsbrief", (c) => {
        const { member } = c.get("visit");
        if (!member) return c.redirect("/inloggen", 303);
        member.newsletter = true;
        tell("newsletter", member, `newsletter-${member.id}`);
        return c.redirect("/account", 303);
    });

    app.post("/p/:slug/review", async (c) => {
        const { member } = c.get("visit");
        const product = findProduct(c.req.param("slug"));
        const { text } = await c.req.parseBody();
        const words = String(text ?? "").trim().slice(0, 600);
        if (!member || !product || !words) return c.redirect("/", 303);
        shop.reviews.add(product.slug, { text: words, by: firstName(member) });
        tell("review", member, `review-${member.id}-${product.slug}`);
        return c.redirect(`/p/${product.slug}`, 303);
    });

    function tell(kind, member, id) {
        const event = memberEvent({ id, kind, member: member.id, nowMs: shop.clock.now() });
        shop.outbox.add({ id, body: event });
    }
}

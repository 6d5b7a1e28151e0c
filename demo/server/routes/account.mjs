// Signing in and out, and the member area.

import { accountPage, signInPage } from "../pages/account.mjs";
import { setSessionCookie, show } from "../visit.mjs";

export function accountRoutes(app, shop) {
    app.get("/account", (c) => {
        const visit = c.get("visit");
        if (!visit.member) return c.redirect("/inloggen", 303);
        return show(c, accountPage(visit, shop.orders.of(visit.member.id)));
    });
    signInRoutes(app, shop);
}

/** Ends what was signed in before, under a new session key. */
export function startSession(c, shop, member) {
    const { session } = c.get("visit");
    shop.sessions.renew(session);
    setSessionCookie(c, session);
    session.member = member;
    session.signedInAtMs = shop.clock.now();
    session.flash = member ? "signed-in" : "signed-out";
    return c.redirect(member ? "/account" : "/", 303);
}

function signInRoutes(app, shop) {
    const { members } = shop;

    app.get("/inloggen", (c) => show(c, signInPage(c.get("visit"), members.all())));

    app.post("/inloggen", async (c) => {
        const { member, email } = await c.req.parseBody();
        const address = String(email ?? "");
        const found = member ? members.find(String(member)) : members.findByEmail(address);
        if (found) return startSession(c, shop, found);
        c.status(422);
        return show(c, signInPage(c.get("visit"), members.all(), address));
    });

    app.post("/account/nieuw", async (c) => {
        const form = await c.req.parseBody();
        const name = String(form.name ?? "").trim();
        const email = String(form.email ?? "").trim();
        if (!name || !email) return c.redirect("/inloggen", 303);
        const member = members.findByEmail(email) ?? members.register({ name, email });
        return startSession(c, shop, member);
    });

    app.post("/uitloggen", (c) => startSession(c, shop, null));
}

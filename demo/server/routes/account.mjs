// Signing in and out, and the member area.

import { viewFor } from "../loyalty/view.mjs";
import { accountPage, signInPage } from "../pages/account.mjs";
import { setSessionCookie, show } from "../visit.mjs";

export function accountRoutes(app, shop) {
    app.get("/account", async (c) => {
        const visit = c.get("visit");
        if (!visit.member) return c.redirect("/inloggen", 303);
        const wallet = await viewFor(c, shop.config);
        return show(c, accountPage(visit, shop.orders.of(visit.member.id), wallet));
    });
    signInRoutes(app, shop);
}

/** Signs in as a member, or out with null, under a new session key. */
export function signInAs(c, shop, member) {
    const { session } = c.get("visit");
    shop.sessions.renew(session);
    setSessionCookie(c, session);
    session.member = member;
    session.signedInAtMs = Date.now();
    session.flash = member ? "signed-in" : "signed-out";
}

function signInRoutes(app, shop) {
    const { members } = shop;

    function welcome(c, member) {
        signInAs(c, shop, member);
        return c.redirect("/account", 303);
    }

    app.get("/inloggen", (c) => show(c, signInPage(c.get("visit"), members.all())));

    app.post("/inloggen", async (c) => {
        const { member, email } = await c.req.parseBody();
        const address = String(email ?? "");
        const found = member ? members.find(String(member)) : members.findByEmail(address);
        if (found) return welcome(c, found);
        c.status(422);
        return show(c, signInPage(c.get("visit"), members.all(), address));
    });

    app.post("/account/nieuw", async (c) => {
        const form = await c.req.parseBody();
        const name = String(form.name ?? "").trim();
        const email = String(form.email ?? "").trim();
        if (!name || !email) return c.redirect("/inloggen", 303);
        const member = members.findByEmail(email) ?? members.register({ name, email });
        return welcome(c, member);
    });

    app.post("/uitloggen", (c) => {
        signInAs(c, shop, null);
        return c.redirect("/", 303);
    });
}

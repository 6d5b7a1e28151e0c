// What a request is about: who, in which language, with which cart. Made once, before the routes.

import { getCookie, setCookie } from "hono/cookie";

import { toLoyaltyCart } from "./loyalty/events.mjs";
import { locales, translator } from "./texts.mjs";

const year_s = 365 * 24 * 3600;
const kept = { path: "/", sameSite: "Lax", maxAge: year_s };

/** A choice that a link makes (`?lang=fr`) and a cookie keeps. */
function choice(c, parameter, cookie, allowed) {
    const asked = c.req.query(parameter);
    if (allowed.includes(asked)) {
        setCookie(c, cookie, asked, kept);
        return asked;
    }
    const remembered = getCookie(c, cookie);
    return allowed.includes(remembered) ? remembered : allowed[0];
}

export function visitMiddleware(shop) {
    return async (c, next) => {
        let session = shop.sessions.find(getCookie(c, "shop_session"));
        if (!session) {
            session = shop.sessions.create();
            setSessionCookie(c, session);
        }
        const locale = choice(c, "lang", "shop_lang", locales);
        const theme = choice(c, "theme", "shop_theme", ["light", "dark"]);
        const panelWanted = choice(c, "panel", "shop_panel", ["on", "off"]) === "on";
        const totals = await shop.totalsOf(session);
        c.set("visit", {
            session,
            locale,
            theme,
            t: translator(locale),
            path: c.req.path,
            url: c.req.url,
            member: session.member,
            cart: session.cart,
            totals,
            cartForLoyalty: toLoyaltyCart(totals),
            flash: session.flash,
            refusal: session.refusal,
            program: shop.config.program,
            panel: shop.config.panel && panelWanted,
            loyaltyOrigin: shop.loyaltyOrigin,
        });
        await next();
    };
}

export function setSessionCookie(c, session) {
    setCookie(c, "shop_session", session.key, { path: "/", httpOnly: true, sameSite: "Lax" });
}

/** A page of the shop. What was to be told once has been told with it. */
export function show(c, page) {
    const { session } = c.get("visit");
    session.flash = null;
    session.refusal = null;
    return c.html(page);
}

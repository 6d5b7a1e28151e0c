// The page that `data-token-url` names: a short-lived token for who is signed in, 204 for a guest.

import { tokenOf } from "../loyalty/token.mjs";

export function loyaltyTokenRoute(app, { config }) {
    app.get("/account/loyalty-token", async (c) => {
        const { session } = c.get("visit");
        c.header("cache-control", "no-store");
        if (!session.member) return c.body(null, 204);
        return c.json({ token: await tokenOf(config, session) });
    });
}

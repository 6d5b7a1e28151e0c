// What else a customer does that the program rewards: a review, the newsletter.

import { memberEvent } from "../loyalty/events.mjs";
import { findProduct } from "../shop/catalog.mjs";
import { firstName } from "../shop/members.mjs";

export function voiceRoutes(app, { clock, outbox, reviews }) {
    function tell(kind, member, id) {
        const body = memberEvent({ id, kind, member: member.id, nowMs: clock.now() });
        outbox.add({ id, body });
    }

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
        const words = String(text ?? "")
            .trim()
            .slice(0, 600);
        if (!member || !product || !words) return c.redirect("/", 303);
        reviews.add(product.slug, { text: words, by: firstName(member) });
        tell("review", member, `review-${member.id}-${product.slug}`);
        return c.redirect(`/p/${product.slug}`, 303);
    });
}

// Looking around: home, lists, products, the pages of words.

import { productPicture } from "../art/picture.mjs";
import { homePage } from "../pages/home.mjs";
import { cardPage, deliveryPage, missingPage, privacyPage, storyPage } from "../pages/info.mjs";
import { isListable, listingPage } from "../pages/listing.mjs";
import { productPage } from "../pages/product.mjs";
import { findProduct } from "../shop/catalog.mjs";
import { show } from "../visit.mjs";

export function browseRoutes(app, shop) {
    const page = (path, draw) => app.get(path, (c) => show(c, draw(c.get("visit"))));
    page("/", homePage);
    page("/zetten", (visit) => listingPage(visit, "equipment"));
    page("/winkel", (visit) => listingPage(visit, "all"));
    page("/verhaal", storyPage);
    page("/bezorgen", deliveryPage);
    page("/privacy", privacyPage);
    page("/spaarpas", cardPage);

    app.get("/koffie", (c) => {
        const kind = c.req.query("soort");
        return show(c, listingPage(c.get("visit"), isListable(kind) ? kind : "coffee"));
    });

    app.get("/p/:slug/picture.svg", (c) => {
        const product = findProduct(c.req.param("slug"));
        if (!product) return c.notFound();
        c.header("Content-Type", "image/svg+xml");
        c.header("Cache-Control", "max-age=86400");
        return c.body(String(productPicture(product, c.get("visit").locale)));
    });

    app.get("/p/:slug", (c) => {
        const visit = c.get("visit");
        const product = findProduct(c.req.param("slug"));
        if (!product) {
            c.status(404);
            return show(c, missingPage(visit));
        }
        return show(c, productPage(visit, product, shop.reviews.of(product.slug, visit.locale)));
    });
}

// What customers wrote. The first ones come with the shop; the rest live in memory.

import { readFileSync } from "node:fs";

const first = JSON.parse(
    readFileSync(new URL("../../catalog/reviews.json", import.meta.url), "utf8"),
);

export class Reviews {
    #added = new Map();

    /** Newest first; those that came with the shop are in the shopper's language. */
    of(slug, locale) {
        const own = this.#added.get(slug) ?? [];
        const given = (first[slug] ?? first.other).map(({ by, text }) => ({
            by,
            text: text[locale],
        }));
        return [...own, ...given];
    }

    add(slug, review) {
        this.#added.set(slug, [review, ...(this.#added.get(slug) ?? [])]);
    }
}

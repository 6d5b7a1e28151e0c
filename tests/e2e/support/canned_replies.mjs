// The replies of the demo's states, at the time of the tests.
import * as replies from "../../../demo/states/replies.mjs";
import { now_ms } from "../../support/clock.mjs";

/** Asked before it is taken, as an offer is that cannot be undone. */
const askedFirst = "five-euro";

const withoutPicture = ({ image, ...named }) => named;

/** Without pictures: those are files of the shop, and the pages of the tests have none. */
export function publicProgram(locale) {
    const program = replies.publicProgram(locale);
    return {
        ...program,
        theme: { accent: program.theme.accent },
        offers: program.offers
            .map(withoutPicture)
            .map((offer) => (offer.id === askedFirst ? { ...offer, undo_minutes: 0 } : offer)),
        prompts: program.prompts.map(({ options = [], ...prompt }) => ({
            ...prompt,
            options: options.map(withoutPicture),
        })),
    };
}

export const wallet = (changes) => replies.wallet({ now: now_ms(), ...changes });
export const entries = (now = now_ms()) => replies.entries(now);

/** A backend with all of it. */
export function withCannedReplies(backend) {
    return backend
        .on("GET", "/v1/programs/koffiebar", ({ query }) => ({
            json: publicProgram(new URLSearchParams(query).get("locale") ?? "nl"),
        }))
        .on("GET", "/v1/wallet", () => ({ json: wallet() }))
        .on("GET", "/v1/wallet/entries", () => ({ json: entries() }));
}

// The replies of the demo's states, at the time of the tests.
import { foretell } from "../../../demo/states/foretell.mjs";
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

/** What is asked of carts is answered by the program and the wallet that the backend answers with. */
export function withPreviews(backend) {
    const now = now_ms();
    const replyOf = async (route, seen) => {
        const reply = backend.replies.get(route);
        return (typeof reply === "function" ? await reply(seen) : reply).json;
    };
    const answer = async (seen, known) => {
        const program = await replyOf("GET /v1/programs/koffiebar", { ...seen, query: "" });
        return { json: await foretell(program, JSON.parse(seen.body), { ...known, now }) };
    };
    return backend
        .on("POST", "/v1/programs/koffiebar/previews", (seen) => answer(seen, {}))
        .on("POST", "/v1/wallet/previews", async (seen) =>
            answer(seen, { wallet: await replyOf("GET /v1/wallet", seen) }),
        );
}

/** A backend that does not say what carts would bring, as one that is older. */
export function withoutPreviews(backend) {
    backend.replies.delete("POST /v1/programs/koffiebar/previews");
    backend.replies.delete("POST /v1/wallet/previews");
}

/** A backend with all of it. */
export function withCannedReplies(backend) {
    return withPreviews(backend)
        .on("GET", "/v1/programs/koffiebar", ({ query }) => ({
            json: publicProgram(new URLSearchParams(query).get("locale") ?? "nl"),
        }))
        .on("GET", "/v1/wallet", () => ({ json: wallet() }))
        .on("GET", "/v1/wallet/entries", () => ({ json: entries() }));
}

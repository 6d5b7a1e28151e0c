// What can go wrong between a shop's page and the loyalty backend.
import { now_ms } from "../../support/clock.mjs";

const problem = (status, code) => ({
    status,
    type: "application/problem+json",
    json: { type: "about:blank", title: code, status, code, detail: "", request_id: "r-1" },
});

/** An answer of before: what a cache between page and server may still have. */
function staler(value) {
    if (value?.wallet) return { ...value, wallet: staler(value.wallet) };
    if (value?.revision === undefined) return value;
    return { ...value, revision: value.revision - 5, as_of_ms: value.as_of_ms - 3_600_000 };
}

const added = [
    "ways",
    "ladder",
    "consents_given",
    "prompt_brings",
    "prompt_at_most",
    "undo_until_ms",
];

/** What a server says that does not know yet what was added to the messages last. */
function older(value) {
    if (Array.isArray(value)) return value.map(older);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
        Object.entries(value)
            .filter(([name]) => !added.includes(name))
            .map(([name, item]) => [name, older(item)]),
    );
}

/** What a server says that knows more than this page's module: more fields, and a notice of a kind that is new. */
function newer(value) {
    if (value?.wallet) return { ...value, wallet: newer(value.wallet), later: 1 };
    const notice = {
        id: "n-later",
        what: { code: "teleported", subject: "points", numbers: {}, names: {} },
        at_ms: now_ms(),
    };
    const notices = value?.notices ? { notices: [notice, ...value.notices] } : {};
    return { ...value, ...notices, later: { deep: [1, { more: null }] } };
}

const altered = (change) => async (honest) => ({ json: change((await honest()).json) });

/**
 * Of each: `answer` is what comes in place of the honest answer, which is a function that does what was asked; it is told
 * whether the token is the one that it met first. Or `begin` and `end` are about the page (one that `closesPage` lets none be
 * opened), or `headers` are its own. `routes` are those that it is at, in place of those of the step; one that `passes` lasts
 * to the end, and all comes true in it.
 */
export const faults = {
    "no network": {
        closesPage: true,
        begin: (page) => page.context().setOffline(true),
        end: (page) => page.context().setOffline(false),
    },
    "400 ms and 50 KB/s": {
        passes: true,
        begin: (page) => throttle(page, { latency: 400, downloadThroughput: 50 * 1024 }),
    },
    "no answer": {
        answer: async (honest) => {
            await honest();
            return new Promise(() => {});
        },
    },
    "a connection that breaks": {
        answer: async (honest) => {
            await honest();
            return { cut: true };
        },
    },
    500: { answer: () => problem(500, "internal_error") },
    429: { answer: () => problem(429, "rate_limited") },
    "half an answer": {
        answer: async (honest) => {
            const text = JSON.stringify((await honest()).json);
            return { text: text.slice(0, text.length / 2) };
        },
    },
    "an answer of another shape": { answer: altered(() => ({ hello: ["world"] })) },
    "an integer that no number holds": {
        answer: async (honest) => {
            const text = JSON.stringify((await honest()).json);
            return { text: text.replace(/"(revision|version)":\d+/g, '"$1":99999999999999999999') };
        },
    },
    // Nothing keeps what is answered to a POST.
    "an answer of before": { answer: altered(staler), routes: ["/v1/wallet"] },
    "a token that is no longer good": {
        passes: true,
        answer: (honest, isFirstToken) => (isFirstToken ? problem(401, "token_expired") : honest()),
    },
    "a server that is older": { passes: true, answer: altered(older) },
    "a server that is newer": { passes: true, answer: altered(newer) },
    "no WebAssembly": {
        headers: { "Content-Security-Policy": "script-src 'unsafe-inline' http:" },
    },
};

async function throttle(page, { latency, downloadThroughput }) {
    page.session ??= await page.context().newCDPSession(page);
    await page.session.send("Network.enable");
    await page.session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency,
        downloadThroughput,
        uploadThroughput: downloadThroughput,
    });
}

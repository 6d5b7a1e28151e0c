// The wallet as the loyalty backend draws it, put into a page of ours: it is there before any script, and without one.

import { tokenOf } from "./token.mjs";

/** The page waits for it no longer than this: the widget draws the wallet in any case. */
const patience_ms = 800;

/**
 * @param config the backend's address and the keys of the token
 * @param session who is signed in
 * @param {{ locale: string, theme: string, nonce: string }} look as the page is; `nonce` is that of its policy for styles
 * @returns {Promise<string>} the element as HTML, to be put in as it is; empty when the backend gives none now
 */
async function firstView(config, session, look) {
    const address = new URL(`/v1/wallet/view?${new URLSearchParams(look)}`, config.backend);
    const headers = { authorization: `Bearer ${await tokenOf(config, session)}` };
    try {
        const signal = AbortSignal.timeout(patience_ms);
        const response = await fetch(address, { headers, signal });
        if (response.ok) return await response.text();
        console.error(`loyalty gave no first view: status ${response.status}`);
    } catch (error) {
        console.error(`loyalty gave no first view: ${error.message}`);
    }
    return "";
}

/**
 * The first view for the page that is asked for.
 *
 * @returns {Promise<string>} as above; empty for a guest too
 */
export function viewFor(c, config) {
    const { member, session, locale, theme } = c.get("visit");
    const nonce = c.get("secureHeadersNonce");
    return member ? firstView(config, session, { locale, theme, nonce }) : "";
}

import { html, raw } from "hono/html";

/**
 * The wallet in a page: as the loyalty backend drew it, or for the widget to draw.
 *
 * @param {string} firstView empty for none
 */
export const walletElement = ({ t, theme }, firstView) =>
    firstView
        ? raw(firstView)
        : html`<spaarpas-wallet theme="${theme}"><p class="hint wallet-away">${t("account.walletAway")}</p></spaarpas-wallet>`;

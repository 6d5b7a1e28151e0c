// The elements and what each takes: the one list, of which the types of the frameworks and the manifest are made.

export interface CommonAttributes {
    /** Light or dark outright; without it the element follows the `color-scheme` of where it stands. */
    theme?: "light" | "dark" | undefined;
}

export interface EarnAttributes extends CommonAttributes {
    /** The price in whole minor units, tax included: 1350 is 13.50. Without it, the cart of `setCart` counts. */
    "amount-minor"?: number | string | undefined;
    /** ISO 4217, such as `EUR`. */
    currency?: string | undefined;
    /** The product, as orders name it. */
    sku?: string | undefined;
    /** Several are divided by spaces. */
    category?: string | undefined;
}

/** Each element by its tag, with the attributes that it takes. Events are told on `document`, and bubble to `window`. */
export interface SpaarpasElements {
    /**
     * The member area: points, tier, rewards, milestones, question, history.
     * @fires wallet earned redeemed undoing undone answered tierchanged error
     * @slot overview - What the shop adds at the end of the overview.
     * @slot rewards - What the shop adds at the end of the rewards.
     * @slot activity - What the shop adds at the end of the history.
     * @slot data - What the shop adds at the end of what a member has told.
     * @slot sign-in - The shop's own link to sign in, for a guest; without it `data-login-url` is linked.
     */
    "spaarpas-wallet": CommonAttributes;
    /**
     * What a product or the cart earns, worked out in the browser by the rules that book it.
     * @fires error
     */
    "spaarpas-earn": EarnAttributes;
    /**
     * The rewards that can be had now, and the code that one gives.
     * @fires redeemed undoing undone error
     */
    "spaarpas-redeem": CommonAttributes;
    /**
     * The member's tier.
     * @fires tierchanged error
     */
    "spaarpas-tier": CommonAttributes;
    /**
     * The floating button that opens the wallet over the page.
     * @fires opened closed error
     */
    "spaarpas-launcher": CommonAttributes;
}

type ElementsByTag = { [Tag in keyof SpaarpasElements]: HTMLElement };

declare global {
    interface HTMLElementTagNameMap extends ElementsByTag {}
}

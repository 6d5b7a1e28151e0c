import type { Config } from "../loader/contract.ts";
import { pageAddress } from "./page_address.ts";

/** An address of the tag as the view takes it: https, or of the page's own origin; "" for none. */
function addressOf(name: string, value: string | undefined): string {
    if (!value) {
        return "";
    }
    try {
        const { href, origin, protocol } = new URL(value, pageAddress());
        if (origin === new URL(pageAddress()).origin) {
            return href.slice(origin.length);
        }
        if (protocol === "https:") {
            return href;
        }
    } catch {
        // It is no address at all.
    }
    console.warn(
        `spaarpas: data-${name}-url is "${value}": name a page of the shop, such as /${name}, or an https address`,
    );
    return "";
}

/** Where the wallet may lead to: the shop's page to sign in, and its cart unless that is where the shopper is. */
export function shopPages({ loginUrl, cartUrl }: Config): { login_url: string; cart_url: string } {
    const cart = addressOf("cart", cartUrl);
    const isHere = cart === location.pathname;
    return { login_url: addressOf("login", loginUrl), cart_url: isHere ? "" : cart };
}

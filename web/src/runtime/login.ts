import type { Config } from "../loader/contract.ts";
import { pageAddress } from "./page_address.ts";

/** The shop's page to sign in as the view takes it: https, or of the page's own origin; "" for none. */
export function loginOf({ loginUrl }: Config): string {
    if (!loginUrl) {
        return "";
    }
    try {
        const { href, origin, protocol } = new URL(loginUrl, pageAddress());
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
        `spaarpas: data-login-url is "${loginUrl}": name a page of the shop, such as /login, or an https address`,
    );
    return "";
}

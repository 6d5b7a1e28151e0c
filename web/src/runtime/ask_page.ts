import { parseJson, request } from "./natives.ts";
import { pageAddress } from "./page_address.ts";

/** A redirect that leads where this page may not read, such as a login elsewhere, comes back as it is. */
async function answerOf(address: string): Promise<Response> {
    const ask = (redirect: RequestRedirect) =>
        request(new URL(address, pageAddress()), {
            headers: { Accept: "application/json" },
            cache: "no-store",
            redirect,
        });
    try {
        return await ask("follow");
    } catch (error) {
        const response = await ask("manual");
        if (response.type !== "opaqueredirect") {
            throw error;
        }
        return response;
    }
}

/** What the shop's token page says: a token, or "" for a guest. */
export async function askPage(address: string): Promise<string> {
    const response = await answerOf(address);
    const { status, redirected, type } = response;
    const isPage = !/json/.test(response.headers.get("content-type") ?? "");
    // Some shops send a guest to the login, or say that there must be one.
    const isGuest = status === 204 || status === 401 || status === 403;
    if (isGuest || type === "opaqueredirect" || (redirected && isPage)) {
        return "";
    }
    if (!response.ok) {
        throw new Error(`${address} answered ${status}`);
    }
    const { token } = parseJson(await response.text()) as { token?: unknown };
    if (typeof token !== "string") {
        throw new Error(`${address} answered no {"token": "..."}`);
    }
    return token;
}

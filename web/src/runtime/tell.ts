import type { Page } from "../loader/contract.ts";

/** Tells the page an event; the reason of an error, which is for developers, the console too. */
export function tell(page: Page, name: string, detail: unknown): void {
    const { reason } = detail as { reason?: string };
    if (reason) {
        console.error(`spaarpas: the server refused the token: ${reason}`);
    }
    // The loader tells that one, when it takes calls.
    if (name !== "ready") {
        page.emit(name, detail);
    }
}

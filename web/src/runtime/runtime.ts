import type { CallName, Config, Page, Runtime } from "../loader/contract.ts";
import { PageBridge } from "./bridge.ts";
import type { Files } from "./files.ts";
import { toJson } from "./natives.ts";
import { kindOf } from "./roots.ts";

/** The public calls and the page's elements, as actions of the widget. */
export class WalletRuntime implements Runtime {
    readonly #page: Page;
    readonly #bridge: PageBridge;
    readonly #listeners = new AbortController();
    readonly #calls: Record<CallName, (first: unknown) => void> = {
        identify: (source) => this.#bridge.identify(source),
        logout: () => this.#bridge.logout(),
        setCart: (cart) => this.#setCart(cart),
        open: (section) => this.#bridge.open(typeof section === "string" ? section : ""),
        close: () => this.#bridge.widget.send({ type: "close" }),
        refresh: () => this.#bridge.widget.send({ type: "refresh" }),
    };

    constructor(config: Config, page: Page, files: Files) {
        this.#page = page;
        this.#bridge = new PageBridge(config, page, files);
    }

    async start(): Promise<void> {
        await this.#bridge.start();
        const options = { signal: this.#listeners.signal };
        for (const type of ["online", "offline"]) {
            window.addEventListener(type, () => this.#bridge.connectivity(), options);
        }
        document.addEventListener("visibilitychange", () => this.#touchAll(), options);
        // A page that the browser kept may come back to another shopper.
        const kept = (type: "pagehide" | "pageshow", run: () => void) =>
            window.addEventListener(type, ({ persisted }) => persisted && run(), options);
        kept("pagehide", () => this.#bridge.sleep());
        kept("pageshow", () => this.#bridge.wake());
        for (const type of ["keydown", "keypress", "keyup"]) {
            window.addEventListener(type, (event) => this.#bridge.keyed(event), {
                ...options,
                capture: true,
            });
        }
        this.#touchAll();
    }

    call(name: CallName, [first]: readonly unknown[]): void {
        this.#calls[name](first);
    }

    touched(element: HTMLElement): void {
        const visible = this.#page.elements.get(element) === true && !document.hidden;
        this.#bridge.touched(element, kindOf(element), visible);
    }

    left(element: HTMLElement): void {
        this.#bridge.left(element);
    }

    destroy(): void {
        this.#listeners.abort();
        this.#bridge.destroy();
    }

    #setCart(cart: unknown): void {
        try {
            // Names compare in NFC, and the module has no tables for it.
            this.#bridge.setCart(toJson(cart).normalize());
        } catch {
            this.#page.emit("error", { code: "cart_invalid" });
        }
    }

    #touchAll(): void {
        for (const element of this.#page.elements.keys()) {
            this.touched(element);
        }
    }
}

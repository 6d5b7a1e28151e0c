import type { Config } from "./config.ts";
import type { CallName, Runtime, RuntimeModule } from "./contract.ts";
import { takeElements } from "./elements.ts";
import { drawLauncher, showUnavailable } from "./launcher.ts";
import { reserve } from "./reserve.ts";

type Import = (address: string) => Promise<RuntimeModule>;

const launcherTag = "SPAARPAS-LAUNCHER";
/** These ask for something that only the wallet can give, so they load it. */
const intents = ["identify", "open"];
const longestPause = 60_000;

/** Everything that is in a page before a shopper shows intent. */
export class Loader {
    readonly #config: Config;
    readonly #import: Import;
    readonly #elements = new Map<HTMLElement, boolean>();
    readonly #listeners = new AbortController();
    readonly #observer: IntersectionObserver;
    #calls: [CallName, readonly unknown[]][] = [];
    #loading: Promise<void> | undefined;
    #runtime: Runtime | undefined;
    #floating: HTMLElement | undefined;
    #failures = 0;
    #destroyed = false;

    constructor(config: Config, importRuntime: Import) {
        this.#config = config;
        this.#import = importRuntime;
        this.#observer = new IntersectionObserver((entries) => this.#sighted(entries));
        takeElements({
            touched: (element) => this.#touched(element),
            left: (element) => this.#left(element),
        });
        if (config.launcher) {
            this.#floating = document.createElement("spaarpas-launcher");
            this.#floating.setAttribute("floating", "");
            document.documentElement.append(this.#floating);
        }
    }

    call(name: CallName, args: readonly unknown[]): void {
        if (this.#destroyed) {
            return;
        }
        if (this.#runtime) {
            this.#runtime.call(name, args);
        } else {
            this.#calls.push([name, args]);
            if (intents.includes(name)) {
                this.#load();
            }
        }
    }

    on(name: string, handler: (detail: unknown) => void): () => void {
        const type = `spaarpas:${name}`;
        const listener = (event: Event) => handler((event as CustomEvent).detail);
        document.addEventListener(type, listener, { signal: this.#listeners.signal });
        return () => document.removeEventListener(type, listener);
    }

    emit(name: string, detail: unknown): void {
        document.dispatchEvent(new CustomEvent(`spaarpas:${name}`, { detail, bubbles: true }));
    }

    destroy(): void {
        this.#destroyed = true;
        this.#calls = [];
        this.#listeners.abort();
        this.#observer.disconnect();
        takeElements(undefined);
        this.#runtime?.destroy();
        this.#floating?.remove();
        for (const element of this.#elements.keys()) {
            element.shadowRoot?.replaceChildren();
        }
    }

    #load(): void {
        this.#loading ??= this.#start().catch((error: unknown) => {
            this.#loading = undefined;
            this.#failed(error);
        });
    }

    #address(): string {
        // A browser may keep the failure of an address; a fragment makes it another one.
        const address = new URL(RUNTIME_FILE, this.#config.base).href;
        return this.#failures ? `${address}#${this.#failures}` : address;
    }

    async #start(): Promise<void> {
        const module = await this.#import(this.#address());
        const runtime = await module.start(this.#config, {
            elements: this.#elements,
            emit: (name, detail) => this.emit(name, detail),
        });
        if (this.#destroyed) {
            runtime.destroy();
            return;
        }
        this.#runtime = runtime;
        for (const [name, args] of this.#calls.splice(0)) {
            runtime.call(name, args);
        }
    }

    #failed(error: unknown): void {
        if (this.#destroyed) {
            return;
        }
        this.#failures++;
        for (const element of this.#elements.keys()) {
            showUnavailable(element, this.#config.locale);
        }
        console.warn("spaarpas: the wallet could not be loaded:", error);
        this.emit("error", { code: "unavailable" });
        setTimeout(() => this.#retry(), Math.min(longestPause, 1000 * 2 ** this.#failures));
    }

    #retry(): void {
        const wanted = [...this.#elements].some(
            ([element, seen]) => seen && element.tagName !== launcherTag,
        );
        if (!this.#destroyed && (wanted || this.#calls.length)) {
            this.#load();
        }
    }

    #warm(): void {
        if (!this.#loading) {
            // A failure shows when the shopper does open the wallet.
            this.#import(this.#address()).then(
                (module) => module.warm(this.#config),
                () => this.#failures++,
            );
        }
    }

    #touched(element: HTMLElement): void {
        const root = reserve(element);
        if (this.#config.theme && !element.hasAttribute("theme")) {
            element.setAttribute("theme", this.#config.theme);
        }
        if (!this.#elements.has(element)) {
            this.#elements.set(element, false);
            this.#observer.observe(element);
        }
        if (this.#runtime) {
            this.#runtime.touched(element);
        } else if (element.tagName === launcherTag) {
            drawLauncher(root, this.#config.locale, {
                warm: () => this.#warm(),
                open: () => this.call("open", []),
            });
        }
    }

    #left(element: HTMLElement): void {
        this.#elements.delete(element);
        this.#observer.unobserve(element);
        this.#runtime?.left(element);
    }

    #sighted(entries: IntersectionObserverEntry[]): void {
        for (const { target, isIntersecting } of entries) {
            const element = target as HTMLElement;
            if (this.#elements.has(element)) {
                this.#elements.set(element, isIntersecting);
                if (this.#runtime) {
                    this.#runtime.touched(element);
                } else if (isIntersecting && element.tagName !== launcherTag) {
                    this.#load();
                }
            }
        }
    }
}

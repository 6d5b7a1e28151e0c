import { type Config, type Options, readConfig } from "./config.ts";
import type { CallName, Page, Pressed, Runtime, RuntimeModule } from "./contract.ts";
import { launcherTag, takeElements } from "./elements.ts";
import { drawLauncher, showUnavailable } from "./launcher.ts";
import { release, reserve } from "./reserve.ts";

type Import = (address: string) => Promise<RuntimeModule>;

/** These ask for something that only the wallet can give, so they load it. */
const intents = ["identify", "open"];
const longestPause_s = 60;
const longestWait_ms = 5000;

/** Everything that is in a page before a shopper shows intent. */
export class Loader implements Page {
    readonly #options: Options;
    #config: Config;
    readonly #import: Import;
    readonly elements = new Map<HTMLElement, boolean>();
    readonly #listeners = new AbortController();
    readonly #observer: IntersectionObserver;
    readonly #language = new MutationObserver(() => this.follow());
    /** What the page has said of itself, for another runtime to know. */
    readonly #told = new Map<CallName, readonly unknown[]>();
    #calls: [CallName, readonly unknown[]][] = [];
    #loading: Promise<void> | undefined;
    #runtime: Runtime | undefined;
    #floating: HTMLElement | undefined;
    #failures = 0;
    #destroyed = false;

    constructor(options: Options, importRuntime: Import) {
        this.#options = options;
        this.#config = readConfig(options);
        this.#import = importRuntime;
        this.#observer = new IntersectionObserver((entries) => this.#sighted(entries));
        takeElements({
            touched: (element) => this.#touched(element),
            left: (element) => this.#left(element),
        });
        this.#language.observe(document.documentElement, { attributeFilter: ["lang"] });
        this.#await();
    }

    /**
     * Not yet: a framework that takes the document over must find it as its server sent it, and a runtime that is on its way
     * draws a launcher that says more; but it may be a long way.
     */
    #await(): void {
        setTimeout(() => {
            const comes = this.#loading && !this.#runtime && performance.now() < longestWait_ms;
            if (comes || document.readyState === "loading") {
                this.#await();
            } else if (this.#config.launcher !== "none") {
                // Safari does not tell when it has nothing to do.
                (window.requestIdleCallback ?? setTimeout)(() => {
                    this.#floating = document.createElement(launcherTag);
                    this.#floating.toggleAttribute("floating");
                    this.#float();
                });
            }
        }, 1000);
    }

    /** Another tag, or the page, may say another language: the wallet begins anew in it, knowing what it was told. */
    follow(): void {
        const config = readConfig(this.#options);
        if (config.locale === this.#config.locale) {
            return;
        }
        this.#config = config;
        if (this.#loading) {
            this.#runtime?.destroy();
            this.#calls = [...this.#told, ...this.#calls];
            this.#runtime = this.#loading = undefined;
            this.#load();
        }
        for (const element of this.elements.keys()) {
            release(element);
            this.#touched(element);
        }
    }

    call(name: CallName, args: readonly unknown[]): void {
        if (this.#destroyed) {
            return;
        }
        this.#float();
        if (name === "logout") {
            this.#told.delete("identify");
        } else if (name === "identify" || name === "setCart") {
            this.#told.set(name, args);
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
        this.#listeners.abort();
        this.#observer.disconnect();
        this.#language.disconnect();
        takeElements();
        this.#runtime?.destroy();
        this.#floating?.remove();
        for (const element of this.elements.keys()) {
            release(element);
        }
    }

    /** Puts the launcher over the page, also where the page has wiped it away. */
    #float(): void {
        if (this.#floating?.isConnected === false && !this.#destroyed) {
            document.documentElement.append(this.#floating);
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
        const again = this.#failures ? `#${this.#failures}` : "";
        return new URL(RUNTIME_FILE + again, this.#config.src).href;
    }

    async #start(): Promise<void> {
        const config = this.#config;
        const src = this.#address();
        const module = await this.#import(src);
        const runtime = await module.start({ ...config, src }, this);
        if (this.#destroyed || config !== this.#config) {
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
        for (const element of this.elements.keys()) {
            showUnavailable(element, this.#config.locale);
        }
        console.warn("spaarpas: not loaded:", error);
        this.emit("error", { code: "unavailable" });
        setTimeout(() => this.#retry(), 1000 * Math.min(longestPause_s, 5 ** this.#failures));
    }

    #retry(): void {
        const wanted = [...this.elements].some(
            ([element, seen]) => seen && element.localName !== launcherTag,
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
        const root: Pressed = reserve(element);
        if (!this.elements.has(element)) {
            root.addEventListener("click", ({ target }) => {
                root.pressed = target;
            });
            this.elements.set(element, false);
            this.#observer.observe(element);
        }
        if (this.#runtime) {
            this.#runtime.touched(element);
        } else if (element.localName === launcherTag) {
            drawLauncher(root, this.#config.locale, {
                warm: () => this.#warm(),
                open: () => this.call("open", []),
            });
        }
    }

    #left(element: HTMLElement): void {
        this.elements.delete(element);
        this.#observer.unobserve(element);
        this.#runtime?.left(element);
    }

    #sighted(entries: IntersectionObserverEntry[]): void {
        for (const { target, isIntersecting } of entries) {
            const element = target as HTMLElement;
            if (this.elements.has(element)) {
                this.elements.set(element, isIntersecting);
                if (this.#runtime) {
                    this.#runtime.touched(element);
                } else if (isIntersecting && element.localName !== launcherTag) {
                    this.#load();
                }
            }
        }
    }
}

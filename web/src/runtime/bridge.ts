import type { Config, Page } from "../loader/contract.ts";
import { Applier, listenToActions } from "../patch/index.ts";
import { useCopy } from "./clipboard.ts";
import type { Files } from "./files.ts";
import type { PageEffects, RootKind } from "./messages.ts";
import { cancel, later, now, parseJson, randomSeed, soon } from "./natives.ts";
import { useOwnData } from "./own_data.ts";
import { Panel } from "./panel.ts";
import { showPlain } from "./plain.ts";
import { isSound, type MountedRoot, Roots } from "./roots.ts";
import { rulesBeside } from "./rules.ts";
import { useScan } from "./scan.ts";
import { Session } from "./session.ts";
import { shopPages } from "./shop_pages.ts";
import { SharedStream } from "./tabs.ts";
import { tell } from "./tell.ts";
import { type PatchWriter, Widget, type WidgetHost } from "./widget.ts";
import { languageOf } from "./words.ts";

/** Stands between the widget and the page: what the page must remember, and what it does for the widget. */
export class PageBridge implements WidgetHost {
    readonly widget: Widget;
    readonly #config: Config;
    readonly #page: Page;
    readonly #files: Files;
    readonly #roots: Roots;
    readonly #session: Session;
    readonly #askRules: ReturnType<typeof rulesBeside>;
    readonly #panel = new Panel(() => {
        this.#panelClosed();
        this.widget.send({ type: "close" });
    });
    readonly #stream = new SharedStream({
        revision: (revision) => this.widget.send({ type: "stream", open: true, revision }),
        refused: () => this.widget.send({ type: "stream", open: false, revision: 0 }),
    });
    #applier = new Applier();
    #cart = "";
    #section: string | undefined;
    #timer: number | undefined;
    #asked = 0;
    #destroyed = false;

    constructor(config: Config, page: Page, files: Files) {
        this.#config = config;
        this.#page = page;
        this.#files = files;
        this.#roots = new Roots(config);
        this.#session = new Session(config.tokenUrl);
        this.#askRules = rulesBeside(files.rules, config.src, (request, answer) =>
            this.widget.send({ type: "preview", request, answer }),
        );
        this.widget = new Widget(config.api, files.instantiate, this);
    }

    start(): Promise<void> {
        return this.widget.start();
    }

    restore(): PatchWriter {
        this.#applier = new Applier();
        this.#stream.close();
        this.widget.send({
            type: "start",
            program: this.#config.program,
            locale: languageOf(this.#config.locale),
            texts: this.#files.texts,
            calm: matchMedia("(prefers-reduced-motion: reduce)").matches,
            seed: randomSeed(),
            ...shopPages(this.#config),
        });
        this.connectivity();
        for (const root of this.#roots.all()) {
            this.#roots.clear(root);
            this.#mount(root);
        }
        this.wake();
        if (this.#cart) {
            this.setCart(this.#cart);
        }
        if (this.#section !== undefined) {
            this.open(this.#section);
        }
        return this.#applier;
    }

    identify(source: unknown): void {
        this.#session.identify(source);
        this.widget.send({ type: "identify" });
    }

    logout(): void {
        this.#session.forget();
        this.sleep();
    }

    /** Forgets what is known of the member, and not how to ask who it is. */
    sleep(): void {
        this.#asked++;
        this.widget.send({ type: "logout" });
    }

    wake(): void {
        if (this.#session.known) {
            this.widget.send({ type: "identify" });
        }
    }

    setCart(cart: string): void {
        this.#cart = cart;
        this.widget.send({ type: "cart", cart });
    }

    open(section: string): void {
        if (this.#panel.isLost) {
            this.widget.send({ type: "close" });
        }
        this.#section = section;
        this.widget.send({ type: "open", section });
    }

    connectivity(): void {
        this.widget.send({ type: "online", online: navigator.onLine });
    }

    touched(element: HTMLElement, kind: RootKind, visible: boolean): void {
        const root = this.#roots.find(element);
        if (kind === "earn" && !isSound(element)) {
            this.#drop(root);
        } else if (!root && element.shadowRoot?.querySelector(":active")) {
            // The press that has begun on the loader's button ends on it.
            later(() => element.isConnected && this.touched(element, kind, visible), 50);
        } else if (!root) {
            const added = this.#roots.add(element, kind, visible);
            added.stop = this.#listen(added);
            this.#mount(added);
        } else if (this.#roots.changed(root, visible)) {
            this.widget.send({ type: "changed", root: root.told });
        }
    }

    left(element: HTMLElement): void {
        // An element that is moved leaves and comes back in one task.
        soon(() => {
            if (!element.isConnected) {
                this.#drop(this.#roots.find(element));
            }
        });
    }

    /** Keys for us are no shortcuts of the page; what they do by themselves they still do. */
    keyed(event: Event): void {
        if (this.#roots.isKeyOfOurs(event, this.#panel.isOpen)) {
            event.stopImmediatePropagation();
        }
    }

    focus(): { root: number; node: number } {
        const host = document.activeElement;
        const root = host instanceof HTMLElement ? this.#roots.find(host) : undefined;
        const focused = root?.shadow.activeElement;
        return root && focused
            ? { root: root.id, node: this.#applier.idOf(focused) }
            : { root: 0, node: 0 };
    }

    patched(detail: { ops: number; bytes: number; ms: number }): void {
        this.#roots.drawn();
        if (this.#config.debug !== undefined) {
            this.#page.emit("patch", detail);
        }
    }

    effects(effects: PageEffects): void {
        if (effects.stream) {
            this.#moveStream(effects.stream);
        }
        this.#movePanel(effects.panel);
        if (effects.focus) {
            this.#roots.focus(effects.focus);
        }
        useCopy(effects.copy, this.widget);
        useScan(effects.scan, this.#config, this.widget);
        for (const { name, detail } of effects.events) {
            tell(this.#page, name, parseJson(detail));
        }
        cancel(this.#timer);
        if (effects.wake_at_ms !== undefined) {
            const pause = Math.max(0, effects.wake_at_ms - now());
            this.#timer = later(() => this.widget.send({ type: "tick" }), pause);
        }
        if (effects.ask_token) {
            this.#askToken();
        }
        void this.#askRules(effects.preview);
        useOwnData(effects.own_data, this.#config, this.widget);
    }

    failed(): void {
        this.#stream.close();
        cancel(this.#timer);
        for (const root of this.#roots.all()) {
            this.#roots.clear(root);
            if (root.kind === "wallet") {
                showPlain(root.shadow, this.#files.texts, () => this.widget.retry());
            }
        }
        if (this.#section !== undefined) {
            const dialog = this.#panel.plainDialog();
            showPlain(dialog, this.#files.texts, () => this.widget.retry());
            this.#panel.attach();
            this.#panel.show();
        }
        this.#page.emit("error", { code: "widget_stopped" });
    }

    destroy(): void {
        this.#destroyed = true;
        this.widget.close();
        this.#stream.close();
        cancel(this.#timer);
        this.#panel.remove();
        for (const root of this.#roots.all()) {
            this.#roots.remove(root);
        }
    }

    #drop(root: MountedRoot | undefined): void {
        if (root) {
            this.#roots.remove(root);
            this.widget.unmount(root.id);
        }
    }

    #listen(root: MountedRoot): () => void {
        return listenToActions(root.shadow, (action, element, value) => {
            if (root.first.holds(element)) {
                return;
            }
            this.widget.send({
                type: "dom",
                root: root.told,
                node: this.#applier.idOf(element),
                action,
                key: element.getAttribute("data-key") ?? "",
                value,
            });
        });
    }

    #mount(root: MountedRoot): void {
        root.node = this.widget.mount(root.told);
        this.#applier.attach(root.node, root.shadow);
    }

    #movePanel(move: PageEffects["panel"]): void {
        if (move === "open") {
            this.#showPanel();
        } else if (move === "close") {
            this.#panel.hide();
            this.#panelClosed();
        }
    }

    #showPanel(): void {
        this.#section ??= "";
        this.#panel.attach();
        this.touched(this.#panel.element, "panel", true);
        const root = this.#roots.find(this.#panel.element) as MountedRoot;
        root.stop();
        root.stop = this.#listen(root);
        // The view draws the dialog of a panel that is new in the flush that is due now, and the page may close it by then.
        soon(() => this.#section !== undefined && this.#panel.show());
    }

    #panelClosed(): void {
        this.#section = undefined;
        this.touched(this.#panel.element, "panel", false);
    }

    #moveStream(stream: { open: boolean; path: string; token: string }): void {
        if (stream.open) {
            this.#stream.open(this.#config.api + stream.path, stream.token);
        } else {
            this.#stream.close();
        }
    }

    #askToken(): void {
        const asked = ++this.#asked;
        void this.#session.ask().then((answer) => {
            // The shop may have said something else in the meantime.
            if (asked === this.#asked && !this.#destroyed) {
                this.widget.send({ type: "token", ...answer });
            }
        });
    }
}

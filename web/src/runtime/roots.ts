import type { Config } from "../loader/contract.ts";
import { FirstView } from "./first_view.ts";
import type { RootKind, RootMessage } from "./messages.ts";
import { addStyles } from "./styles.ts";

/** A place that the widget draws into. */
export interface MountedRoot {
    readonly id: number;
    readonly kind: RootKind;
    readonly element: HTMLElement;
    readonly shadow: ShadowRoot;
    readonly first: FirstView;
    /** Its number in the patch stream of the instance that is there now. */
    node: number;
    /** Stops listening to what the shopper does in it. */
    stop: () => void;
    /** What the module knows of it. */
    told: RootMessage;
}

/** The roots of the page. Their ids outlive instances of the module; none is used twice. */
export class Roots {
    readonly #config: Config;
    readonly #roots = new Map<HTMLElement, MountedRoot>();
    #lastId = 0;

    constructor(config: Config) {
        this.#config = config;
    }

    find(element: HTMLElement): MountedRoot | undefined {
        return this.#roots.get(element);
    }

    byId(id: number): MountedRoot | undefined {
        return this.all().find((root) => root.id === id);
    }

    all(): MountedRoot[] {
        return [...this.#roots.values()];
    }

    add(element: HTMLElement, kind: RootKind, visible: boolean): MountedRoot {
        const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
        if (element.parentElement === document.documentElement) {
            // What we put there inherits nothing of what most shops say of their body.
            element.style.fontFamily = getComputedStyle(document.body).fontFamily;
        }
        const id = ++this.#lastId;
        const told = describe(element, id, kind, visible);
        const root: MountedRoot = {
            id,
            kind,
            element,
            shadow,
            first: new FirstView(shadow),
            node: 0,
            stop: () => undefined,
            told,
        };
        this.#roots.set(element, root);
        this.clear(root);
        return root;
    }

    /** Empties what the root shows, down to the style sheet and to what the shop's server drew. */
    clear(root: MountedRoot): void {
        root.first.clear();
        addStyles(root.shadow, this.#config, root.first.sheets);
    }

    remove(root: MountedRoot): void {
        this.#roots.delete(root.element);
        root.stop();
        root.shadow.replaceChildren();
    }

    /** After each drawing. */
    drawn(): void {
        for (const { first } of this.#roots.values()) {
            first.follow();
        }
    }

    focus({ root, mark }: { root: number; mark: string }): void {
        const shadow = this.byId(root)?.shadow;
        shadow?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(mark)}"]`)?.focus();
    }

    /** Whether a key goes into a field of ours, or to the open panel. */
    isKeyOfOurs(event: Event, isPanelOpen: boolean): boolean {
        const path = event.composedPath() as Element[];
        const inner = path[0] as Element;
        const root = this.all().find(({ element }) => path.includes(element));
        return root
            ? root.kind === "panel" || inner.matches("input,textarea,select")
            : isPanelOpen && inner === document.body;
    }

    /** Whether an element says something else than the module knows; then `told` says it too. */
    changed(root: MountedRoot, visible: boolean): boolean {
        const message = describe(root.element, root.id, root.kind, visible);
        const before = root.told;
        root.told = message;
        return (Object.keys(message) as (keyof RootMessage)[]).some(
            (name) => message[name] !== before[name],
        );
    }
}

/** The kind of root that a tag stands for: `spaarpas-earn` is `earn`. */
export function kindOf(element: HTMLElement): RootKind {
    return element.localName.slice("spaarpas-".length) as RootKind;
}

/** What was said of an element whose amount is none. */
const told = new WeakMap<HTMLElement, string>();

/** Whether an amount, where one is given, is one. Else it is said once, and a product does not show what the cart earns. */
export function isSound(element: HTMLElement): boolean {
    const text = element.getAttribute("amount-minor");
    const amount = Number(text?.trim() || Number.NaN);
    if (text === null || (Number.isSafeInteger(amount) && amount > 0)) {
        return true;
    }
    if (amount !== 0 && told.get(element) !== text) {
        console.error(`spaarpas: amount-minor="${text}" is no price in whole minor units`);
        told.set(element, text);
    }
    return false;
}

function describe(element: HTMLElement, id: number, kind: RootKind, visible: boolean): RootMessage {
    const text = (name: string) => (element.getAttribute(name) ?? "").normalize();
    return {
        id,
        kind,
        visible,
        amount_minor: Number(text("amount-minor")),
        currency: text("currency"),
        sku: text("sku"),
        categories: text("category"),
        section: text("section"),
    };
}

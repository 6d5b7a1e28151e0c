import type { RootKind, RootMessage } from "./messages.ts";
import { addStyles } from "./styles.ts";

/** A place that the widget draws into. */
export interface MountedRoot {
    readonly id: number;
    readonly kind: RootKind;
    readonly element: HTMLElement;
    readonly shadow: ShadowRoot;
    /** Its number in the patch stream of the instance that is there now. */
    node: number;
    /** Stops listening to what the shopper does in it. */
    stop: () => void;
    /** What the module knows of it. */
    told: RootMessage;
}

/** The roots of the page. Their ids outlive instances of the module; none is used twice. */
export class Roots {
    readonly #nonce: string;
    readonly #roots = new Map<HTMLElement, MountedRoot>();
    #lastId = 0;

    constructor(nonce: string) {
        this.#nonce = nonce;
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
        const id = ++this.#lastId;
        const told = describe(element, id, kind, visible);
        const root: MountedRoot = {
            id,
            kind,
            element,
            shadow,
            node: 0,
            stop: () => undefined,
            told,
        };
        this.#roots.set(element, root);
        this.clear(root);
        return root;
    }

    /** Empties what the root shows, down to the style sheet. */
    clear(root: MountedRoot): void {
        root.shadow.replaceChildren();
        addStyles(root.shadow, this.#nonce);
    }

    remove(root: MountedRoot): void {
        this.#roots.delete(root.element);
        root.stop();
        root.shadow.replaceChildren();
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

function describe(element: HTMLElement, id: number, kind: RootKind, visible: boolean): RootMessage {
    const text = (name: string) => (element.getAttribute(name) ?? "").normalize();
    const amount = Number(text("amount-minor"));
    return {
        id,
        kind,
        visible,
        amount_minor: Number.isSafeInteger(amount) ? amount : 0,
        currency: text("currency"),
        sku: text("sku"),
        categories: text("category"),
        section: text("section"),
    };
}

import type { Pressed } from "../loader/contract.ts";
import { later } from "./natives.ts";

/** A press that has begun in what stood there ends in it; so long is waited before it is looked at again. */
const pressPause_ms = 50;

/**
 * What stood in a root before the widget: the wallet as the shop's server drew it, or the loader's button. It stays until
 * there is something better.
 */
export class FirstView {
    readonly #shadow: Pressed;
    #nodes: readonly Element[];
    #sheets: readonly CSSStyleSheet[];

    constructor(shadow: ShadowRoot) {
        this.#shadow = shadow;
        this.#nodes = shadow.querySelector(".root,button") ? [...shadow.children] : [];
        this.#sheets = this.#nodes.length ? (shadow.adoptedStyleSheets ?? []) : [];
    }

    /** What it looks by, before what the widget looks by. */
    get sheets(): readonly CSSStyleSheet[] {
        return this.#sheets;
    }

    /** Whether an element is of it, and not yet alive. */
    holds(element: Element): boolean {
        return this.#nodes.some((node) => node.contains(element));
    }

    /** Takes all away that came after it. It is not moved itself: what is put in anew has lost the focus. */
    clear(): void {
        for (const node of [...this.#shadow.childNodes]) {
            if (!this.#nodes.includes(node as Element)) {
                node.remove();
            }
        }
    }

    /** After each drawing. What still waits is not seen yet; what failed is said beneath, without a title of its own. */
    follow(): void {
        const drawn = this.#shadow.lastElementChild;
        if (!drawn || !this.#nodes.length || this.#nodes.includes(drawn)) {
            return;
        }
        const isPressed = this.#nodes.some(
            (node) => node.matches(active) || node.querySelector(active),
        );
        const waits = isPressed || drawn.querySelector(".skeleton") !== null;
        const failed = drawn.querySelector(".failure") !== null;
        drawn.classList.toggle("waits", waits);
        drawn.classList.toggle("beside", failed);
        if (isPressed) {
            later(() => this.follow(), pressPause_ms);
        } else if (!waits && !failed) {
            this.#giveWay(drawn);
        }
    }

    /** The control in the same place takes over the focus, and the press that came before it was alive. */
    #giveWay(drawn: Element): void {
        const before = this.#nodes.flatMap(controlsIn);
        const held = before.indexOf(this.#shadow.activeElement as HTMLElement);
        const pressed = before.findIndex((control) =>
            control.contains(this.#shadow.pressed as Node | null),
        );
        for (const node of this.#nodes) {
            node.remove();
        }
        if (this.#sheets.length) {
            this.#shadow.adoptedStyleSheets = this.#shadow.adoptedStyleSheets.slice(-1);
        }
        this.#nodes = this.#sheets = [];
        const controls = controlsIn(drawn);
        controls[held]?.focus();
        if (actionOf(controls[pressed]) === actionOf(before[pressed])) {
            controls[pressed]?.click();
        }
    }
}

const active = ":active";
const focusable = "a,button,input,summary";

const actionOf = (control: Element | undefined) => control?.getAttribute("data-a");

const controlsIn = (node: Element): HTMLElement[] => [
    ...(node.matches(focusable) ? [node as HTMLElement] : []),
    ...node.querySelectorAll<HTMLElement>(focusable),
];

/** The wallet over the page: a dialog that the view draws and that only the page can open. */
export class Panel {
    readonly element: HTMLElement;
    readonly #onClosed: () => void;
    #open = false;

    constructor(onClosed: () => void) {
        this.#onClosed = onClosed;
        this.element = document.createElement("spaarpas-panel");
        this.element.attachShadow({ mode: "open" });
    }

    get isOpen(): boolean {
        return this.#open;
    }

    /** Whether it was open until a moment ago: the shopper closed it, or the page took it out, and nobody has said so yet. */
    get isLost(): boolean {
        return this.#open && !(this.element.isConnected && this.#dialog()?.open);
    }

    /** Puts the panel on the root of the document, where a shop that swaps its body leaves it. */
    attach(): void {
        if (!this.element.isConnected) {
            // A page that took it out while it was open left it half open.
            this.hide();
            document.documentElement.append(this.element);
            // Here, because a page that is written anew takes the listeners of all that is in it.
            const root = this.element.shadowRoot;
            // Closing by the Escape key or a gesture ends here, as `close` does not bubble.
            root?.addEventListener("close", this.#closed, true);
            root?.addEventListener("click", this.#clicked);
        }
    }

    /** A dialog to fill where the view has none. */
    plainDialog(): HTMLDialogElement {
        const dialog = document.createElement("dialog");
        dialog.part.add("panel");
        this.element.shadowRoot?.append(dialog);
        return dialog;
    }

    show(): void {
        const dialog = this.#dialog();
        if (dialog && !dialog.open) {
            this.#open = true;
            dialog.showModal();
        }
    }

    hide(): void {
        this.#open = false;
        this.#dialog()?.close();
    }

    remove(): void {
        this.hide();
        this.element.remove();
    }

    #dialog(): HTMLDialogElement | null {
        return this.element.shadowRoot?.querySelector("dialog") ?? null;
    }

    readonly #closed = (): void => {
        // The event comes late: the page may have opened it again by then.
        if (this.#open && !this.#dialog()?.open) {
            this.#open = false;
            this.#onClosed();
        }
    };

    /** A click on the dialog itself, and on nothing in it, is one on what lies behind it. */
    readonly #clicked = (event: Event): void => {
        const dialog = this.#dialog();
        if (event.target === dialog) {
            dialog?.close();
        }
    };
}

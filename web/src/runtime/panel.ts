/** The wallet over the page: a dialog that the view draws and that only the page can open. */
export class Panel {
    readonly element: HTMLElement;
    readonly #onClosed: () => void;
    #open = false;

    constructor(onClosed: () => void) {
        this.#onClosed = onClosed;
        this.element = document.createElement("spaarpas-panel");
        this.element.attachShadow({ mode: "open" });
        // Closing by the Escape key or a gesture ends here, as `close` does not bubble.
        this.element.shadowRoot?.addEventListener("close", () => this.#closed(), true);
        this.element.shadowRoot?.addEventListener("click", (event) => this.#clicked(event));
    }

    /** Puts the panel on the root of the document, where a shop that swaps its body leaves it. */
    attach(theme: string): void {
        if (theme) {
            this.element.setAttribute("theme", theme);
        }
        if (!this.element.isConnected) {
            document.documentElement.append(this.element);
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

    #closed(): void {
        if (this.#open) {
            this.#open = false;
            this.#onClosed();
        }
    }

    /** A click on the dialog itself, and on nothing in it, is one on what lies behind it. */
    #clicked(event: Event): void {
        const dialog = this.#dialog();
        if (event.target === dialog) {
            dialog?.close();
        }
    }
}

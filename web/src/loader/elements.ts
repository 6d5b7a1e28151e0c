/** What becomes of our elements; replaced when the script is loaded anew after `destroy()`. */
export interface Hooks {
    touched(element: HTMLElement): void;
    left(element: HTMLElement): void;
}

interface ElementClass extends CustomElementConstructor {
    hooks?: Hooks | undefined;
}

export const launcherTag = "spaarpas-launcher";

export const tags = ["wallet", "launcher", "earn", "redeem", "tier"].map(
    (name) => `spaarpas-${name}`,
);

const attributes = ["amount-minor", "currency", "sku", "category"];

/** An element cannot be defined twice, so a class only passes on to the hooks that are there now. */
function elementClass(): ElementClass {
    return class Element extends HTMLElement {
        declare static hooks?: Hooks;
        static readonly observedAttributes = attributes;
        connectedCallback() {
            Element.hooks?.touched(this);
        }
        disconnectedCallback() {
            Element.hooks?.left(this);
        }
        attributeChangedCallback() {
            if (this.isConnected) {
                Element.hooks?.touched(this);
            }
        }
    };
}

/** Gives all our elements to the hooks, those that are in the page already too. */
export function takeElements(hooks?: Hooks): void {
    for (const tag of tags) {
        let known = customElements.get(tag) as ElementClass | undefined;
        if (known) {
            known.hooks = hooks;
            for (const element of document.querySelectorAll<HTMLElement>(tag)) {
                hooks?.touched(element);
            }
        } else {
            known = elementClass();
            known.hooks = hooks;
            customElements.define(tag, known);
        }
    }
}

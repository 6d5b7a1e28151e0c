import { trackComposition } from "./composition.ts";
import { closest, listen, unlisten } from "./natives.ts";

/** What the shopper did: the action that the view named, on which element, and what that element now says. */
export type Handle = (action: string, element: Element, value: string, event: Event) => void;

const types = ["click", "input", "change", "submit", "toggle"];
const compositions = ["compositionstart", "compositionend"];

/**
 * Listens to a root, once for each type of event. An event belongs to the nearest element around it that names an action
 * in `data-a`. Gives the function that stops listening.
 */
export function listenToActions(root: ShadowRoot, handle: Handle): () => void {
    const act = (event: Event) => {
        const element = closest(event.target as Element, "[data-a]");
        if (element && event.type === typeFor(element)) {
            // Around a button of ours there may be a link of the page.
            if (event.type === "submit" || element.localName === "button") {
                event.preventDefault();
            }
            handle(element.getAttribute("data-a") as string, element, whatItSays(element), event);
        }
    };
    // Captured, because `toggle` does not bubble.
    for (const type of types) {
        listen(root, type, act, true);
    }
    for (const type of compositions) {
        listen(root, type, trackComposition, true);
    }
    return () => {
        for (const type of types) {
            unlisten(root, type, act, true);
        }
        for (const type of compositions) {
            unlisten(root, type, trackComposition, true);
        }
    };
}

const isChoice = (element: Element) =>
    /^(checkbox|radio)$/.test((element as HTMLInputElement).type);

/** The one type of event that an element's action is for, so that a click into a field is not taken for input. */
function typeFor(element: Element): string {
    switch (element.localName) {
        case "form":
            return "submit";
        case "details":
            return "toggle";
        case "select":
            return "change";
        case "input":
        case "textarea":
            return isChoice(element) ? "change" : "input";
        default:
            return "click";
    }
}

/** A checkbox and a fold-out say whether they are on; a field, a radio button and a button have a value. */
function whatItSays(element: Element): string {
    const field = element as HTMLInputElement & HTMLDetailsElement;
    if (element.localName === "details") {
        return String(field.open);
    }
    return field.type === "checkbox" ? String(field.checked) : String(field.value ?? "");
}

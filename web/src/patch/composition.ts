// In which field the shopper is composing a character: an accent, or a word by an input method. A page has one at most.

let composed: EventTarget | null = null;

export const isComposing = (field: EventTarget): boolean => field === composed;

export function trackComposition(event: Event): void {
    composed = event.type === "compositionstart" ? event.target : null;
}

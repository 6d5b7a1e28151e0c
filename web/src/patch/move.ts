import * as dom from "./natives.ts";

/** Moves a node within its parent. Where the browser would lose focus and selection, they are put back. */
export function moveKeepingFocus(node: Node, before: Node | null): void {
    const parent = dom.parentOf(node) as Node;
    if (dom.moveBefore) {
        dom.moveBefore(parent, node, before);
        return;
    }
    const active = (dom.rootOf(node) as ShadowRoot).activeElement as HTMLInputElement | null;
    const held = active && dom.contains(node, active) ? active : null;
    const { selectionStart, selectionEnd, selectionDirection } = held ?? {};
    dom.insertBefore(parent, node, before);
    if (held) {
        dom.focus(held, { preventScroll: true });
        if (selectionStart != null) {
            held.setSelectionRange(
                selectionStart,
                selectionEnd ?? selectionStart,
                selectionDirection ?? "none",
            );
        }
    }
}

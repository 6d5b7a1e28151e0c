import type { Widget } from "./widget.ts";

/** Copies a text, where there is one to copy, and tells whether the browser let it be done. */
export function useCopy(text: string, widget: Widget): void {
    if (!text) {
        return;
    }
    const { clipboard } = navigator;
    const copied = clipboard ? clipboard.writeText(text) : Promise.reject();
    const tell = (done: boolean) => widget.send({ type: "copied", done });
    copied.then(
        () => tell(true),
        () => tell(false),
    );
}

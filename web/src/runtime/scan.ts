import type { Config } from "../loader/contract.ts";
import type { Drawings } from "../scan/index.ts";
import { loadBeside } from "./beside.ts";
import type { Widget } from "./widget.ts";

/** The name of the file that draws, put in by the build. */
declare const SCAN_FILE: string;

const nothing: Drawings = { square: "", square_width: 0, bars: "", bars_width: 0 };

/** Nothing where it cannot be had. */
async function draw(text: string, src: string): Promise<Drawings> {
    try {
        const code = await loadBeside<{ draw(text: string): Drawings }>(SCAN_FILE, src);
        return code.draw(text);
    } catch (error) {
        console.warn("spaarpas: the code cannot be drawn:", error);
        return nothing;
    }
}

/** Draws a code for a scanner, where the shopper asked for one. */
export function useScan(key: string, config: Config, widget: Widget): void {
    if (key) {
        void draw(key, config.src).then((drawings) =>
            widget.send({ type: "scanned", key, ...drawings }),
        );
    }
}

// How a code looks to a scanner. Loaded when a shopper asks to see one.
import JsBarcode from "jsbarcode";
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

/** Paths of an SVG, a module of the code being one unit; "" where there is nothing to draw. */
export interface Drawings {
    readonly square: string;
    readonly square_width: number;
    readonly bars: string;
    readonly bars_width: number;
}

/** Bars of a longer text are too narrow on a phone for a scanner. */
const longestBars = 24;

/** A row of bars, one unit high. */
function pathOf(modules: string): string {
    let path = "";
    for (const { index, 0: bar } of modules.matchAll(/1+/g)) {
        path += `M${index} 0h${bar.length}v1h-${bar.length}z`;
    }
    return path;
}

function barsOf(text: string): string {
    const drawn: { encodings?: { data: string }[] } = {};
    if (text.length <= longestBars) {
        JsBarcode(drawn, text, { format: "CODE128" });
    }
    return drawn.encodings?.map(({ data }) => data).join("") ?? "";
}

/** A QR code, and Code 128 where there is room for it. */
export function draw(text: string): Drawings {
    const code = generate(text);
    const modules = barsOf(text);
    return {
        square: toSvgPath(code),
        square_width: code.size,
        bars: pathOf(modules),
        bars_width: modules.length,
    };
}

import type { Found } from "../check/index.ts";
import type { Config } from "../loader/contract.ts";
import { loadBeside } from "./beside.ts";
import type { OwnData } from "./messages.ts";
import { later } from "./natives.ts";
import type { Widget } from "./widget.ts";

/** The name of the check's file, put in by the build. */
declare const CHECK_FILE: string;

/** Gives the shopper a file with what is kept of them. */
function save(text: string, program: string): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `${program}.json`;
    link.click();
    // A browser may begin to read it after the press.
    later(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Works the export out again, by code that nobody else has need of. */
async function check(text: string, src: string): Promise<Found> {
    try {
        const code = await loadBeside<{ check(text: string): Promise<Found> }>(CHECK_FILE, src);
        return await code.check(text);
    } catch (error) {
        console.warn("spaarpas: the balance cannot be checked:", error);
        return { entries: 0, done: false };
    }
}

/** Does with an export, where there is one, what the shopper asked for, and tells what came of a check. */
export function useOwnData(data: OwnData | null, config: Config, widget: Widget): void {
    if (data?.to_check) {
        void check(data.text, config.src).then((found) =>
            widget.send({ type: "checked", ...found }),
        );
    } else if (data) {
        save(data.text, config.program);
    }
}

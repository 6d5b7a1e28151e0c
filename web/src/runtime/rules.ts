import { loadBeside } from "./beside.ts";
import type { Code } from "./code.ts";
import type { PreviewRequest } from "./messages.ts";

/** The name of the file that asks the rules, put in by the build. */
declare const FORETELL_FILE: string;

type Tell = (request: number, answer: string) => void;
type Asking = Pick<typeof import("../foretell/index.ts"), "Rules" | "rulesFrom">;

/** Gives what asks the rules in the page, where there is something to ask: no answer is told as one too. */
export function rulesBeside(load: () => Promise<Code>, src: string, tell: Tell) {
    let asking: Promise<Asking["Rules"]["prototype"]> | undefined;
    return async (asked: PreviewRequest | null): Promise<void> => {
        if (!asked) {
            return;
        }
        asking ??= loadBeside<Asking>(FORETELL_FILE, src).then(
            ({ Rules, rulesFrom }) => new Rules(() => load().then(rulesFrom), tell),
        );
        try {
            (await asking).ask(asked);
        } catch (error) {
            asking = undefined;
            console.error("spaarpas: what is earned cannot be worked out:", error);
            tell(asked.id, "");
        }
    };
}

import { parseJson } from "./natives.ts";

/** Where what is said here stands among the texts, put in by the build. */
declare const PLAIN_TEXTS: readonly [failed: number, again: number];

/** Puts a plain message in place of a wallet that cannot be drawn, with a way to try again. */
export function showPlain(place: ParentNode, texts: string, retry: () => void): void {
    const all = parseJson(texts) as string[];
    const [failed, again] = PLAIN_TEXTS.map((at) => all[at] as string) as [string, string];
    const box = document.createElement("div");
    box.part.add("failed");
    box.className = "plain";
    box.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.textContent = failed;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = again;
    button.addEventListener("click", retry);
    box.append(text, button);
    place.append(box);
}

import { plainWords } from "./words.ts";

/** Puts a plain message in place of a wallet that cannot be drawn, with a way to try again. */
export function showPlain(place: ParentNode, locale: string, retry: () => void): void {
    const [failed, again] = plainWords(locale);
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

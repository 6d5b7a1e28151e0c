// The code that docs/embedding.md prints, as it stands there.
import { blocks, page } from "../../docs/pages.mjs";

const text = page("docs/embedding.md");

/** The blocks of a language that hold `word`. */
export function documented(language, word = "") {
    const found = blocks(text, language).filter((code) => code.includes(word));
    if (found.length === 0) {
        throw new Error(`docs/embedding.md has no ${language} with "${word}"`);
    }
    return found;
}

/** The only one. */
export function theDocumented(language, word) {
    const found = documented(language, word);
    if (found.length !== 1) {
        throw new Error(`docs/embedding.md has ${found.length} of ${language} with "${word}"`);
    }
    return found[0];
}

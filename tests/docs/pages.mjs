// The pages of the documentation, as the tests read them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paths, root } from "../../scripts/lib/repository.mjs";

export const read = (path) => readFileSync(join(root, path), "utf8");

export const pages = paths()
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ path, text: read(path) }));

export const page = (path) => pages.find((one) => one.path === path).text;

/** The blocks of code of a language. */
export function blocks(text, language) {
    const fenced = text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
    return [...fenced].filter(([, name]) => name === language).map(([, , code]) => code);
}

/** What stands in backticks. */
export const quoted = (text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);

/** The part under a heading, up to the next one of the same or a higher level. */
export function section(text, heading) {
    const lines = text.split("\n");
    const start = lines.indexOf(heading);
    const level = heading.indexOf(" ");
    const isNext = (line, index) =>
        index > start && /^#+ /.test(line) && line.indexOf(" ") <= level;
    const end = lines.findIndex(isNext);
    return lines.slice(start, end < 0 ? undefined : end).join("\n");
}

/** The anchor that a heading gets. */
export const anchorOf = (heading) =>
    heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-");

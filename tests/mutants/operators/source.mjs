// A source with its sites, and the same source with each of them asking whether it is the chosen one.
import { createHash } from "node:crypto";
import { bodiesOf, statementsOf } from "./bodies.mjs";
import { sitesOf } from "./operators.mjs";
import { bracketsOf, tokensOf } from "./tokens.mjs";

/** The enumerators of each `enum class` in the headers, by the type's name. */
export function enumsOf(headers) {
    const found = new Map();
    for (const header of headers) {
        for (const [, name, values] of header.matchAll(/enum class (\w+)[^{;]*\{([\w\s,]+)\}/g)) {
            found.set(
                name,
                values
                    .split(",")
                    .map((value) => value.trim())
                    .filter(Boolean),
            );
        }
    }
    return found;
}

/** The eight digits by which a site is asked for, of the words by which it is listed. */
const idOf = (key) => createHash("sha256").update(key).digest("hex").slice(0, 8);

function lineOf(text, at) {
    const from = text.lastIndexOf("\n", at - 1) + 1;
    const end = text.indexOf("\n", at);
    return text.slice(from, end < 0 ? text.length : end).trim();
}

/**
 * The sites of a file. A site's `key` names the file, the function, the operator, its line of code and, where that says
 * several, which one of them: it stays when something else in the file changes.
 */
function keyedSites(file, text, enums) {
    const tokens = tokensOf(text);
    const code = { tokens, brackets: bracketsOf(tokens), enums };
    const seen = new Map();
    return bodiesOf(code)
        .filter(({ fixed }) => !fixed)
        .flatMap((body) =>
            sitesOf(code, body, statementsOf(code, body)).map(({ operator, at, edits }) => {
                const line = lineOf(text, tokens[at].start);
                const key = `${file} ${body.name} ${operator} ${line}`;
                const ordinal = (seen.get(key) ?? 0) + 1;
                seen.set(key, ordinal);
                const whole = `${key} #${ordinal}`;
                const place = text.slice(0, tokens[at].start).split("\n").length;
                const id = idOf(whole);
                const site = {
                    id,
                    key: whole,
                    file,
                    operator,
                    line: place,
                    token: tokens[at].text,
                };
                return { site, edits: edits(`0x${id}`) };
            }),
        );
}

/** What closes goes before what opens at the same place, and what ends last opens first. */
function inOrder(left, right) {
    const opens = (edit) => (edit.until === undefined ? 0 : 1);
    return (
        left.from - right.from ||
        opens(left) - opens(right) ||
        (right.until ?? 0) - (left.until ?? 0) ||
        left.to - right.to
    );
}

/** `{ text, sites }` of a source; no line changes its place. */
export function instrumented(file, text, enums) {
    const found = keyedSites(file, text, enums);
    let result = "";
    let end = 0;
    for (const edit of found.flatMap(({ edits }) => edits).sort(inOrder)) {
        result += text.slice(end, edit.from) + edit.text;
        end = edit.to;
    }
    return { text: result + text.slice(end), sites: found.map(({ site }) => site) };
}

// What the page side must never use: text becomes markup, something is stored, code is made from text.

import { finish, isMain, violation } from "../lib/report.mjs";
import { files, isGenerated } from "../lib/repository.mjs";

const forbidden = [
    [
        /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc)\b/,
        "text must stay text",
    ],
    [/\bdocument\s*\.\s*write/, "text must stay text"],
    [
        /\b(localStorage|sessionStorage|indexedDB)\b|\bdocument\s*\.\s*cookie\b/,
        "nothing is stored in the shop's origin",
    ],
    [/\beval\s*\(|\bnew\s+Function\b/, "code is never made from text"],
];

export const isPageSource = (path) => /^web\/.*\.(ts|mjs|js)$/.test(path) && !isGenerated(path);

const withoutComments = (line) =>
    line.replace(/^\s*(\/\/|\*|\/\*).*$/, "").replace(/\s\/\/.*$/, "");

export function violations(sources) {
    return sources.flatMap(({ path, text }) =>
        text.split("\n").flatMap((line, index) => {
            const code = withoutComments(line);
            const rule = forbidden.find(([pattern]) => pattern.test(code));
            const word = rule?.[0].exec(code)[0];
            return rule ? [violation(path, index + 1, `${word} in web/: ${rule[1]}`)] : [];
        }),
    );
}

if (isMain(import.meta)) {
    const sources = files(isPageSource);
    finish(violations(sources), `${sources.length} files`);
}

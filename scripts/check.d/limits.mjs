// The length of files. A longer one is split under a good name; there is no list of exceptions.
// The length of functions is clang-tidy's and Biome's affair.

import { finish, isMain, violation } from "../lib/report.mjs";
import { files, isGenerated } from "../lib/repository.mjs";

const headerLines = 150;
const sourceLines = 300;

export function limitOf(path) {
    if (isGenerated(path)) {
        return undefined;
    }
    if (/\.(h|hpp)$/.test(path)) {
        return headerLines;
    }
    const isScript = /^(scripts|\.ci)\/([^/]+\/)*[^/.]+$/.test(path);
    return isScript || /\.(cpp|cc|js|mjs|cjs|ts|sh|css|cmake)$/.test(path)
        ? sourceLines
        : undefined;
}

export function violations(sources) {
    return sources.flatMap(({ path, text }) => {
        const limit = limitOf(path);
        const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
        if (limit === undefined || lines <= limit) {
            return [];
        }
        const advice = "split it into files with good names";
        return [violation(path, lines, `${lines} lines, at most ${limit} are allowed: ${advice}`)];
    });
}

if (isMain(import.meta)) {
    const sources = files((path) => limitOf(path) !== undefined);
    finish(violations(sources), `${sources.length} files`);
}

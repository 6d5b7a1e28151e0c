// The length of files. A longer one is split under a good name; there is no list of exceptions.
// The length of functions is clang-tidy's and Biome's affair; those of the shell are counted here.

import { finish, isMain, violation } from "../lib/report.mjs";
import { files, isGenerated, isShell } from "../lib/repository.mjs";

const headerLines = 150;
const sourceLines = 300;
const functionLines = 40;

export function limitOf(path) {
    if (isGenerated(path)) {
        return undefined;
    }
    if (/\.(h|hpp)$/.test(path)) {
        return headerLines;
    }
    const isScript = /^(scripts|\.ci)\/([^/]+\/)*[^/.]+$/.test(path);
    return isScript || /\.(cpp|cc|js|mjs|cjs|ts|sh|css|cmake|html)$|CMakeLists\.txt$/.test(path)
        ? sourceLines
        : undefined;
}

function longFiles({ path, text }) {
    const limit = limitOf(path);
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (limit === undefined || lines <= limit) {
        return [];
    }
    const advice = "split it into files with good names";
    return [violation(path, lines, `${lines} lines, at most ${limit} are allowed: ${advice}`)];
}

function longFunctions(source) {
    if (!isShell(source)) {
        return [];
    }
    const lines = source.text.split("\n");
    const starts = lines.flatMap((line, index) => (/^\w+\(\) \{/.test(line) ? [index] : []));
    return starts.flatMap((start) => {
        const length = lines.indexOf("}", start) - start + 1;
        const said = `a function of ${length} lines, at most ${functionLines} are allowed`;
        return length > functionLines ? [violation(source.path, start + 1, said)] : [];
    });
}

export function violations(sources) {
    return sources.flatMap((source) => [...longFiles(source), ...longFunctions(source)]);
}

if (isMain(import.meta)) {
    const sources = files((path) => limitOf(path) !== undefined);
    finish(violations(sources), `${sources.length} files`);
}

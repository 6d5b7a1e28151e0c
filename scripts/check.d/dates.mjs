// A test that reads the real date holds today and fails on another day. Tests take the time from tests/support/clock.mjs,
// a page gets it from the browser of tests/e2e/support, and elapsed time is measured by clocks that have no date.

import { finish, isMain, violation } from "../lib/report.mjs";
import { files } from "../lib/repository.mjs";

const theClock = "tests/support/clock.mjs";
/** For C++, which needs it to make tokens. */
const machineClock = "tests/support/machine_clock.h";
const theBrowser = "tests/e2e/support/browser.mjs";

const script = /\.(mjs|js|ts)$/;
const forbidden = [
    [script, /\bDate\s*\.\s*now\b/, `the real date; take now_ms() from ${theClock}`],
    [
        script,
        /\bnew\s+Date\b(?!\s*\(\s*(?:[^\s)]|$))/,
        `the real date; give it now_ms() of ${theClock}`,
    ],
    [
        script,
        /(?<!new\s+|[.\w$])Date\s*\(/,
        "the real date as text; format an instant that is given",
    ],
    [script, /\bperformance\s*\.\s*timeOrigin\b/, `the real date; take now_ms() from ${theClock}`],
    [
        /\.test\.mjs$/,
        /^import\b.*\bfrom "playwright"/,
        `a browser with the real date; take launchChromium from ${theBrowser}`,
    ],
    [
        /\.(cpp|h)$/,
        /\bsystem_clock\s*::\s*now\b|\b(?:gettimeofday|CLOCK_REALTIME)\b|\btime\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)/,
        "the real date; pass an instant in",
    ],
];

export const isTest = (path) =>
    path.startsWith("tests/") && ![theClock, machineClock].includes(path);

const withoutComment = (line) => line.replace(/^\s*(\/\/|\*|\/\*).*$/, "").replace(/\s\/\/.*$/, "");

function inLine(path, line, at) {
    const code = withoutComment(line);
    const found = forbidden.find(([where, what]) => where.test(path) && what.test(code));
    return found ? [violation(path, at, `${found[1].exec(code)[0].trim()}: ${found[2]}`)] : [];
}

export function violations(sources) {
    return sources
        .filter(({ path }) => isTest(path))
        .flatMap(({ path, text }) =>
            text.split("\n").flatMap((line, index) => inLine(path, line, index + 1)),
        );
}

if (isMain(import.meta)) {
    const sources = files(isTest);
    finish(violations(sources), `${sources.length} files`);
}

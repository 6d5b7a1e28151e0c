// How a part of scripts/check says what it found. A violation is { path, line, message }.

export function violation(path, line, message) {
    return { path, line, message };
}

/** Prints the violations and ends the program: 0 when there is none, 1 otherwise. */
export function finish(violations, looked) {
    for (const { path, line, message } of violations) {
        console.error(`${path}:${line}: ${message}`);
    }
    if (violations.length > 0) {
        process.exit(1);
    }
    console.log(looked);
}

/** True when the module is the program that was started, and not imported by a test. */
export function isMain(meta) {
    return process.argv[1] !== undefined && meta.url.endsWith(process.argv[1].split("/").at(-1));
}

// Just enough of C++ to read includes and words: no parser, so no surprises.

/** The includes of a source, as `{ line, target, system }`. */
export function includes(text) {
    const found = [];
    text.split("\n").forEach((content, index) => {
        const match = /^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")/.exec(content);
        if (match) {
            found.push({
                line: index + 1,
                target: match[1] ?? match[2],
                system: match[1] !== undefined,
            });
        }
    });
    return found;
}

/** The source with comments and literals blanked out; lines and columns stay where they were. */
export function codeOnly(text) {
    const blank = (part) => part.replace(/[^\n]/g, " ");
    const pattern =
        /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])'/g;
    return text.replace(pattern, blank);
}

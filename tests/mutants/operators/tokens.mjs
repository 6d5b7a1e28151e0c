// The tokens of a C++ source: words, numbers, strings and marks. Comments and preprocessor lines are none.

const pattern = new RegExp(
    [
        /(?<none>\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=^|\n)[ \t]*#(?:\\\n|[^\n])*|\s+)/,
        /(?<string>R"(?<limit>[^(\s]*)\([\s\S]*?\)\k<limit>"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/,
        /(?<number>\.?\d(?:[eEpP][+-]|'?[\w.])*)/,
        /(?<word>[A-Za-z_]\w*)/,
        /(?<mark><=>|<<=|>>=|\.\.\.|->\*|::|->|\+\+|--|<<|>>|[<>=!+\-*/%&|^]=|&&|\|\||[^\w\s])/,
    ]
        .map(({ source }) => source)
        .join("|"),
    "gy",
);

/** `spaced` is a token with white space on both sides: in formatted code an operator of two operands is. */
export function tokensOf(source) {
    const tokens = [];
    for (const { 0: text, index, groups } of source.matchAll(pattern)) {
        const kind = ["string", "number", "word", "mark"].find((one) => groups[one] !== undefined);
        if (kind) {
            const end = index + text.length;
            const spaced = /\s/.test(source[index - 1] ?? "") && /\s/.test(source[end] ?? "");
            tokens.push({ text, kind, start: index, end, spaced });
        }
    }
    return tokens;
}

const closing = { "(": ")", "[": "]", "{": "}" };

/** For each bracket that opens, the index of the one that closes it; and the other way round. */
export function bracketsOf(tokens) {
    const partner = new Map();
    const open = [];
    tokens.forEach(({ text, kind }, index) => {
        if (kind !== "mark") {
            return;
        }
        if (closing[text]) {
            open.push(index);
        } else if (")]}".includes(text)) {
            const from = open.pop();
            if (closing[tokens[from]?.text] !== text) {
                throw new Error(`a ${text} closes nothing`);
            }
            partner.set(from, index);
            partner.set(index, from);
        }
    });
    return partner;
}

/** Whether it begins a list of template arguments; of a relation it would have white space on both sides. */
export const opensList = ({ text, spaced }) => text === "<" && !spaced;

/** The index behind a list of template arguments that begins at `from`. */
export function endOfTemplateList(tokens, from) {
    let depth = 0;
    for (let index = from; index < tokens.length; index += 1) {
        const { text } = tokens[index];
        depth += { "<": 1, ">": -1, ">>": -2 }[text] ?? 0;
        if (depth <= 0) {
            return index + 1;
        }
    }
    throw new Error("a list of template arguments does not end");
}

// The function bodies of a source, and the statements in them. It reads formatted code, whose `if`s have braces.
import { endOfTemplateList, opensList } from "./tokens.mjs";

/** Which tokens stand between `from` and `to` outside of any brackets. */
function* topLevel({ brackets }, from, to) {
    for (let index = from; index < to; index += 1) {
        yield index;
        if (brackets.get(index) > index) {
            index = brackets.get(index);
        }
    }
}

function nameOf(code, head, to) {
    const { tokens } = code;
    const parenthesis = [...topLevel(code, head, to)].find((index) => tokens[index].text === "(");
    let from = parenthesis;
    while (from > head && /^(\w+|::|~)$/.test(tokens[from - 1].text)) {
        from -= 1;
        if (tokens[from].kind === "word" && tokens[from - 1]?.kind === "word") {
            break;
        }
    }
    return tokens.slice(from, parenthesis).reduce((name, { text }) => name + text, "");
}

/** What the brace at `to` opens, by what stands before it since `head`. */
function kindOfBrace(code, head, to) {
    const { tokens } = code;
    const top = [...topLevel(code, head, to)].map((index) => tokens[index].text);
    if (top.includes("namespace") || top.includes("extern")) {
        return "scope";
    }
    if (top.includes("enum") || top.includes("=") || !top.includes("(")) {
        return /struct|class|union/.test(top.join(" ")) && !top.includes("enum")
            ? "scope"
            : "value";
    }
    const hasInitialisers = top.includes(":");
    return hasInitialisers && tokens[to - 1].kind === "word" ? "member" : "body";
}

function bodyAt(code, head, from) {
    const { tokens, brackets } = code;
    const words = tokens.slice(head, from).map(({ text }) => text);
    const fixed = words.includes("constexpr") || words.includes("consteval");
    return { name: nameOf(code, head, from), from, to: brackets.get(from), fixed };
}

/** `{ name, from, to, fixed }`: the braces of each function, and whether it is worked out while compiling. */
export function bodiesOf(code) {
    const { tokens, brackets } = code;
    const found = [];
    let head = 0;
    for (let index = 0; index < tokens.length; index += 1) {
        const { text } = tokens[index];
        const kind = text === "{" ? kindOfBrace(code, head, index) : text;
        if (kind === "body") {
            found.push(bodyAt(code, head, index));
        }
        if (/^[([]$|^(body|value|member)$/.test(kind)) {
            index = brackets.get(index);
        }
        if (/^[;}]$|^(scope|body)$/.test(kind)) {
            head = index + 1;
        }
    }
    return found;
}

/** Whether the brace opens a block, not a list of values: of a lambda it does. */
function opensBlock({ tokens }, index) {
    let before = index - 1;
    while (/^(\w+|::|&|\*|<|>)$/.test(tokens[before].text) && tokens[before].text !== "return") {
        before -= 1;
    }
    if (tokens[before].text === "->" && tokens[before - 1].text === ")") {
        return true;
    }
    return [")", "]", "mutable"].includes(tokens[index - 1].text);
}

const compound = new Set(["if", "for", "while", "switch"]);
const untouched = /^(constexpr|static|static_assert|using|typedef|struct|class|union|enum)$/;

/** Reads statements into `found`: `{ kind, from, to, scope }`, where `to` is the semicolon. */
class Reader {
    constructor(code) {
        this.code = code;
        this.found = [];
        this.scopes = 0;
    }

    /** A function's or a lambda's body. */
    scope(from, to) {
        this.scopes += 1;
        const scope = this.scopes;
        this.block(from, to, { scope, level: 0 });
    }

    block(from, to, place) {
        for (let index = from + 1; index < to; ) {
            index = this.statement(index, place);
        }
    }

    /** The bodies of the lambdas in an expression. */
    lambdas(from, to) {
        for (let index = from; index < to; index += 1) {
            if (this.code.tokens[index].text === "{" && opensBlock(this.code, index)) {
                this.scope(index, this.code.brackets.get(index));
                index = this.code.brackets.get(index);
            }
        }
    }

    endOf(from, mark) {
        const { tokens, brackets } = this.code;
        let index = from;
        while (tokens[index].text !== mark) {
            index = Math.max(index, brackets.get(index) ?? 0) + 1;
        }
        return index;
    }

    /** Gives the index behind the statement. */
    statement(from, place) {
        const { tokens, brackets } = this.code;
        const { text } = tokens[from];
        if (text === "{") {
            this.block(from, brackets.get(from), { ...place, level: place.level + 1 });
            return brackets.get(from) + 1;
        }
        if (compound.has(text)) {
            const open = this.endOf(from, "(");
            const fixed = tokens[from + 1].text === "constexpr";
            this.keep(
                { kind: fixed ? "untouched" : "head", from: open, to: brackets.get(open) },
                place,
            );
            return this.statement(brackets.get(open) + 1, place);
        }
        if (text === "else" || text === "do") {
            return this.statement(from + 1, place);
        }
        if (text === "case" || text === "default") {
            const to = this.endOf(from, ":");
            this.found.push({ kind: "untouched", from, to, ...place });
            return to + 1;
        }
        return this.simple(from, place);
    }

    keep(statement, place) {
        this.found.push({ ...statement, ...place });
        if (statement.kind !== "untouched") {
            this.lambdas(statement.from, statement.to);
        }
    }

    simple(from, place) {
        const to = this.endOf(from, ";");
        const { text } = this.code.tokens[from];
        const kinds = { return: "return", break: "jump", continue: "jump" };
        const kind = untouched.test(text) ? "untouched" : (kinds[text] ?? this.kindOf(from, to));
        this.keep({ kind, from, to }, place);
        return to + 1;
    }

    /** An expression is a call, an assignment or a step; what has two words side by side declares, and a macro may. */
    kindOf(from, to) {
        const { tokens } = this.code;
        if (/^[A-Z][A-Z_]+$/.test(tokens[from].text)) {
            return "declaration";
        }
        let index = from;
        while (/^(\*|\+\+|--)$/.test(tokens[index].text)) {
            index += 1;
        }
        const steps = index > from && tokens[from].text !== "*";
        index = this.behindName(index, to);
        const ends = index === to && (tokens[to - 1].text === ")" || steps);
        return ends || /^[+\-*/%|&^]?=$/.test(tokens[index].text) ? "expression" : "declaration";
    }

    /** The index behind what can be called or assigned to: `a.b<c>(d)[e]->f`. */
    behindName(from, to) {
        const { tokens, brackets } = this.code;
        let afterName = false;
        let index = from;
        while (index < to) {
            const { text, kind } = tokens[index];
            const isList = opensList(tokens[index]);
            const joins = /^(\.|->|::|\(|\[)$/.test(text) || isList;
            if (!joins && (kind !== "word" || afterName)) {
                break;
            }
            afterName = !/^(\.|->|::)$/.test(text);
            index = isList ? endOfTemplateList(tokens, index) : (brackets.get(index) ?? index) + 1;
        }
        return index;
    }
}

export function statementsOf(code, { from, to }) {
    const reader = new Reader(code);
    reader.scope(from, to);
    return reader.found;
}

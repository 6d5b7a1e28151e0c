// The operators: each finds its sites in a function body, as `{ operator, at, edits }` where `at` is the token that names the
// site and `edits(id)` gives the texts that let the site ask, at run time, whether it is the chosen one. An edit stands in the
// place of the source between `from` and `to`. What the texts mean is in switch.h.
import { endOfTemplateList, opensList } from "./tokens.mjs";

const relations = {
    "<": "Less",
    "<=": "AtMost",
    ">": "More",
    ">=": "AtLeast",
    "==": "Equal",
    "!=": "Unequal",
};

/** `a < b` becomes `a < less{id} > b`: two operators of one precedence, so that no operand has to be found. */
function* relationSites({ tokens }, indices) {
    for (const index of indices) {
        const { text, spaced, start: from, end: to } = tokens[index];
        if (spaced && Object.hasOwn(relations, text)) {
            const [first, second] = "!=".includes(text[0]) ? ["==", "=="] : ["<", ">"];
            const edits = (id) => [
                {
                    from,
                    to,
                    text: `${first} spaarpas_mutants::${relations[text]}{${id}} ${second}`,
                },
            ];
            yield { operator: "relation", at: index, edits };
        }
    }
}

const isInteger = (token) => token?.kind === "number" && !/^0x|[.eE]/.test(token.text);
const sums = { "+": "Plus", "-": "Minus" };

function oneEdits(tokens, index) {
    const { text, spaced, start: from, end: to } = tokens[index];
    if (isInteger(tokens[index])) {
        return (id) => [{ from, to, text: `spaarpas_mutants::one_more(${id}, ${text})` }];
    }
    const besides = isInteger(tokens[index - 1]) || isInteger(tokens[index + 1]);
    if (spaced && Object.hasOwn(sums, text) && !besides) {
        return (id) => [
            { from, to, text: `${text} spaarpas_mutants::${sums[text]}{${id}} ${text}` },
        ];
    }
    if (/^[+-]=$/.test(text) && !isInteger(tokens[index + 1])) {
        return (id) => [{ from, to, text: `${text} spaarpas_mutants::Change{${id}} <<=` }];
    }
    return undefined;
}

/** A number, a sum, or what is added to a variable, is one more; a difference is one more as well. */
function* oneSites({ tokens }, indices) {
    for (const index of indices) {
        const edits = oneEdits(tokens, index);
        if (edits) {
            yield { operator: "one", at: index, edits };
        }
    }
}

/** Members of one type that are easily taken for one another. Where an object lacks the other one, there is no site. */
const members = {
    paid_minor: "counted_minor",
    counted_minor: "paid_minor",
    discount_minor: "shipping_discount_minor",
    shipping_discount_minor: "discount_minor",
    shipping_minor: "order_discount_minor",
    order_discount_minor: "shipping_minor",
    unit_price_minor: "discount_minor",
    tax_minor: "discount_minor",
    pending: "available",
    available: "pending",
    held: "available",
    debt: "available",
    days: "months",
    months: "days",
    after_days: "plus_months",
    plus_months: "idle_months",
    idle_months: "after_days",
    amount: "remaining",
    remaining: "amount",
    times: "amount",
    units: "minor",
    minor: "units",
    progress: "target",
    target: "progress",
    left: "used",
    used: "left",
    since_ms: "newest_start_ms",
    day: "amount",
    subject: "rule",
    rule: "subject",
};

const notNames = new Set(["return", "if", "while", "for", "switch", "else", "case"]);

/** The first token of a call, an element or parentheses that end at `at`; `name` is what is called. */
function bracketed({ tokens, brackets }, at) {
    const open = brackets.get(at);
    const name = tokens[open - 1];
    const isNamed = tokens[at].text === "]" || (name.kind === "word" && !notNames.has(name.text));
    return { open, isNamed, isKnown: isNamed || name.text !== ">" };
}

/** Where the expression begins whose member is named behind the mark at `index`; undefined where that is hard to say. */
function beginOf(code, index) {
    const { tokens } = code;
    let at = index - 1;
    while (/^[\])]$/.test(tokens[at].text)) {
        const { open, isNamed, isKnown } = bracketed(code, at);
        if (!isNamed) {
            return isKnown ? open : undefined;
        }
        at = open - 1;
    }
    if (tokens[at].kind !== "word") {
        return undefined;
    }
    return /^(\.|->|::)$/.test(tokens[at - 1].text) ? beginOf(code, at - 1) : at;
}

function memberEdits(code, index) {
    const { tokens } = code;
    const { text, end } = tokens[index];
    const mark = tokens[index - 1];
    const isMember = /^(\.|->)$/.test(mark.text) && tokens[index + 1].text !== "(";
    const begin = isMember && Object.hasOwn(members, text) ? beginOf(code, index - 1) : undefined;
    if (begin === undefined) {
        return undefined;
    }
    const from = tokens[begin].start;
    const star = mark.text === "->" ? "*" : "";
    const open = (id) => `SPAARPAS_SWAPPED(${id}, ${text}, ${members[text]}, ${star}(`;
    return (id) => [
        { from, to: from, text: open(id), until: end },
        { from: mark.start, to: end, text: "))" },
    ];
}

const swappedEnums = new Set(["Account", "LimitOf", "Period", "Side", "Span", "UnitKind"]);

function enumeratorEdits({ tokens, enums }, index) {
    const [type, mark, { text, end }] = [tokens[index - 2], tokens[index - 1], tokens[index]];
    const names =
        mark.text === "::" && swappedEnums.has(type.text) ? enums.get(type.text) : undefined;
    const place = names?.indexOf(text) ?? -1;
    if (place < 0) {
        return undefined;
    }
    let first = index - 2;
    while (tokens[first - 1].text === "::" && tokens[first - 2].kind === "word") {
        first -= 2;
    }
    const whole = tokens
        .slice(first, index)
        .map((token) => token.text)
        .join("");
    const next = names[(place + 1) % names.length];
    const values = `${whole}${text}, ${whole}${next}`;
    return (id) => [
        {
            from: tokens[first].start,
            to: end,
            text: `spaarpas_mutants::other_value(${id}, ${values})`,
        },
    ];
}

/** The number of another unit: what was paid for what counts, days for months, a week for a day, pending for available. */
function* unitSites(code, indices) {
    for (const index of indices) {
        const edits =
            code.tokens[index].kind === "word" && index > 1
                ? (memberEdits(code, index) ?? enumeratorEdits(code, index))
                : undefined;
        if (edits) {
            yield { operator: "unit", at: index, edits };
        }
    }
}

/** Whether a return can be left out and the function still ends with one, or gives nothing. */
function canGo(code, statement, statements) {
    const last = statements
        .filter(({ scope, level }) => scope === statement.scope && level === 0)
        .at(-1);
    const givesNothing = code.tokens[statement.from + 1].text === ";";
    return statement !== last && (givesNothing || last?.kind === "return");
}

const saysNothing = (tokens, { from, to }) =>
    tokens.slice(from, to).some(({ text }) => text === "reserve");

/** A statement that is left out: a call, an assignment, an early return, a break. */
function* dropSites(code, _, statements) {
    const { tokens } = code;
    for (const statement of statements) {
        const { kind, from, to } = statement;
        const goes =
            kind === "expression" ||
            kind === "jump" ||
            (kind === "return" && canGo(code, statement, statements));
        if (goes && !saysNothing(tokens, statement)) {
            const [start, end] = [tokens[from].start, tokens[to].end];
            const edits = (id) => [
                {
                    from: start,
                    to: start,
                    text: `if (spaarpas_mutants::keeps(${id})) { `,
                    until: end,
                },
                { from: end, to: end, text: " }" },
            ];
            yield { operator: "drop", at: from, edits };
        }
    }
}

/** The tokens of a body in which nothing may be worked out at run time. */
function fixedTokens({ tokens, brackets }, body, statements) {
    const fixed = new Set();
    const add = (from, to) => {
        for (let index = from; index < to; index += 1) {
            fixed.add(index);
        }
    };
    for (const { from, to } of statements.filter(({ kind }) => kind === "untouched")) {
        add(from, to);
    }
    for (let index = body.from; index < body.to; index += 1) {
        const { text } = tokens[index];
        const before = tokens[index - 1];
        if (opensList(tokens[index])) {
            add(index, endOfTemplateList(tokens, index));
        } else if (text === "[" && before.kind !== "word" && !/^[\])]$/.test(before.text)) {
            add(index, brackets.get(index));
        } else if (/^(sizeof|decltype|noexcept)$/.test(text)) {
            add(index, brackets.get(index + 1));
        }
    }
    return fixed;
}

/** The sites of a body in the order of the source; `code` is `{ tokens, brackets, enums }`. */
export function sitesOf(code, body, statements) {
    const fixed = fixedTokens(code, body, statements);
    const indices = [];
    for (let index = body.from + 1; index < body.to; index += 1) {
        if (!fixed.has(index)) {
            indices.push(index);
        }
    }
    return [relationSites, oneSites, unitSites, dropSites]
        .flatMap((sites) => [...sites(code, indices, statements)])
        .sort((left, right) => left.at - right.at);
}

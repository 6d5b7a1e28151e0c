// Puts functions that are alike side by side. A module is the same one in any order of its functions, but compressed it is
// smaller by a thirtieth when what repeats is near (docs/decisions/0021).
import {
    bodiesOf,
    callsOf,
    encoded,
    importedFunctions,
    moduleOf,
    Reader,
    sectionIds,
    sectionsOf,
} from "./wasm_binary.mjs";

const piece = 4;

/** The pieces of so many bytes that a body has, each as a number. */
function piecesOf(body) {
    const pieces = new Set();
    for (let at = 0; at + piece <= body.length; at++) {
        pieces.add(body.readInt32LE(at));
    }
    return pieces;
}

/** For each piece the functions that have it. */
function holdersOf(pieces) {
    const holders = new Map();
    pieces.forEach((set, index) => {
        for (const one of set) {
            const list = holders.get(one) ?? [];
            list.push(index);
            holders.set(one, list);
        }
    });
    return holders;
}

/** Begins with the largest, and goes on with what is most like the one before: the share of pieces that both have. */
export function orderOfLikeness(bodies) {
    const pieces = bodies.map(piecesOf);
    const holders = holdersOf(pieces);
    const left = new Set(bodies.keys());
    let last = bodies.reduce(
        (best, body, at) => (body.length > bodies[best].length ? at : best),
        0,
    );
    const order = [];
    while (left.size > 0) {
        order.push(last);
        left.delete(last);
        last = mostLike(last, left, pieces, holders);
    }
    return order;
}

function mostLike(one, left, pieces, holders) {
    const shared = new Uint32Array(pieces.length);
    for (const each of pieces[one]) {
        for (const other of holders.get(each)) {
            shared[other]++;
        }
    }
    let best = -1;
    let most = -1;
    for (const other of left) {
        const likeness =
            shared[other] / (pieces[one].size + pieces[other].size - shared[other] + 1);
        if (likeness > most) {
            best = other;
            most = likeness;
        }
    }
    return best;
}

function renumbered(body, numberOf) {
    const parts = [];
    let from = 0;
    for (const { at, end } of callsOf(body)) {
        parts.push(body.subarray(from, at), encoded(numberOf(new Reader(body, at).number())));
        from = end;
    }
    return Buffer.concat([...parts, body.subarray(from)]);
}

function exportsWith(content, numberOf) {
    const reader = new Reader(content);
    const parts = [encoded(reader.number())];
    while (!reader.done()) {
        const from = reader.at;
        reader.skip(reader.number());
        const kind = reader.byte();
        parts.push(content.subarray(from, reader.at));
        const number = reader.number();
        parts.push(encoded(kind === 0 ? numberOf(number) : number));
    }
    return Buffer.concat(parts);
}

function elementsWith(content, numberOf) {
    const reader = new Reader(content);
    const parts = [encoded(reader.number())];
    while (!reader.done()) {
        const from = reader.at;
        if (reader.number() !== 0 || reader.byte() !== 0x41) {
            throw new Error("A table of functions in a form that is not known here");
        }
        reader.skipNumbers(1);
        reader.skip(1);
        const count = reader.number();
        parts.push(content.subarray(from, reader.at));
        for (let left = count; left > 0; left--) {
            parts.push(encoded(numberOf(reader.number())));
        }
    }
    return Buffer.concat(parts);
}

/** The types of the functions, one number each. */
function typesOf(content) {
    const reader = new Reader(content);
    return Array.from({ length: reader.number() }, () => encoded(reader.number()));
}

const listOf = (items) => Buffer.concat([encoded(items.length), ...items]);

/** The same module with its functions in another order. Throws where it has something that is not known here. */
export function withFunctionsInOrder(module) {
    const sections = sectionsOf(module);
    const contentOf = (id) => sections.find((section) => section.id === id)?.content;
    if (contentOf(0) !== undefined) {
        throw new Error("A module with names of functions is not put in order");
    }
    const imported = importedFunctions(contentOf(sectionIds.import));
    const bodies = bodiesOf(contentOf(sectionIds.code));
    const order = orderOfLikeness(bodies);
    const places = new Map(order.map((old, place) => [old + imported, place + imported]));
    const numberOf = (number) => places.get(number) ?? number;
    const sized = (body) => Buffer.concat([encoded(body.length), body]);
    const rewritten = {
        [sectionIds.function]: (content) => {
            const types = typesOf(content);
            return listOf(order.map((old) => types[old]));
        },
        [sectionIds.export]: (content) => exportsWith(content, numberOf),
        [sectionIds.start]: (content) => encoded(numberOf(new Reader(content).number())),
        [sectionIds.element]: (content) => elementsWith(content, numberOf),
        [sectionIds.code]: () =>
            listOf(order.map((old) => sized(renumbered(bodies[old], numberOf)))),
    };
    return moduleOf(
        sections.map(({ id, content }) => ({ id, content: rewritten[id]?.(content) ?? content })),
    );
}

// As much of the binary format of WebAssembly as it takes to give functions other numbers: where functions are named, and
// nothing else. Source: https://webassembly.github.io/spec/core/binary/

export const sectionIds = {
    type: 1,
    import: 2,
    function: 3,
    export: 7,
    start: 8,
    element: 9,
    code: 10,
};

/** Reads bytes from a place on. Numbers are LEB128. */
export class Reader {
    constructor(bytes, at = 0) {
        this.bytes = bytes;
        this.at = at;
    }
    byte() {
        return this.bytes[this.at++];
    }
    skip(count) {
        this.at += count;
    }
    number() {
        let result = 0;
        let shift = 0;
        let byte = 0;
        do {
            byte = this.byte();
            result |= (byte & 0x7f) << shift;
            shift += 7;
        } while (byte & 0x80);
        return result >>> 0;
    }
    /** A number whose value does not matter, however long it is. */
    skipNumbers(count) {
        for (let passed = 0; passed < count; passed++) {
            while (this.byte() & 0x80);
        }
    }
    done() {
        return this.at >= this.bytes.length;
    }
}

export function encoded(number) {
    const bytes = [];
    let rest = number;
    do {
        bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
        rest >>>= 7;
    } while (rest > 0);
    return Buffer.from(bytes);
}

/** The sections as [{id, content}]. */
export function sectionsOf(module) {
    const reader = new Reader(module, 8);
    const sections = [];
    while (!reader.done()) {
        const id = reader.byte();
        const size = reader.number();
        sections.push({ id, content: module.subarray(reader.at, reader.at + size) });
        reader.skip(size);
    }
    return sections;
}

export function moduleOf(sections) {
    const parts = sections.flatMap(({ id, content }) => [
        Buffer.from([id]),
        encoded(content.length),
        content,
    ]);
    return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), ...parts]);
}

/** The items of a section that is a list of bytes with their size before them. */
export function bodiesOf(content) {
    const reader = new Reader(content);
    return Array.from({ length: reader.number() }, () => {
        const size = reader.number();
        reader.skip(size);
        return content.subarray(reader.at - size, reader.at);
    });
}

/** The bounds of a memory or a table. */
function skipLimits(reader) {
    const hasMost = (reader.number() & 1) !== 0;
    reader.skipNumbers(hasMost ? 2 : 1);
}

const skipImported = [
    (reader) => reader.skipNumbers(1), // a function: its type
    (reader) => {
        reader.skip(1); // a table: the type of its elements
        skipLimits(reader);
    },
    skipLimits, // a memory
    (reader) => reader.skip(2), // a global: its type, and whether it changes
];

/** How many functions the module imports; they have the first numbers. */
export function importedFunctions(content) {
    const reader = new Reader(content);
    let functions = 0;
    for (let left = reader.number(); left > 0; left--) {
        reader.skip(reader.number());
        reader.skip(reader.number());
        const kind = reader.byte();
        skipImported[kind](reader);
        functions += kind === 0 ? 1 : 0;
    }
    return functions;
}

// The opcodes that name a function, and how many numbers follow others.
const callCodes = new Set([0x10, 0x12, 0xd2]);
const numbersAfter = new Map([
    ...[0x02, 0x03, 0x04, 0x0c, 0x0d, 0x3f, 0x40, 0x41, 0x42, 0xd0].map((code) => [code, 1]),
    ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((code) => [code, 1]),
    ...[0x11, 0x13].map((code) => [code, 2]),
    ...Array.from({ length: 0x3e - 0x28 + 1 }, (_, at) => [0x28 + at, 2]),
]);
const numbersAfterPrefixed = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

const isPlain = (code) =>
    [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1].includes(code) ||
    (code >= 0x45 && code <= 0xc4);

function skipPrefixed(reader) {
    const count = numbersAfterPrefixed[reader.number()];
    if (count === undefined) {
        throw new Error("An instruction of WebAssembly that is not known here");
    }
    reader.skipNumbers(count);
}

const skipOthers = new Map([
    [0x0e, (reader) => reader.skipNumbers(reader.number() + 1)],
    [0x1c, (reader) => reader.skipNumbers(reader.number())],
    [0x43, (reader) => reader.skip(4)],
    [0x44, (reader) => reader.skip(8)],
    [0xfc, skipPrefixed],
]);

function skipOperands(reader, code) {
    const skip = skipOthers.get(code);
    if (skip !== undefined) {
        skip(reader);
    } else if (numbersAfter.has(code)) {
        reader.skipNumbers(numbersAfter.get(code));
    } else if (!isPlain(code)) {
        throw new Error(`The opcode ${code} of WebAssembly is not known here`);
    }
}

/** Where a body names functions: [{at, end}], each the bytes of one number. */
export function callsOf(body) {
    const reader = new Reader(body);
    for (let groups = reader.number(); groups > 0; groups--) {
        reader.skipNumbers(2);
    }
    const calls = [];
    while (!reader.done()) {
        const code = reader.byte();
        if (callCodes.has(code)) {
            const at = reader.at;
            reader.skipNumbers(1);
            calls.push({ at, end: reader.at });
        } else {
            skipOperands(reader, code);
        }
    }
    return calls;
}

// The widget's module with a trap in it: each function that the page can call by name, the allocator among them, begins
// with an `unreachable` that a word of the module's memory arms. So a test says which instance traps, and when; and the
// trap is a real one, of the engine.

const sections = { exports: 7, code: 10 };
const functionKind = 0;

/** The word that arms the trap: below what the linker gives to the program, in which a null pointer would point. */
export const armedAt = 8;

/** if (memory[armedAt]) unreachable; */
const prologue = [0x41, armedAt, 0x28, 0x02, 0x00, 0x04, 0x40, 0x00, 0x0b];

class Reader {
    constructor(bytes, at = 0) {
        this.bytes = bytes;
        this.at = at;
    }

    /** An unsigned LEB128. */
    number() {
        let value = 0;
        for (let shift = 0; ; shift += 7) {
            const byte = this.bytes[this.at++];
            value += (byte & 0x7f) * 2 ** shift;
            if (byte < 0x80) return value;
        }
    }

    take(size) {
        this.at += size;
        return this.bytes.subarray(this.at - size, this.at);
    }
}

function leb(value) {
    const bytes = [];
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
        if (rest < 128) return [...bytes, rest];
        bytes.push((rest % 128) + 128);
    }
}

/** The functions that are exported, by their place among those with code. */
function exportedFunctions(contents, importedFunctions) {
    const reader = new Reader(contents);
    return Array.from({ length: reader.number() }, () => {
        reader.take(reader.number());
        const [kind] = reader.take(1);
        return { kind, index: reader.number() };
    })
        .filter(({ kind }) => kind === functionKind)
        .map(({ index }) => index - importedFunctions);
}

function withPrologue(body) {
    const reader = new Reader(body);
    for (let groups = reader.number(); groups > 0; groups -= 1) {
        reader.number();
        reader.take(1);
    }
    return [...body.subarray(0, reader.at), ...prologue, ...body.subarray(reader.at)];
}

function withTraps(contents, chosen) {
    const reader = new Reader(contents);
    const count = reader.number();
    const bodies = Array.from({ length: count }, () => reader.take(reader.number()));
    const written = bodies.map((body, index) => (chosen.has(index) ? withPrologue(body) : body));
    return [leb(count), ...written.flatMap((body) => [leb(body.length), body])];
}

function readSections(module) {
    const reader = new Reader(module, 8);
    const found = [];
    while (reader.at < module.length) {
        const [id] = reader.take(1);
        found.push({ id, contents: reader.take(reader.number()) });
    }
    return found;
}

/** `module` is the bytes of a module that imports nothing but functions; gives those of one that can be made to trap. */
export async function trapping(module) {
    const imported = WebAssembly.Module.imports(await WebAssembly.compile(module));
    if (imported.some(({ kind }) => kind !== "function")) throw new Error("not a module of ours");
    const all = readSections(module);
    const { contents: exports } = all.find(({ id }) => id === sections.exports);
    const chosen = new Set(exportedFunctions(exports, imported.length));
    const written = all.flatMap(({ id, contents }) => {
        const parts = id === sections.code ? withTraps(contents, chosen) : [contents];
        const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
        return [Buffer.from([id, ...leb(content.length)]), content];
    });
    return Buffer.concat([module.subarray(0, 8), ...written]);
}

// A module of WebAssembly as a script of the page: what wasm2js made of it, behind one way to give it its imports.

/** How a wasm2js takes what the module imports: older ones all in one object, without where it comes from. */
const shapes = {
    asmLibraryArg: (module) => {
        const given = WebAssembly.Module.imports(module).map(
            ({ module: from, name }) =>
                `${quoted(name)}: imports[${quoted(from)}][${quoted(name)}]`,
        );
        // They expect a function for what traps, too.
        return `{abort() { throw Error("trapped"); }, ${given.join(", ")}}`;
    },
    info: () => "imports",
};

const quoted = JSON.stringify;

/** A script that exports what makes an instance: imports by place and name in, exports out. */
export function asScript(wasm, text) {
    const [, taken] = /^function instantiate\((\w+)\)/.exec(text) ?? [];
    const shape = shapes[taken];
    if (shape === undefined) {
        throw new Error(
            "This wasm2js gives its module another form: teach web/build/script.mjs to read it",
        );
    }
    const given = shape(new WebAssembly.Module(wasm));
    return `${text}\nexport default (imports) => instantiate(${given});\n`;
}

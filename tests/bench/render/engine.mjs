// The product's engine: C++ in WebAssembly, and the patch applier.
import { Applier } from "../../../web/src/patch/index.ts";

const applier = new Applier();
let exports;

export async function load(bytes) {
    const imports = new Proxy({}, { get: () => new Proxy({}, { get: () => () => 0 }) });
    const { instance } = await WebAssembly.instantiate(Uint8Array.from(bytes), imports);
    exports = instance.exports;
    exports._initialize?.();
}

function flush() {
    const { buffer } = exports.memory;
    const at = new Uint32Array(buffer, exports.flush(), 6);
    const text = (from) => new Uint8Array(buffer, at[from], at[from + 1]);
    applier.apply(new Uint32Array(buffer, at[0], at[1]), text(2), text(4));
    exports.clear();
}

/** The data is the module's own, made before the clock runs, as that of the others is. */
export const prepare = ({ count, tenth, more }) => exports.prepare(count, tenth, more);

export const engine = {
    /** A root is made with its place in the page, before anything is drawn. */
    root(container) {
        const id = exports.add_root();
        applier.attach(id, container);
        return id;
    },
    mount(_container, _entries, id) {
        exports.show(id);
        flush();
        return id;
    },
    show(id) {
        exports.show(id);
        flush();
    },
    unmount(id) {
        exports.remove_root(id);
        flush();
    },
};

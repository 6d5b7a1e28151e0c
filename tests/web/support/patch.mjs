// Builds the patch applier as the page gets it, and writes streams for it by hand.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { install } from "./fake_dom.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

async function bundled(path) {
    const { outputFiles } = await build({
        entryPoints: [join(root, path)],
        bundle: true,
        format: "esm",
        target: "es2020",
        write: false,
    });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The applier and the listener, on a fake document. Once a test file: they capture the document's functions. */
export async function loadPatch(options) {
    install(options);
    return bundled("web/src/patch/index.ts");
}

/** The codes of operations and of steps to slots. */
export const codes = await bundled("web/generated/patch.ts");

/** Writes a stream: `op("Open", name)`, `text("Koffie")` for a word that refers to a text. */
export class StreamWriter {
    words = [];
    ascii = "";
    utf8 = "";
    text(text) {
        const plain = /^[\0-\x7f]*$/.test(text);
        this[plain ? "ascii" : "utf8"] += text;
        return (text.length << 1) | (plain ? 0 : 1);
    }
    op(name, argument = 0, ...words) {
        this.words.push((argument << codes.opcodeBits) | codes[`op${name}`], ...words);
        return this;
    }
    name(text) {
        return this.op("Name", this.text(text));
    }
    parts() {
        const bytes = (text) => new TextEncoder().encode(text);
        return [Uint32Array.from(this.words), bytes(this.ascii), bytes(this.utf8)];
    }
    applyTo(applier) {
        applier.apply(...this.parts());
    }
}

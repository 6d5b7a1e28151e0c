// What the page files weigh on the wire.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Bytes after brotli at its best, as the server sends files that never change. */
export function brotliBytes(content) {
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    };
    return brotliCompressSync(content, { params }).length;
}

/** Each file of a folder with its bytes, by name. */
export async function weigh(folder) {
    const names = (await readdir(folder)).sort();
    return Promise.all(
        names
            .filter((name) => name !== "files.json")
            .map(async (name) => {
                const content = await readFile(join(folder, name));
                return { name, bytes: content.length, brotli: brotliBytes(content) };
            }),
    );
}

export function printTable(files) {
    console.log(`${"file".padEnd(28)}${"bytes".padStart(10)}${"brotli".padStart(10)}`);
    for (const { name, bytes, brotli } of files) {
        console.log(
            `${name.padEnd(28)}${String(bytes).padStart(10)}${String(brotli).padStart(10)}`,
        );
    }
}

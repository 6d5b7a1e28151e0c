// The page files as they go over the wire, and what they weigh.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Brotli at its best, for files that are compressed once and sent many times. */
function compressed(content) {
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    };
    return brotliCompressSync(content, { params });
}

export function brotliBytes(content) {
    return compressed(content).length;
}

/** Puts beside each file what the server sends to a browser that takes brotli. */
export async function compress(folder) {
    const names = (await readdir(folder)).filter((name) => name !== "files.json");
    await Promise.all(
        names.map(async (name) => {
            const content = await readFile(join(folder, name));
            await writeFile(join(folder, `${name}.br`), compressed(content));
        }),
    );
}

/** Each file of a folder with its bytes, by name. */
export async function weigh(folder) {
    const names = (await readdir(folder)).sort();
    return Promise.all(
        names
            .filter((name) => name !== "files.json" && !name.endsWith(".br"))
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

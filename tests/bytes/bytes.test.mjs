// What a shopper's browser gets, compressed as the server sends it, held to the promise of the design.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliBytes, printTable } from "../../web/build/weigh.mjs";
import { dist } from "../e2e/support/canned_backend.mjs";
import { publicProgram, wallet } from "../e2e/support/canned_replies.mjs";

const loaderLimit = 2_500;
const openingLimit = 80_000;

const files = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));
const weighed = async (name) => {
    const content = await readFile(join(dist, name));
    return { name, bytes: content.length, brotli: brotliBytes(content) };
};

test("bytes: the loader is small enough for every page of a shop", async () => {
    const { brotli } = await weighed(files.loader);
    assert.ok(
        brotli <= loaderLimit,
        `spaarpas.js has ${brotli} bytes, at most ${loaderLimit} are allowed`,
    );
});

async function opening(locale) {
    const replies = [
        [`koffiebar (${locale})`, publicProgram(locale)],
        ["wallet", wallet()],
    ].map(([name, reply]) => {
        const content = Buffer.from(JSON.stringify(reply));
        return { name, bytes: content.length, brotli: brotliBytes(content) };
    });
    const names = [files.loader, files.runtime, files.wasm, files.texts[locale]];
    const rows = [...(await Promise.all(names.map(weighed))), ...replies];
    const total = rows.reduce((sum, { brotli }) => sum + brotli, 0);
    printTable([...rows, { name: "everything", bytes: 0, brotli: total }]);
    return total;
}

for (const locale of Object.keys(files.texts)) {
    test(`bytes: everything requested on opening, in ${locale}, is at most 80,000`, async () => {
        const total = await opening(locale);
        assert.ok(total <= openingLimit, `${total} bytes, at most ${openingLimit} are allowed`);
    });
}

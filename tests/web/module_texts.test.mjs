// The module knows a text by its number, the browser's files by their order: both must come from one generation.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "../e2e/support/canned_backend.mjs";

const files = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));
const code = await readFile(join(dist, files.wasm));
const glue = new URL("../../build/wasm/wasm/widget.mjs", import.meta.url);

/** The error that the module tells the page after it was given these texts, or none. */
async function refusal(locale, texts) {
    const { default: createModule } = await import(glue);
    const module = await createModule({
        wake() {},
        patch() {},
        instantiate: (_code, imports) => WebAssembly.instantiate(code, imports),
    });
    module.create("https://api.example");
    const action = { type: "locale", locale, texts, now: 1_700_000_000_000 };
    assert.equal(module.dispatch(JSON.stringify(action)), "");
    return module.takeEffects().match(/texts_invalid/)?.[0];
}

for (const [locale, name] of Object.entries(files.texts)) {
    test(`texts: the module takes ${locale} as the build wrote it, and no other generation`, async () => {
        const texts = await readFile(join(dist, name), "utf8");
        assert.equal(await refusal(locale, texts), undefined);
        const [fingerprint, first, ...rest] = JSON.parse(texts);
        const stale = [
            ["00000000", first, ...rest],
            [fingerprint, ...rest],
            [fingerprint, "one more", first, ...rest],
        ];
        for (const other of stale) {
            assert.equal(await refusal(locale, JSON.stringify(other)), "texts_invalid");
        }
    });
}

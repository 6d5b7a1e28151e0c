// What is in the package, and what its code does without a browser around it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/lib/repository.mjs";
import { packed } from "./support/packed.mjs";

const { isSpaarpasElement, loadSpaarpas } = await import(join(packed, "index.js"));

test("loader: an option that is undefined says nothing", () => {
    const put = [];
    globalThis.document = {
        createElement: () => ({ dataset: {} }),
        head: { append: (script) => put.push(script) },
    };
    void loadSpaarpas({ src: "/v1/spaarpas.js", program: "koffiebar", locale: undefined });
    assert.deepEqual(
        put.map(({ dataset }) => dataset),
        [{ program: "koffiebar" }],
    );
});

test("loader: a tag of ours is told from another", () => {
    const ours = ["spaarpas-wallet", "spaarpas-earn"].map(isSpaarpasElement);
    const others = ["spaarpas", "my-spaarpas-earn", "div"].map(isSpaarpasElement);
    assert.deepEqual([...ours, ...others], [true, true, false, false, false]);
});

test("loader: the entries of the frameworks are no code", async () => {
    assert.deepEqual({ ...(await import(join(packed, "nothing.js"))) }, {});
});

test("package: every entry leads to a file, under the licence and the version of the whole", () => {
    const read = (folder, name) => readFileSync(join(folder, name), "utf8");
    const { exports, version, types, customElements } = JSON.parse(read(packed, "package.json"));
    const targets = Object.values(exports).flatMap((one) =>
        typeof one === "string" ? [one] : Object.values(one),
    );
    const gone = [types, customElements, ...targets].filter(
        (path) => !existsSync(join(packed, path)),
    );
    assert.deepEqual(gone, []);
    assert.equal(version, JSON.parse(read(root, "package.json")).version);
    const ours = join(root, "web/npm");
    assert.equal(read(packed, customElements), read(ours, customElements));
    assert.equal(read(packed, "LICENSE"), read(root, "LICENSE"));
});

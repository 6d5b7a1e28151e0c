// What a shop writes against the types of the package: what docs/embedding.md prints, what else it may write, and what it
// must not. A wrong line that compiles is told by the compiler itself, which then misses its `@ts-expect-error`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { svelte2tsx } from "svelte2tsx";
import { blocks, page } from "../docs/pages.mjs";
import { mistakes, mistakesOfVue } from "./support/compilers.mjs";
import { documented, theDocumented } from "./support/documented.mjs";

const source = (name) => readFileSync(join(import.meta.dirname, "types", name), "utf8");
const sources = (...names) =>
    Object.fromEntries(names.map((name) => [`src/${name}`, source(name)]));

/** What a block of the page takes from the shop around it. */
const shop = `import type { Cart } from "spaarpas";
declare const cart: Cart;
declare function applyToCart(code: string): void;
declare function takeOutOfCart(code: string): void;
`;

test("types: the page's calls and listeners compile as they are printed, where no framework is", () => {
    const printed = ["q: []", "identify", "spaarpas:redeemed"].map((word, index) => [
        `src/printed_call_${index}.ts`,
        shop + theDocumented("js", word),
    ]);
    const modules = [...documented("ts"), ...blocks(page("web/npm/README.md"), "ts")].map(
        (code, index) => [`src/printed_${index}.ts`, code],
    );
    const files = {
        ...sources("valid.ts", "invalid.ts"),
        ...Object.fromEntries([...printed, ...modules]),
    };
    assert.deepEqual(mistakes("plain", { files }), []);
});

for (const [version, types] of Object.entries({ 19: "@types/react", 18: "types-react-18" })) {
    test(`types: JSX of React ${version}`, () => {
        const files = {
            ...sources("valid_react.tsx", "invalid_react.tsx"),
            "src/Product.tsx": theDocumented("tsx"),
        };
        const options = { jsx: "react-jsx" };
        const dependencies = { "@types/react": types };
        assert.deepEqual(mistakes(`react-${version}`, { options, dependencies, files }), []);
    });
}

for (const [name, jsx] of Object.entries({ preact: "react-jsx", "solid-js": "preserve" })) {
    test(`types: JSX of ${name}`, () => {
        const options = { jsx, jsxImportSource: name };
        const dependencies = { [name]: name };
        const files = sources(`${name}.tsx`);
        assert.deepEqual(mistakes(name, { options, dependencies, files }), []);
    });
}

test("types: templates of Vue", () => {
    const printed = `import type { App } from "vue";
        declare const app: App;
        ${theDocumented("js", "app.config")}`;
    const plain = { "src/app.ts": printed, "src/types.ts": 'import type {} from "spaarpas/vue";' };
    const dependencies = { vue: "vue" };
    assert.deepEqual(mistakes("vue", { dependencies, files: plain }), []);
    const files = {
        ...sources("Valid.vue", "Invalid.vue"),
        "src/Product.vue": theDocumented("vue"),
    };
    assert.deepEqual(mistakesOfVue("vue-templates", { dependencies, files }), []);
});

/** A component as Svelte's own checker of types sees it. */
const asTypes = (name, text) =>
    svelte2tsx(text, { filename: `${name}.svelte`, isTsFile: true, mode: "ts", version: "5" }).code;

test("types: components of Svelte", () => {
    const components = {
        Valid: source("Valid.svelte"),
        Invalid: source("Invalid.svelte"),
        Product: theDocumented("svelte"),
    };
    const files = Object.fromEntries(
        Object.entries(components).map(([name, text]) => [`src/${name}.tsx`, asTypes(name, text)]),
    );
    const found = mistakes("svelte", {
        options: { jsx: "preserve" },
        dependencies: { svelte: "svelte", svelte2tsx: "svelte2tsx" },
        files,
        include: [
            "node_modules/svelte/svelte-html.d.ts",
            "node_modules/svelte2tsx/svelte-shims-v4.d.ts",
            "node_modules/svelte2tsx/svelte-native-jsx.d.ts",
        ],
    });
    assert.deepEqual(
        found.map((line) => line.replace(/:\d+: Type (.*?) is not assignable .*/, " $1")),
        ["src/Invalid.tsx 'true'", "src/Invalid.tsx '\"auto\"'", "src/Invalid.tsx 'string'"],
    );
});

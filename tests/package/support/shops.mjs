// A shop's page in each framework, around what docs/embedding.md prints.
import { theDocumented } from "./documented.mjs";

const product = 'sku="yirgacheffe-250"';
const html = (
    main,
) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Winkel</title>
<link rel="icon" href="data:,"></head><body><output></output><div id="app"></div>
<script type="module" src="/src/${main}"></script></body></html>`;

const start = `import { startLoyalty } from "./loyalty";
startLoyalty((code) => {
    document.querySelector("output")!.textContent = code;
});
`;

/** The names of files -> their text; `main` is the entry. */
const shop = (main, code, files) => ({
    "index.html": html(main),
    "src/loyalty.ts": theDocumented("ts", "loadSpaarpas"),
    [`src/${main}`]: start + code,
    ...files,
});

const react = shop(
    "main.tsx",
    `import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Product } from "./Product";
createRoot(document.querySelector("#app")!).render(
    <StrictMode><Product ${product} priceMinor={1350} /><spaarpas-wallet /></StrictMode>,
);`,
    {
        "src/Product.tsx": theDocumented("tsx"),
        "tsconfig.json": '{"compilerOptions":{"jsx":"react-jsx"}}',
    },
);

const vue = shop(
    "main.ts",
    `import { createApp } from "vue";
import App from "./App.vue";
createApp(App).mount("#app");`,
    {
        "src/App.vue": `<script setup lang="ts">import Product from "./Product.vue";</script>
<template><Product ${product} :price-minor="1350" /><spaarpas-wallet /></template>`,
        "src/Product.vue": theDocumented("vue"),
        "vite.config.js": theDocumented("js", "@vitejs/plugin-vue"),
    },
);

const svelte = shop(
    "main.ts",
    `import { mount } from "svelte";
import App from "./App.svelte";
mount(App, { target: document.querySelector("#app")! });`,
    {
        "src/App.svelte": `<script lang="ts">import Product from "./Product.svelte";</script>
<Product ${product} priceMinor={1350} /><spaarpas-wallet></spaarpas-wallet>`,
        "src/Product.svelte": theDocumented("svelte"),
        "vite.config.js": `import { svelte } from "@sveltejs/vite-plugin-svelte";
export default { plugins: [svelte()] };`,
    },
);

const plain = shop(
    "main.ts",
    `const button = document.createElement("button");
button.textContent = "One more";
const earn = document.createElement("spaarpas-earn");
let quantity = 1;
const show = () => earn.setAttribute("amount-minor", String(quantity * 1350));
button.onclick = () => {
    quantity += 1;
    show();
};
show();
document.querySelector("#app")!.append(button, earn, document.createElement("spaarpas-wallet"));`,
    {},
);

const same = (...names) => Object.fromEntries(names.map((name) => [name, name]));

/** Each with what it depends on. */
export const shops = {
    "no framework": { files: plain, dependencies: {} },
    React: { files: react, dependencies: same("react", "react-dom") },
    Vue: { files: vue, dependencies: same("vue", "vite", "@vitejs/plugin-vue") },
    Svelte: { files: svelte, dependencies: same("svelte", "vite", "@sveltejs/vite-plugin-svelte") },
};

/** A page in which Vue compiles its templates in the browser. */
export const vueInThePage = (
    script,
) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Winkel</title>
<link rel="icon" href="data:,">${script}</head><body><output></output><div id="app">
<button type="button" @click="quantity += 1">One more</button>
<spaarpas-earn :amount-minor="quantity * 1350" currency="EUR"></spaarpas-earn>
<spaarpas-wallet></spaarpas-wallet></div>
<script type="module">
import { createApp, ref } from "/vue.js";
const applyToCart = (code) => { document.querySelector("output").textContent = code; };
const takeOutOfCart = () => { document.querySelector("output").textContent = ""; };
${theDocumented("js", "spaarpas:redeemed")}
const app = createApp({ setup: () => ({ quantity: ref(1) }) });
${theDocumented("js", "app.config")}
app.mount("#app");
</script></body></html>`;

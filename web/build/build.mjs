// Builds the page files: loader, runtime, module and texts, each but the loader under a name that says its content.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { shortNames, withOwnNames } from "./names.mjs";
import { withFunctionsInOrder } from "./order.mjs";
import { asScript } from "./script.mjs";
import { compress, printTable, weigh } from "./weigh.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = join(root, "build/web/dist");
const widget = join(root, "build/wasm/wasm");
const textsFolder = join(root, "build/web/texts");
const target = ["es2022"];

async function hashed(name, extension, content) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
    const file = `${name}.${hash}.${extension}`;
    await writeFile(join(out, file), content);
    return file;
}

async function bundle(entry, options) {
    const result = await build({
        entryPoints: [join(root, entry)],
        bundle: true,
        minify: true,
        write: false,
        target,
        legalComments: "none",
        ...shortNames,
        ...options,
    });
    return result.outputFiles[0].contents;
}

async function styles() {
    const folder = join(root, "web/src/styles");
    const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
    const sheets = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
    return (
        await transform(withOwnNames(sheets.join("\n")), {
            loader: "css",
            minify: true,
            target: ["es2022", "safari15"],
        })
    ).code;
}

async function texts() {
    const files = {};
    await mkdir(textsFolder, { recursive: true });
    execFileSync(process.execPath, [join(root, "tools/texts/generate.mjs"), "--web", textsFolder]);
    for (const locale of ["nl", "fr", "de", "en"]) {
        const content = await readFile(join(textsFolder, `texts.${locale}.json`));
        files[locale] = await hashed(`texts.${locale}`, "json", content);
    }
    return files;
}

/** Where the texts stand that are said when the module cannot say them. */
async function plainTexts() {
    const read = async (path) => JSON.parse(await readFile(path, "utf8"));
    const all = await read(join(textsFolder, "texts.en.json"));
    const parts = await read(join(root, "shared/view/parts/texts.en.json"));
    return ["failure_unreachable", "retry"].map((id) => all.indexOf(parts[id]));
}

async function runtime(files, css) {
    const { widgetFiles, rulesFiles, textsFiles } = files;
    const { checkFile, scanFile, doctorFile, foretellFile } = files;
    const content = await bundle("web/src/runtime/index.ts", {
        format: "esm",
        alias: { "spaarpas-widget-glue": join(widget, "widget.mjs") },
        define: {
            WIDGET_FILES: JSON.stringify(widgetFiles),
            RULES_FILES: JSON.stringify(rulesFiles),
            TEXTS_FILES: JSON.stringify(textsFiles),
            CHECK_FILE: JSON.stringify(checkFile),
            SCAN_FILE: JSON.stringify(scanFile),
            FORETELL_FILE: JSON.stringify(foretellFile),
            DOCTOR_FILE: JSON.stringify(doctorFile),
            PLAIN_TEXTS: JSON.stringify(await plainTexts()),
            STYLES: JSON.stringify(css),
        },
    });
    return hashed("runtime", "js", content);
}

/** What another Emscripten makes may have instructions that are not known here: then the module stays as it is. */
function ordered(module) {
    try {
        return withFunctionsInOrder(module);
    } catch (error) {
        console.warn(`The module is a little larger than it could be: ${error.message}`);
        return module;
    }
}

/** What is loaded when a shopper asks for it: `check` works a balance out again, `scan` draws a code, `doctor` looks at the page, `foretell` asks the rules. */
async function onDemand(name) {
    return hashed(name, "js", await bundle(`web/src/${name}/index.ts`, { format: "esm" }));
}

async function loader(runtimeFile) {
    const content = await bundle("web/src/loader/index.ts", {
        format: "iife",
        define: { RUNTIME_FILE: JSON.stringify(runtimeFile) },
    });
    await writeFile(join(out, "spaarpas.js"), content);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
/** A module of the build as it is sent: as WebAssembly, and as JavaScript. */
async function sentModule(name) {
    const wasm = await readFile(join(widget, `${name}.wasm`));
    const text = asScript(wasm, await readFile(join(widget, `${name}.wasm.js`), "utf8"));
    const { code } = await transform(text, { minify: true, target, format: "esm" });
    return [await hashed(name, "wasm", ordered(wasm)), await hashed(name, "js", code)];
}
const widgetFiles = await sentModule("widget");
const rulesFiles = await sentModule("rules");
const textsFiles = await texts();
const css = await styles();
const checkFile = await onDemand("check");
const scanFile = await onDemand("scan");
const doctorFile = await onDemand("doctor");
const foretellFile = await onDemand("foretell");
const runtimeFile = await runtime(
    { widgetFiles, rulesFiles, textsFiles, checkFile, scanFile, doctorFile, foretellFile },
    css,
);
await loader(runtimeFile);
// The server puts it into the first view; no page asks for it.
await writeFile(join(out, "wallet.css"), css);
await writeFile(
    join(out, "files.json"),
    `${JSON.stringify(
        {
            loader: "spaarpas.js",
            runtime: runtimeFile,
            wasm: widgetFiles[0],
            rules: rulesFiles[0],
            scripts: { wasm: widgetFiles[1], rules: rulesFiles[1] },
            texts: textsFiles,
        },
        null,
        4,
    )}\n`,
);
await compress(out);
printTable(await weigh(out));

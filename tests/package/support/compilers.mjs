// The compiler of types, at its strictest, over projects of a shop. It runs in this process, so that it reads its own
// library once for all of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../../scripts/lib/repository.mjs";
import { project } from "./packed.mjs";

const strict = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    noEmit: true,
};

/** What others wrote, by its path. */
const kept = new Map();

function hostFor(options, folder) {
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) => {
        if (path.startsWith(folder)) {
            return read(path, ...rest);
        }
        if (!kept.has(path)) {
            kept.set(path, read(path, ...rest));
        }
        return kept.get(path);
    };
    return host;
}

function asLine({ file, start, messageText }, folder) {
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.slice(folder.length + 1)}:${line}: ${text}`;
}

/** What others brought into a project is not judged. */
const isOfOthers = (path) => /\/node_modules\/(?!spaarpas\/)/.test(path);

/** What the compiler says of a project's own files and of the package, a line for each mistake. */
export function mistakes(name, { options = {}, dependencies, files, include = [] }) {
    const folder = project(name, { dependencies, files });
    const config = {
        compilerOptions: { ...strict, ...options },
        include: ["src", ...include],
    };
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder);
    const host = hostFor(parsed.options, folder);
    const program = ts.createProgram(parsed.fileNames, parsed.options, host);
    const own = program
        .getSourceFiles()
        .filter(({ fileName }) => fileName.startsWith(folder) && !isOfOthers(fileName));
    const found = own.flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
    ]);
    return [...parsed.errors, ...program.getGlobalDiagnostics(), ...found].map((one) =>
        asLine(one, folder),
    );
}

/** What Vue's own compiler of types says of a project, where a component that is not known is a mistake. */
export function mistakesOfVue(name, { dependencies, files }) {
    const tsconfig = JSON.stringify({
        compilerOptions: { ...strict, skipLibCheck: true },
        vueCompilerOptions: { strictTemplates: true },
        include: ["src"],
    });
    const folder = project(name, { dependencies, files: { ...files, "tsconfig.json": tsconfig } });
    const program = join(root, "node_modules/vue-tsc/bin/vue-tsc.js");
    const { stdout, stderr } = spawnSync(process.execPath, [program, "-p", folder], {
        cwd: folder,
        encoding: "utf8",
    });
    return (stdout + stderr).split("\n").filter((line) => line !== "");
}

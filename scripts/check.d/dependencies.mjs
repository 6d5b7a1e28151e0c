// The dependency rules of scripts/lib/layers.mjs, for C++ includes and JavaScript imports.
import { posix } from "node:path";
import { codeOnly, includes } from "../lib/cpp-source.mjs";
import {
    adapters,
    impureHeaders,
    librariesOf,
    mayImport,
    mayInclude,
    rooms,
} from "../lib/layers.mjs";
import { finish, isMain, violation } from "../lib/report.mjs";
import { files, isGenerated } from "../lib/repository.mjs";

export const isCpp = (path) => /\.(h|hpp|cpp|cc)$/.test(path);
export const isScript = (path) => /\.(ts|mjs|js)$/.test(path);

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

function layerOf(path) {
    const folders = Object.keys(mayInclude).filter((folder) => within(path, folder));
    return folders.sort((a, b) => b.length - a.length)[0];
}

function mayUseLibrary(path, { folders, beside = [] }) {
    return folders.some((folder) => within(path, folder)) || beside.includes(posix.dirname(path));
}

function systemInclude(path, target) {
    const library = librariesOf.find(({ pattern }) => pattern.test(target));
    if (library && !mayUseLibrary(path, library)) {
        return `<${target}> belongs in ${library.folders[0]}/ alone: go through its interface`;
    }
    if (within(path, "shared") && impureHeaders.has(target)) {
        return `<${target}> in shared/, which has no clock, randomness, I/O or heavy headers: pass the value in`;
    }
    return undefined;
}

function ownInclude(path, target) {
    const layer = layerOf(path);
    if (layer === undefined) {
        return undefined;
    }
    if (target.startsWith("./") || target.startsWith("../")) {
        return `"${target}" is relative: include from the root, so that the layer can be seen`;
    }
    if (!mayInclude[layer].some((prefix) => target.startsWith(prefix))) {
        return `${layer}/ may not include "${target}": it may include ${mayInclude[layer].join(", ")}`;
    }
    const adapter = adapters.find(({ prefix }) => prefix.test(target));
    return adapter?.hiddenFrom.includes(layer)
        ? `${layer}/ may not include the adapter "${target}": include the port beside it`
        : roomInclude(path, target);
}

/** The first folder below `folder`; nothing for a file that lies in it. */
function roomOf(path, folder) {
    const [room, ...rest] = path.slice(folder.length + 1).split("/");
    return rest.length > 0 ? room : undefined;
}

function roomInclude(path, target) {
    const house = Object.keys(rooms).find((folder) => within(path, folder));
    const full = house?.startsWith("shared/") ? `shared/${target}` : target;
    if (house === undefined || !within(full, house)) {
        return undefined;
    }
    const [own, other] = [roomOf(path, house), roomOf(full, house)];
    const allowed = rooms[house][own];
    return allowed === undefined || other === undefined || other === own || allowed.includes(other)
        ? undefined
        : `${house}/${own}/ may not include "${target}": it may use ${allowed.join(", ") || "nothing beside it"}`;
}

function exceptions(path, text) {
    const lines = codeOnly(text).split("\n");
    return lines.flatMap((line, index) =>
        /\b(throw|try|catch)\b/.test(line)
            ? [violation(path, index + 1, "shared/ and wasm/ have no exceptions: return the error")]
            : [],
    );
}

function cppViolations({ path, text }) {
    const found = includes(text).flatMap(({ line, target, system }) => {
        const message = system ? systemInclude(path, target) : ownOrLibrary(path, target);
        return message ? [violation(path, line, message)] : [];
    });
    const pure = within(path, "shared") || within(path, "wasm");
    return pure ? found.concat(exceptions(path, text)) : found;
}

// A library that is included in quotes is still a library.
function ownOrLibrary(path, target) {
    const isLibrary = librariesOf.some(({ pattern }) => pattern.test(target));
    return isLibrary ? systemInclude(path, target) : ownInclude(path, target);
}

function scriptViolations({ path, text }) {
    const allowed = mayImport[path.split("/")[0]];
    if (allowed === undefined) {
        return [];
    }
    return text.split("\n").flatMap((content, index) => {
        const target = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/.exec(content)?.[1];
        const reached = target && posix.join(posix.dirname(path), target);
        if (!reached || allowed.some((folder) => within(reached, folder))) {
            return [];
        }
        const message = `may not import "${target}": only from ${allowed.join("/, ")}/`;
        return [violation(path, index + 1, `${path.split("/")[0]}/ ${message}`)];
    });
}

export function violations(sources) {
    return sources.flatMap((source) =>
        isCpp(source.path) ? cppViolations(source) : scriptViolations(source),
    );
}

if (isMain(import.meta)) {
    const sources = files((path) => (isCpp(path) || isScript(path)) && !isGenerated(path));
    finish(violations(sources), `${sources.length} files`);
}

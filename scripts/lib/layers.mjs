// Who may include whom. A folder that is not named here belongs to the nearest one above it that is.

const shared = ["base", "json", "engine", "wire", "view"];

/** Folder of the repository -> include prefixes of this repository that it may use. */
export const mayInclude = {
    "shared/base": ["base/"],
    "shared/json": ["base/", "json/"],
    "shared/engine": ["base/", "json/", "engine/"],
    "shared/wire": ["base/", "json/", "engine/", "wire/"],
    "shared/view": prefixes(shared),
    wasm: [...prefixes(shared), "wasm/"],
    "backend/store": ["base/", "json/", "engine/", "backend/store/"],
    "backend/service": ["base/", "json/", "engine/", "wire/", "backend/service/", "backend/store/"],
    "backend/http": [...prefixes(shared), "backend/http/", "backend/service/"],
    backend: [...prefixes(shared), "backend/"],
    tools: [...prefixes(shared), "tools/"],
    // The folders of the tests are on their include path.
    tests: [
        ...prefixes(shared),
        ..."wasm/ backend/ tools/ tests/ unit/ contract/ property/ support/".split(" "),
    ],
};

/** A library or platform header -> the only folders that may include it. */
export const librariesOf = [
    { pattern: /^nlohmann\//, folders: ["shared/json"] },
    { pattern: /^emscripten/, folders: ["wasm"] },
    { pattern: /^boost\//, folders: ["backend/http", "backend/main"], beside: ["backend"] },
    { pattern: /^(sqlite3\.h|pqxx\/|libpq)/, folders: ["backend/store", "tests"] },
    { pattern: /^(doctest|rapidcheck)/, folders: ["tests"] },
];

/** Where a port and its adapters share a folder, its users see the port alone. */
export const adapters = [
    { prefix: /^backend\/store\/[^/]+\//, hiddenFrom: ["backend/service", "backend/http"] },
];

/** shared/ is pure: no clock, no randomness, no I/O, nothing that costs the widget kilobytes. */
export const impureHeaders = new Set(
    (
        "chrono ctime time.h random thread mutex future atomic condition_variable iostream istream ostream " +
        "sstream fstream iomanip cstdio stdio.h filesystem regex locale clocale codecvt"
    ).split(" "),
);

/** Top folders of JavaScript and TypeScript -> folders that their imports may reach. */
export const mayImport = {
    web: ["web"],
    demo: ["demo"],
    scripts: ["scripts"],
    tools: ["tools", "scripts"],
    tests: ["tests", "scripts", "web", "demo", "tools", "build"],
};

function prefixes(folders) {
    return folders.map((folder) => `${folder}/`);
}

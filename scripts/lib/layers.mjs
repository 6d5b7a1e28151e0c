// Who may include whom. A folder that is not named here belongs to the nearest one above it that is.

const shared = ["base", "json", "loyalty", "wire", "view"];
const withEngine = [...shared, "engine"];
const withoutLoyalty = ["base/", "json/", "engine/", "wire/"];

/** Folder of the repository -> include prefixes of this repository that it may use. */
export const mayInclude = {
    "shared/base": ["base/"],
    "shared/json": ["base/", "json/"],
    "shared/loyalty": ["base/", "json/", "loyalty/"],
    "shared/engine": ["base/", "json/", "engine/"],
    "shared/wire": ["base/", "json/", "loyalty/", "wire/"],
    "shared/view": prefixes(shared),
    // On the engine, beside what stands on loyalty, whose place it takes.
    "shared/wire/next": ["base/", "json/", "engine/", "wire/"],
    "shared/view/next": ["base/", "json/", "engine/", "wire/", "view/"],
    "backend/next/store": [
        ...["base/", "json/", "engine/"],
        ...["backend/next/store/", "backend/store/"],
    ],
    "backend/next/service": [
        ...["base/", "json/", "engine/", "wire/"],
        ...["backend/next/", "backend/service/", "backend/store/"],
    ],
    "backend/next/import": [...withoutLoyalty, "backend/"],
    "backend/next/cli": [...withoutLoyalty, "backend/"],
    "backend/next/http": [
        ...[...withoutLoyalty, "view/"],
        ...["backend/next/", "backend/service/", "backend/http/"],
    ],
    wasm: [...prefixes(shared), "wasm/"],
    "backend/store": [...prefixes(shared), "backend/store/"],
    "backend/service": [...prefixes(shared), "backend/service/", "backend/store/"],
    "backend/http": [...prefixes(shared), "backend/http/", "backend/service/"],
    backend: [...prefixes(shared), "backend/"],
    tools: [...prefixes(withEngine), "tools/"],
    // The engine is built beside loyalty, whose place it takes. The folders of the tests are on their include path.
    tests: [
        ...prefixes(withEngine),
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

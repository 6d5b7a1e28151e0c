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

/**
 * The rooms of a folder that has many: room -> the rooms beside it that it may use. What lies in the folder itself is for
 * all of them; a room without a name here may use all.
 */
export const rooms = {
    // The program's form names its lists, and they its words; the rest goes one way: nobody below `decide` and `offers`
    // knows the ledger, which knows no rules, and a condition does not know who asks.
    "shared/engine": {
        program: words("condition offers prompts rules segments tiers units"),
        explain: words("program"),
        cart: words("explain program"),
        units: words("condition program"),
        prompts: words("condition program"),
        condition: words("cart decide explain program segments"),
        segments: words("condition decide program rules tiers"),
        tiers: words("condition decide explain program"),
        rules: words("condition decide explain offers program tiers units"),
        decide: words("cart condition explain offers program rules segments tiers"),
        ledger: words("decide explain program tiers"),
        offers: words("cart condition decide explain ledger program"),
        preview: words("cart decide ledger offers program rules"),
    },
    // A card draws what the state says. The state and what changes it know no card, and draw nothing.
    "shared/view": {
        format: [],
        texts: words("format generated"),
        node: [],
        patch: words("node"),
        diff: words("node patch"),
        state: words("texts"),
        update: words("node state"),
        explain: words("generated parts"),
        parts: words("explain format node state update"),
        cards: words("explain format parts update"),
        ssr: words("node texts"),
    },
    // All write by `paths`. Who reads is used by who replies with what is read; the desk and the reports by nobody.
    "backend/service": {
        names: [],
        paths: words("members time"),
        programs: words("names paths"),
        limits: words("paths"),
        ledger: words("limits members paths programs time"),
        time: words("ledger limits members paths profile programs vouchers"),
        members: words("events ledger paths programs time"),
        events: words("ledger limits members names paths profile programs time vouchers"),
        vouchers: words("events ledger limits members names paths programs time wallet"),
        profile: words("events ledger members paths time wallet"),
        wallet: words("ledger limits members names paths profile programs time vouchers"),
        desk: words("events members paths programs"),
        reports: words("ledger paths profile programs wallet"),
    },
};

/** A library or platform header -> the only folders that may include it. */
export const librariesOf = [
    { pattern: /^nlohmann\//, folders: ["shared/json"] },
    { pattern: /^emscripten/, folders: ["wasm"] },
    { pattern: /^boost\//, folders: ["backend/http", "backend/main"], beside: ["backend"] },
    { pattern: /^(sqlite3\.h|pqxx\/|libpq)/, folders: ["backend/store", "tests"] },
    { pattern: /^utf8proc/, folders: ["backend/service/names"] },
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

function words(text) {
    return text.split(" ");
}

function prefixes(folders) {
    return folders.map((folder) => `${folder}/`);
}

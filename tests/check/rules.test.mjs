// The checks are checked: each rule is shown sources that break it, and the nearest sources that do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations as dates } from "../../scripts/check.d/dates.mjs";
import { violations as dependencies } from "../../scripts/check.d/dependencies.mjs";
import { debianPackages, violations as licences } from "../../scripts/check.d/licences.mjs";
import { violations as limits } from "../../scripts/check.d/limits.mjs";
import { violations as mentions } from "../../scripts/check.d/mentions.mjs";
import { violations as pageSafety } from "../../scripts/check.d/page-safety.mjs";

const folder = (...parts) => `/${parts.join("/")}/`;
const lines = (count) => "x\n".repeat(count);
const name = (...parts) => parts.join("");

const broken = [
    ["base stands on nothing", dependencies, "shared/base/a.cpp", '#include "json/value.h"'],
    ["json may not look up", dependencies, "shared/json/a.cpp", '#include "engine/money.h"'],
    [
        "the engine may not include wire",
        dependencies,
        "shared/engine/a.h",
        '#include "wire/message.h"',
    ],
    ["wire may not include view", dependencies, "shared/wire/a.cpp", '#include "view/node.h"'],
    ["view may not include wasm", dependencies, "shared/view/a.cpp", '#include "wasm/loop.h"'],
    [
        "view may not include the server",
        dependencies,
        "shared/view/a.cpp",
        '#include "backend/http/a.h"',
    ],
    [
        "relative includes hide the layer",
        dependencies,
        "shared/view/a.cpp",
        '#include "../wire/a.h"',
    ],
    ["nlohmann is json's", dependencies, "shared/wire/a.cpp", "#include <nlohmann/json.hpp>"],
    [
        "quotes do not hide a library",
        dependencies,
        "shared/view/a.cpp",
        '#include "nlohmann/json.hpp"',
    ],
    ["emscripten is wasm's", dependencies, "shared/view/a.cpp", "#include <emscripten/val.h>"],
    ["Boost is http's", dependencies, "backend/service/a.cpp", "#include <boost/asio.hpp>"],
    ["SQLite is the store's", dependencies, "backend/service/a.cpp", "#include <sqlite3.h>"],
    [
        "service sees the port",
        dependencies,
        "backend/service/a.h",
        '#include "backend/store/sqlite/a.h"',
    ],
    [
        "http goes through service",
        dependencies,
        "backend/http/a.cpp",
        '#include "backend/store/a.h"',
    ],
    [
        "store does not call service",
        dependencies,
        "backend/store/a.cpp",
        '#include "backend/service/a.h"',
    ],
    [
        "a condition does not know the rules",
        dependencies,
        "shared/engine/condition/a.cpp",
        '#include "engine/rules/rule.h"',
    ],
    [
        "what decides does not know the ledger",
        dependencies,
        "shared/engine/decide/a.h",
        '#include "engine/ledger/entry.h"',
    ],
    [
        "the state knows no card",
        dependencies,
        "shared/view/update/a.cpp",
        '#include "view/cards/table.h"',
    ],
    [
        "nobody books by the desk",
        dependencies,
        "backend/service/events/a.cpp",
        '#include "backend/service/desk/desk.h"',
    ],
    ["shared has no clock", dependencies, "shared/engine/a.cpp", "#include <chrono>"],
    ["shared has no streams", dependencies, "shared/view/a.cpp", "  #  include <iostream>"],
    ["shared does not throw", dependencies, "shared/json/a.cpp", "void f() { throw 1; }"],
    ["wasm does not catch", dependencies, "wasm/a.cpp", "try { f(); } catch (...) {}"],
    [
        "demo uses the script tag",
        dependencies,
        "demo/shop/a.mjs",
        'import { x } from "../../web/a.js";',
    ],
    [
        "web stands alone",
        dependencies,
        "web/a.ts",
        'const a = await import("../scripts/lib/run.mjs");',
    ],
    ["headers end at 150", limits, "shared/json/value.h", lines(151)],
    ["sources end at 300", limits, "backend/main.cpp", lines(301)],
    ["scripts end at 300", limits, "scripts/demo", lines(301)],
    ["style sheets end at 300", limits, "web/src/styles/a.css", lines(301)],
    ["modules end at 300", limits, "demo/panel/a.mjs", lines(301)],
    ["shell functions end at 40", limits, "scripts/lib/a.sh", `go() {\n${lines(39)}}\n`],
    ["the last line counts without its end", limits, "web/a.ts", `${lines(300)}x`],
    [
        "registry hosts",
        mentions,
        "package-lock.json",
        ["https://registry", "npmjs", "org/a"].join("."),
    ],
    ["machine folders", mentions, "docs/a.md", `look in ${folder("work", "shared")}`],
    ["temporary folders", mentions, "scripts/demo", `cd "${folder("tmp", "x")}"`],
    ["markup from text", pageSafety, "web/a.ts", "element.innerHTML = name;"],
    ["storage", pageSafety, "web/a.ts", "localStorage.setItem(a, b);"],
    ["code from text", pageSafety, "web/a.ts", "return new Function(body);"],
    ["the real date", dates, "tests/e2e/a.test.mjs", name("const now = Date", ".now();")],
    ["a clock that is passed on", dates, "tests/web/a.mjs", name("run({ now: Date", ".now })")],
    ["a date of nothing", dates, "tests/web/a.test.mjs", name("const day = new Da", "te( );")],
    ["a date without brackets", dates, "tests/web/a.test.mjs", name("f(new Da", "te, 1);")],
    ["the date as text", dates, "tests/demo/a.test.mjs", name("const text = Date", "();")],
    ["when time began", dates, "tests/web/a.test.mjs", name("performance.", "timeOrigin + 1")],
    [
        "a browser of its own",
        dates,
        "tests/e2e/a.test.mjs",
        'import { chromium } from "playwright";',
    ],
    ["the date in C++", dates, "tests/unit/a.cpp", name("auto now = system_clock::", "now();")],
    ["the date in C", dates, "tests/unit/a.h", name("const auto now = std::time(", "nullptr);")],
];

const sound = [
    ["json is written in base", dependencies, "shared/json/a.cpp", '#include "base/list.h"'],
    ["the engine reads json", dependencies, "shared/engine/a.cpp", '#include "json/value.h"'],
    ["view includes all below it", dependencies, "shared/view/a.cpp", '#include "wire/message.h"'],
    [
        "a rule asks its condition",
        dependencies,
        "shared/engine/rules/on/a.cpp",
        '#include "engine/condition/question.h"',
    ],
    [
        "the rooms share what lies in the house",
        dependencies,
        "backend/service/limits/a.cpp",
        '#include "backend/service/clock.h"',
    ],
    ["json wraps nlohmann", dependencies, "shared/json/a.cpp", "#include <nlohmann/json.hpp>"],
    ["wasm knows emscripten", dependencies, "wasm/a.cpp", "#include <emscripten/bind.h>"],
    ["main wires with Boost", dependencies, "backend/main.cpp", "#include <boost/asio.hpp>"],
    ["the server has a clock", dependencies, "backend/service/a.cpp", "#include <chrono>"],
    [
        "service uses the port",
        dependencies,
        "backend/service/a.h",
        '#include "backend/store/store.h"',
    ],
    ["words in comments", dependencies, "shared/json/a.cpp", "// We try (hard) not to throw it.\n"],
    ["words in strings", dependencies, "shared/json/a.cpp", 'auto text = "try (again)";'],
    ["demo imports its own", dependencies, "demo/server/a.mjs", 'import { x } from "./b.mjs";'],
    ["a header of 150 lines", limits, "shared/json/value.h", lines(150)],
    ["a source of 300 lines", limits, "backend/main.cpp", lines(300)],
    ["a shell function of 40 lines", limits, "scripts/lib/a.sh", `go() {\n${lines(38)}}\n`],
    ["generated files", limits, "web/generated/messages.ts", lines(3000)],
    ["data files", limits, "demo/programs/koffiebar.json", lines(3000)],
    ["routes that look like folders", mentions, "demo/a.mjs", 'fetch("/account/loyalty-token")'],
    ["words of folders inside a path", mentions, "docs/a.md", "see docs/work/plan.md"],
    ["comments on markup", pageSafety, "web/a.ts", "// There is no innerHTML here.\n"],
    ["a date of something", dates, "tests/web/a.test.mjs", "const day = new Date(at_ms);"],
    [
        "a date on more lines",
        dates,
        "tests/web/a.test.mjs",
        "const day = new Date(\n    at_ms,\n);",
    ],
    ["time that passes", dates, "tests/e2e/a.mjs", "const end = performance.now() + 500;"],
    ["a word that ends so", dates, "tests/web/a.test.mjs", "const on = lastUpDate(at_ms);"],
    ["the real date in a remark", dates, "tests/a.mjs", name("// Not Date", ".now() here.")],
    ["the real date in the shop", dates, "demo/server/a.mjs", name("const now = Date", ".now();")],
    [
        "the clock of the tests",
        dates,
        "tests/support/clock.mjs",
        name("export const now_ms = () => Date", ".now();"),
    ],
    [
        "the date in the server",
        dates,
        "backend/service/a.cpp",
        name("auto now = system_clock::", "now();"),
    ],
    ["markup outside the page side", pageSafety, "web/a.ts", "element.textContent = name;"],
];

for (const [name, rule, path, text] of broken) {
    test(`check finds: ${name}`, () => {
        const found = rule([{ path, text }]);
        assert.equal(found.length, 1, `expected one violation in ${path}`);
        assert.equal(found[0].path, path);
        assert.ok(found[0].line >= 1 && found[0].message.length > 10);
    });
}

for (const [name, rule, path, text] of sound) {
    test(`check lets pass: ${name}`, () => {
        assert.deepEqual(rule([{ path, text }]), []);
    });
}

test("check finds: a dependency without its licence", () => {
    const packages = debianPackages("# the build\ncmake # tool\n\nninja-build | samurai\n");
    assert.deepEqual(packages, ["cmake", "ninja-build", "samurai"]);
    assert.equal(licences(packages, "| CMake | BSD-3-Clause | `cmake` |").length, 2);
});

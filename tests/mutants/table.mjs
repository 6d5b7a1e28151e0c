// The mutants: each breaks one promise in one place, and names the suite that must notice.
//
//     name      the promise that is broken
//     file      where, and `text`, which must be there, with what stands in its place: `becomes` (or only `append`)
//     suite     the ctest entry that guards it
//     cases     of a doctest suite, those to run
//     run       of a suite in JavaScript, what to run in place of the whole
//     says      what the failing run prints, where its status alone may have another cause

import { books } from "./books_table.mjs";
import { cards } from "./cards_table.mjs";
import { drawing } from "./drawing_table.mjs";
import { engine } from "./engine_table.mjs";
import { http } from "./http_table.mjs";
import { outlook } from "./outlook_table.mjs";
import { npmPackage } from "./package_table.mjs";
import { server } from "./server_table.mjs";
import { session } from "./session_table.mjs";
import { store } from "./store_table.mjs";

const compiled = [
    {
        name: "an optional field is left out though it was set",
        file: "shared/json/lean.cpp",
        text: "*member == *blank",
        becomes: "member->kind == blank->kind",
        suite: "property",
        cases: "lean:*",
    },
    {
        name: "a share goes to the smallest remainder",
        file: "shared/base/split.cpp",
        text: "remainders[index] > remainders[best]",
        becomes: "remainders[index] < remainders[best]",
        suite: "property",
        cases: "split:*",
    },
    {
        name: "what expires last is spent first",
        file: "shared/engine/ledger/draft.cpp",
        text: "return expiry(left) < expiry(right);",
        becomes: "return expiry(left) > expiry(right);",
        suite: "property",
        cases: "ledger by unit:*",
    },
    {
        name: "members of an object keep their order in what is hashed",
        file: "shared/json/canonical.cpp",
        text: "return utf16_rank(a) < utf16_rank(b);",
        becomes: "return false && utf16_rank(a) < utf16_rank(b);",
        suite: "property",
        cases: "canonical:*",
    },
    {
        name: "what is hashed of a message says null of each field that it leaves out",
        file: "shared/json/tree.cpp",
        text: "if (!has_value && key.presence == Presence::nullable) {",
        becomes: "if (!has_value) {",
        suite: "property",
        cases: "canonical:*",
    },
    {
        name: "the page reads an integer that is too large as another one",
        file: "shared/json/short_lexer.cpp",
        text: "return magnitude == 0 || (integer_ < 0) == negative;",
        becomes: "return magnitude == 0 || (integer_ < 0) == negative || negative;",
        suite: "unit-native",
        cases: "lexer:*",
    },
    {
        name: "an integer above its bound is read",
        file: "shared/json/reader.cpp",
        text: "found.integer >= rule.min && found.integer <= rule.max;",
        becomes: "found.integer >= rule.min;",
        suite: "unit-native",
        cases: "reader:*",
    },
    {
        name: "a reason of a newer server makes a reply unreadable",
        file: "shared/json/reader_choice.cpp",
        text: "*last == unknown_name",
        becomes: "*last == std::string_view()",
        suite: "unit-native",
        cases: "reader:*",
    },
    {
        name: "nothing is plural in French",
        file: "shared/view/format/plural.cpp",
        text: "language == Language::fr",
        becomes: "language == Language::de",
        suite: "unit-native",
        cases: "formats:*",
    },
    {
        name: "an origin that begins like an allowed one may read replies",
        file: "backend/http/cors.cpp",
        text: "return is_its && allowed.origin == origin;",
        becomes: "return is_its && origin.substr(0, allowed.origin.size()) == allowed.origin;",
        suite: "backend-unit",
        cases: "cors:*",
    },
    {
        name: "a key answers for another body",
        file: "backend/service/paths/write_path.cpp",
        text: "stored.route != request.route || stored.body_hash != hash",
        becomes: "stored.route != request.route",
        suite: "backend-unit",
        cases: "events: one id*",
    },
    {
        name: "in WebAssembly, a local day is counted towards zero",
        file: "shared/base/calendar.cpp",
        text: "return value / by - (value % by < 0 ? 1 : 0);",
        becomes: "return value / by;",
        suite: "unit-wasm",
        cases: "calendar:*",
    },
    {
        name: "a level is kept from its end on, and not from its last day",
        file: "shared/engine/tiers/measure.cpp",
        text: "keep_until(zone, keep, end.last_ms);",
        becomes: "keep_until(zone, keep, end.at_ms);",
        suite: "histories",
        run: ["node", "tests/histories/run.mjs", "100", "1", "--unshrunk"],
        says: /differ in/,
    },
    {
        name: "the native preview rounds otherwise than the others",
        file: "shared/base/exact.cpp",
        text: "return keep(quotient + (up ? 1 : 0), whole);",
        becomes: "return keep(quotient + (up ? 0 : 1), whole);",
        suite: "parity",
        run: ["node", "tests/parity/run.mjs", "8"],
        says: /DISAGREE .*native/,
    },
];

const node = (file) => ["node", "--test", file];

const scripted = [
    {
        name: "a discount is not handed out to the cent",
        file: "demo/server/shop/money.mjs",
        text: "byRemainder.slice(0, left)",
        becomes: "byRemainder.slice(1, left)",
        suite: "demo-unit",
        run: node("tests/demo/totals.test.mjs"),
    },
    {
        name: "the loader grows by a kilobyte",
        file: "build/web/dist/spaarpas.js",
        append: Array.from({ length: 300 }, (_, index) => (index * index * 7919).toString(36)).join(
            "",
        ),
        suite: "bytes",
        run: node("tests/bytes/bytes.test.mjs"),
    },
    {
        name: "a golden case is changed by hand",
        file: "tests/golden/formats/generated/formats.json",
        text: '"1.234.567"',
        becomes: '"1,234,567"',
        suite: "golden",
        run: node("tests/golden/formats/formats.test.mjs"),
    },
    {
        name: "a source may have a line more than its limit",
        file: "scripts/check.d/limits.mjs",
        text: "lines <= limit) {",
        becomes: "lines <= limit + 1) {",
        suite: "check-selftest",
        run: node("tests/check/rules.test.mjs"),
    },
    {
        name: "a benchmark forgets what it measured",
        file: "tests/bench/render.mjs",
        text: "print({ ...one, took });",
        becomes: "void took;",
        suite: "bench",
        run: ["node", "scripts/lib/bench.mjs", "--small", "render"],
        says: /printed no figure/,
    },
    {
        name: "a test may read the real date",
        file: "scripts/check.d/dates.mjs",
        text: "Date\\s*\\.\\s*now",
        becomes: "Date\\s*\\.\\s*then",
        suite: "check-selftest",
        run: node("tests/check/rules.test.mjs"),
        says: /check finds: the real date/,
    },
    {
        name: "a page speaks of an event that is no longer told",
        file: "web/npm/api.d.ts",
        text: "    answered: { prompt",
        becomes: "    replied: { prompt",
        suite: "docs",
        run: node("tests/docs/docs.test.mjs"),
        says: /event replied/,
    },
    {
        name: "a code of the server has no row for who meets it",
        file: "docs/troubleshooting.md",
        text: "| `token_revoked`",
        becomes: "| `token_revoced`",
        suite: "docs",
        run: node("tests/docs/troubleshooting.test.mjs"),
        says: /token_revoked/,
    },
    {
        name: "a sample signs in base64 with its signs of equality",
        file: "docs/tokens/token_page.py",
        text: '.rstrip(b"=")',
        becomes: "",
        suite: "docs",
        run: node("tests/docs/tokens.test.mjs"),
        says: /A token has three parts/,
    },
    {
        name: "a shop system's page refunds a line that its order has not",
        file: "docs/shops/shopify.md",
        text: '"line": "shipping"',
        becomes: '"line": "delivery"',
        suite: "docs",
        run: node("tests/docs/shops.test.mjs"),
        says: /unknown_line/,
    },
    {
        name: "a generated file is changed by hand",
        file: "web/generated/errors.ts",
        text: '| "bad_request"',
        becomes: '| "bad_reqest"',
        suite: "generated",
        run: ["node", "scripts/lib/generated.mjs"],
        says: /errors\.ts is stale/,
    },
    {
        name: "numbers that differ are called the same",
        file: "tests/parity/compare.mjs",
        text: "if (one.wasm !== one.native) {",
        becomes: 'if (one.wasm === "") {',
        suite: "parity-selftest",
        run: node("tests/parity/compare.test.mjs"),
    },
    {
        name: "a relation that is changed at a site stays as it was",
        file: "tests/mutants/operators/operators.mjs",
        text: '"<": "Less"',
        becomes: '"<": "AtMost"',
        suite: "mutants-selftest",
        run: node("tests/mutants/operators/operators.test.mjs"),
    },
];

export const mutants = [
    ...compiled,
    ...engine,
    ...outlook,
    ...http,
    ...server,
    ...session,
    ...books,
    ...cards,
    ...drawing,
    ...store,
    ...npmPackage,
    ...scripted,
];

/** Suites that show in another way that they can fail, and where. */
export const guardedElsewhere = {
    "mutants-1": "a survivor is what it looks for",
    "mutants-2": "a survivor is what it looks for",
    "mutants-3": "a survivor is what it looks for",
    e2e: "its mutants are in e2e_table.mjs",
    "e2e-days": "its suites are those of e2e, whose mutants are in e2e_table.mjs",
    "e2e-firefox": "its mutant is in e2e_table.mjs",
    "mutants-e2e": "a survivor is what it looks for",
    "mutants-operators": "a survivor is what it looks for",
};

import assert from "node:assert/strict";
import { test } from "node:test";
import { enumsOf, instrumented } from "./source.mjs";

const enums = enumsOf(["enum class Account { pending, available };\nenum class Code : int { a };"]);

const sitesIn = (text) => instrumented("one.cpp", text, enums).sites;
/** The sites of a function's body, as `operator token`. */
const found = (body) =>
    sitesIn(`int f(int a) {\n${body}\n}\n`).map((site) => `${site.operator} ${site.token}`);
/** The body as it is written, with `ID` for each id. */
function written(body) {
    const { text } = instrumented("one.cpp", `void f() {\n${body}\n}\n`, enums);
    return text
        .split("\n")
        .slice(1, -2)
        .join("\n")
        .replace(/0x[0-9a-f]{8}/g, "ID");
}

test("operators: a relation gets or loses what is equal", () => {
    assert.equal(
        written("const bool b = x.size() < y;"),
        "const bool b = x.size() < spaarpas_mutants::Less{ID} > y;",
    );
    for (const relation of ["<", "<=", ">", ">=", "==", "!="]) {
        assert.deepEqual(found(`const bool b = x ${relation} y;`), [`relation ${relation}`]);
    }
});

test("operators: a number, a sum and a change are one more", () => {
    assert.equal(written("const int i = 7;"), "const int i = spaarpas_mutants::one_more(ID, 7);");
    assert.equal(
        written("const int i = x - y;"),
        "const int i = x - spaarpas_mutants::Minus{ID} - y;",
    );
    assert.match(
        written("x += y ? z : w;"),
        /x \+= spaarpas_mutants::Change\{ID\} <<= y \? z : w;/,
    );
    assert.deepEqual(found("const int i = x + 1;"), ["one 1"]);
    assert.deepEqual(found("const double d = 1.5 * -x * 0x1F;"), []);
});

test("operators: a call, an assignment and an early return are left out, a declaration is not", () => {
    assert.equal(written("x.y(z);"), "if (spaarpas_mutants::keeps(ID)) { x.y(z); }");
    assert.deepEqual(found("a = b;\n++a;\n*a = b;\na[b].c->d(e);\nstd::min<int>(a, b);"), [
        "drop a",
        "drop ++",
        "drop *",
        "drop a",
        "drop std",
    ]);
    assert.deepEqual(
        found("A b(c);\nstd::vector<A> d(e);\nA& f = g;\nTRY(A h, i());\nd.reserve(e);"),
        [],
    );
    assert.deepEqual(found("if (a) {\nreturn b;\n}\nreturn c;"), ["drop return"]);
    assert.deepEqual(found("if (a) {\nreturn b;\n} else {\nreturn c;\n}"), []);
});

test("operators: a unit is taken for another one", () => {
    assert.equal(
        written("const A a = b(c).paid_minor;"),
        "const A a = SPAARPAS_SWAPPED(ID, paid_minor, counted_minor, (b(c)));",
    );
    assert.equal(
        written("const A a = b->c[d]->days;").includes(
            "SPAARPAS_SWAPPED(ID, days, months, *(b->c[d]))",
        ),
        true,
    );
    assert.equal(
        written("const A a = x::Account::available;"),
        "const A a = spaarpas_mutants::other_value(ID, x::Account::available, x::Account::pending);",
    );
    assert.deepEqual(found("const A a = b.days();\nconst B c = Code::a;"), []);
});

test("operators: a site in a site keeps its place", () => {
    assert.match(
        written("a.days = b.c([](int d) { return d < 2; });"),
        /^if \(\S+keeps\(ID\)\) \{ SPAARPAS_SWAPPED\(.*\(a\)\) = b\.c\(\[\]\(int d\) \{ return d < \S+Less\{ID\} > \S+one_more\(ID, 2\); \}\); \}$/,
    );
});

test("operators: comments, texts and what is worked out while compiling stay as they are", () => {
    const texts = '// a < b; 1\n/* a == 1; */\nconst A s = B("a < 1;", R"(b == 2)", \'1\');';
    const fixed =
        "constexpr int n = 1;\nstatic_assert(n < 2);\nconst std::array<int, 3> a{};\nif constexpr (n == 1) {\n}";
    const labels = "switch (a) {\ncase 1:\nbreak;\ndefault:\nbreak;\n}";
    assert.deepEqual(found(texts), []);
    assert.deepEqual(found(fixed), []);
    assert.deepEqual(found(labels), ["drop break", "drop break"]);
    assert.deepEqual(
        sitesIn("#define A 1\nconstexpr int b = 1;\nconstexpr int f() { return 1; }\n"),
        [],
    );
    assert.deepEqual(sitesIn("const B rows[] = {{1, 2}, {3, 4}};\nenum class A { a = 1 };\n"), []);
});

test("operators: a site is named by its function and its line, so that what else changes does not matter", () => {
    const one = "int N::f(int a) {\n    return a < 1 && a < 1;\n}\n";
    const keys = (text) => sitesIn(text).map(({ key }) => key);
    assert.deepEqual(
        keys(one).filter((key) => key.includes("relation")),
        [
            "one.cpp N::f relation return a < 1 && a < 1; #1",
            "one.cpp N::f relation return a < 1 && a < 1; #2",
        ],
    );
    const later = keys(`namespace n {\nint g() {\n    return 1;\n}\n${one}}\n`);
    assert.deepEqual(later.slice(1), keys(one));
});

test("operators: methods, constructors with initialisers and anonymous namespaces are read", () => {
    const source =
        "namespace {\nstruct A : B {\n    int m() const { return 1; }\n};\n}\nA::A(int x) : a_(x), b_{2} {\n    c(3);\n}\n";
    assert.deepEqual(
        sitesIn(source).map(({ key }) => key),
        [
            "one.cpp m one int m() const { return 1; } #1",
            "one.cpp A::A drop c(3); #1",
            "one.cpp A::A one c(3); #1",
        ],
    );
});

// The mutants of what draws: trees, patches and the page's part. What `table.mjs` says of its fields holds here.

export const drawing = [
    {
        name: "rows move that could stay",
        file: "shared/view/diff/lis.cpp",
        text: "before[row] = *(tail - 1);",
        becomes: "before[row] = tails.front();",
        suite: "unit-native",
        cases: "diff:*",
    },
    {
        name: "a row that changed is shown as it was",
        file: "shared/view/node/rows.cpp",
        text: "shown.revisions[at] != revision",
        becomes: "shown.revisions[at] == 0",
        suite: "unit-native",
        cases: "rows:*",
    },
    {
        name: "a template keeps the text of a member's row",
        file: "shared/view/patch/templates.cpp",
        text: "if (this->text(shape.texts.first + at) != records.view(places_[at].text)) {",
        becomes: "if (this->text(shape.texts.first + at) == records.view(places_[at].text)) {",
        suite: "unit-native",
        cases: "rows:*",
    },
    {
        name: "what was taken out comes back with a translator's texts",
        file: "web/src/patch/applier.ts",
        text: "this.homes[argument] = undefined;",
        becomes: "",
        suite: "web-unit",
        run: ["node", "--test", "tests/web/patch_applier.test.mjs"],
    },
    {
        name: "a moved row goes behind its place",
        file: "web/src/patch/applier.ts",
        text: "dom.insertBefore(home, node, this.before());",
        becomes: "dom.insertBefore(home, node, this.before() && null);",
        suite: "web-unit",
        run: ["node", "--test", "tests/web/patch_golden.test.mjs"],
    },
];

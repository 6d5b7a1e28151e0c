// Mutants of the npm package; the form of a row is that of table.mjs.

export const npmPackage = [
    {
        name: "Vue is not told that our elements are none of its components",
        file: "web/npm/index.js",
        text: 'tag.startsWith("spaarpas-")',
        becomes: 'tag.startsWith("spaarpas:")',
        suite: "package",
        run: [
            "node",
            "--test",
            "--test-name-pattern=shop with Vue, built",
            "tests/package/pages.test.mjs",
        ],
        says: /Failed to resolve component: spaarpas-/,
    },
    {
        name: "an attribute of an element takes anything",
        file: "web/npm/elements.d.ts",
        text: '"amount-minor"?: number | string',
        becomes: '"amount-minor"?: unknown',
        suite: "package",
        run: ["node", "--test", "--test-name-pattern=React 19", "tests/package/types.test.mjs"],
        says: /Unused '@ts-expect-error'/,
    },
    {
        name: "a part of an element has a name that its manifest does not know",
        file: "docs/styling.md",
        text: "`earn-points`",
        becomes: "`earned-points`",
        suite: "package",
        run: ["node", "--test", "tests/package/manifest.test.mjs"],
        says: /it is current/,
    },
];

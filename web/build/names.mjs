// Properties are written by short names. In a page, where they are inherited, they get names that nobody else has.

import { readFile } from "node:fs/promises";

/** What the module sets on elements of its own; it says these names itself. */
const set = ["fill", "accent-r", "accent-g", "accent-b"];

/** The sheet with each of our properties in our name. Those that a shop sets have it already. */
export const withOwnNames = (sheet) =>
    sheet.replace(/(?<![\w-])--(?!spaarpas-)([\w-]+)/g, (given, name) =>
        set.includes(name) ? given : `--spp-${name}`,
    );

/** Private members by short names: nobody has our objects, and `#` costs a byte wherever one is said. */
const shortened = (source) =>
    source
        .replace(/\bthis\.#(\w+)/g, "this.$1$$own")
        .replace(/^( {4}(?:readonly |async )*)#(\w+)/gm, "$1$2$$own");

/** For esbuild, which mangles what ends with `$own` (`shortNames`). */
export const privateNames = {
    name: "private-names",
    setup(build) {
        build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            contents: shortened(await readFile(path, "utf8")),
            loader: "ts",
        }));
    },
};

export const shortNames = {
    mangleProps: /\$own$/,
    plugins: [privateNames],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

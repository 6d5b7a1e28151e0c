// Properties are written by short names. In a page, where they are inherited, they get names that nobody else has.

import { readFile } from "node:fs/promises";

/**
 * The sheet with each of our properties in our name. Those that a shop sets have it already; the view says `--spp-fill` and
 * `--spp-accent-r` itself.
 */
export const withOwnNames = (sheet) =>
    sheet.replace(/(?<![\w-])--(?!spaarpas-)([\w-]+)/g, "--spp-$1");

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

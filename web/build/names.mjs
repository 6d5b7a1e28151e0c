// Properties are written by short names. In a page, where they are inherited, they get names that nobody else has.

/** What the module sets on elements of its own; it says these names itself. */
const set = ["fill", "accent-r", "accent-g", "accent-b"];

/** The sheet with each of our properties in our name. Those that a shop sets have it already. */
export const withOwnNames = (sheet) =>
    sheet.replace(/(?<![\w-])--(?!spaarpas-)([\w-]+)/g, (given, name) =>
        set.includes(name) ? given : `--spp-${name}`,
    );

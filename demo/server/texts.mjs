// The shop's own words in four languages. Dutch comes first.

import { readFileSync } from "node:fs";

export const locales = ["nl", "fr", "de", "en"];

const tables = Object.fromEntries(
    locales.map((locale) => [
        locale,
        JSON.parse(readFileSync(new URL(`./texts/${locale}.json`, import.meta.url), "utf8")),
    ]),
);

/** Returns `t(key, parameters)`. A key that is missing is a mistake of ours, so it throws. */
export function translator(locale) {
    const table = tables[locale];
    return (key, parameters = {}) => {
        const text = table[key];
        if (text === undefined) throw new Error(`No text "${key}" in ${locale}.`);
        return text.replace(/\{(\w+)\}/g, (_, name) => parameters[name]);
    };
}

export const hasText = (locale, key) => key in tables[locale];

// Dark colours are written once, for the attribute that a shop sets, and hold on a dark device too.

const chosen = ':host([theme="dark"])';
const notLight = ':host(:not([theme="light"]))';

/** The sheet for dark devices, then as it is. A rule without the attribute would reach light pages: it is a mistake. */
export function forDarkDevices(sheet) {
    const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, "").match(/[^{}]+\{[^{}]*\}/g) ?? [];
    const other = rules
        .map((rule) => rule.split("{")[0].trim())
        .find((one) => !one.startsWith(chosen));
    if (rules.length === 0 || other !== undefined) {
        throw new Error(`A dark sheet has rules for ${chosen} alone, and not for: ${other}`);
    }
    return `@media (prefers-color-scheme: dark) {\n${sheet.replaceAll(chosen, notLight)}}\n${sheet}`;
}

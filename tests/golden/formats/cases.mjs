// What numbers, money, dates, spans of time and plurals look like by Intl, for the formats that the view has of its own.
//   node tests/golden/formats/cases.mjs > tests/golden/formats/generated/formats.json
import { pathToFileURL } from "node:url";

const locales = { nl: "nl", fr: "fr", de: "de", en: "en-GB" };
const numbers = [0, 1, -1, 12, 999, 1000, 1234, 12345, 1234567, -1234567, 9007199254740991];
const amounts = [0, 5, -5, 50, 99, 100, 500, 1999, 123450, -123450, 100000, 987654321];
// Those whose sign CLDR writes as we do: a sign for three, the code for the others.
const currencies = ["EUR", "GBP", "USD", "CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "ISK", "KWD"];
const factors = [10000, 12500, 15000, 20000, 10001, 33333, 100000];
// As many as are shown before the next larger unit takes over.
const spans = { minute: [1, 2, 3, 11, 21, 59], hour: [1, 2, 3, 11, 23], day: [1, 2, 30, 400] };
const counts = [0, 1, 2, 3, 5, 10, 11, 21, 100, 101, 999999];

/** The first and the last day of each month of a leap year, and a few days far from now. */
function days() {
    const months = Array.from({ length: 12 }, (_, month) => [
        Date.UTC(2024, month, 1, 12),
        Date.UTC(2024, month + 1, 0, 12),
    ]);
    const far = [Date.UTC(1969, 11, 31, 23), 0, Date.UTC(1900, 1, 28), Date.UTC(2100, 1, 28)];
    return [...months.flat(), ...far];
}

function numberCases(language, locale) {
    const number = new Intl.NumberFormat(locale);
    const factor = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    return [
        ...numbers.map((value) => [language, "number", value, "", number.format(value)]),
        ...factors.map((value) => [language, "factor", value, "", factor.format(value / 10000)]),
    ];
}

function moneyCases(language, locale) {
    return currencies.flatMap((currency) => {
        const style = { style: "currency", currency };
        const exact = new Intl.NumberFormat(locale, style);
        const brief = new Intl.NumberFormat(locale, {
            ...style,
            trailingZeroDisplay: "stripIfInteger",
        });
        const unit = 10 ** exact.resolvedOptions().minimumFractionDigits;
        return amounts.flatMap((value) => [
            [language, "money", value, currency, exact.format(value / unit)],
            [language, "money_brief", value, currency, brief.format(value / unit)],
        ]);
    });
}

function dateCases(language, locale) {
    const short = { day: "numeric", month: "long", timeZone: "UTC" };
    const withoutYear = new Intl.DateTimeFormat(locale, short);
    const withYear = new Intl.DateTimeFormat(locale, { ...short, year: "numeric" });
    return days().flatMap((day) => [
        [language, "day_month", day, "", withoutYear.format(day)],
        [language, "day_month_year", day, "", withYear.format(day)],
    ]);
}

function wordCases(language, locale) {
    const ago = new Intl.RelativeTimeFormat(locale);
    const plural = new Intl.PluralRules(locale);
    return [
        ...Object.entries(spans).flatMap(([unit, each]) =>
            each.map((span) => [language, "ago", span, unit, ago.format(-span, unit)]),
        ),
        ...counts.map((count) => [language, "plural", count, "", plural.select(count)]),
    ];
}

/** Rows of language, kind, value, argument, expected. */
export function cases() {
    return Object.entries(locales).flatMap(([language, locale]) => [
        ...numberCases(language, locale),
        ...moneyCases(language, locale),
        ...dateCases(language, locale),
        ...wordCases(language, locale),
    ]);
}

/** One row a line, so that a difference can be read. */
export function text(rows) {
    return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
    process.stdout.write(text(cases()));
}

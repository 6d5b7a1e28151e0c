// Money is a whole number of cents, VAT included, and stays one until it is shown.

/** Half-up division of whole numbers that are not negative. */
export function divideRounded(numerator, denominator) {
    return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** The VAT inside an amount that includes it. */
export function includedVat(amount_minor, rate_bp) {
    return divideRounded(amount_minor * rate_bp, 10_000 + rate_bp);
}

/**
 * Splits `amount_minor` over `weights` so that the parts add up exactly: each gets its rounded-down
 * share, and the cents that are left go to the largest remainders.
 */
export function allocate(amount_minor, weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return weights.map(() => 0);
    const shares = weights.map((weight, index) => ({
        index,
        part: Math.floor((amount_minor * weight) / total),
        remainder: (amount_minor * weight) % total,
    }));
    const left = amount_minor - shares.reduce((sum, share) => sum + share.part, 0);
    const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || a.index - b.index);
    for (const share of byRemainder.slice(0, left)) share.part += 1;
    return shares.map((share) => share.part);
}

let shopCurrency = "EUR";
const formats = new Map();

/** The one currency of the shop, chosen before it opens. */
export function sellIn(currency) {
    shopCurrency = currency;
    formats.clear();
}

export const currencyOfShop = () => shopCurrency;

export function formatMoney(amount_minor, locale) {
    if (!formats.has(locale)) {
        const region = { nl: "nl-NL", fr: "fr-FR", de: "de-DE", en: "en-IE" }[locale];
        formats.set(
            locale,
            new Intl.NumberFormat(region, { style: "currency", currency: shopCurrency }),
        );
    }
    return formats.get(locale).format(amount_minor / 100);
}

// Sections 1 and 2 of "How it is computed": is the cart sound, and what of it counts?

import { largest, Refusal, smaller, split, sum } from "./integers.mjs";

const big = (number) => BigInt(number ?? 0);

function checkLine(line, seen) {
    const gross = big(line.quantity) * big(line.unit_price_minor);
    const net = gross - big(line.discount_minor);
    const amounts = [line.unit_price_minor, line.discount_minor, line.tax_minor].map(big);
    const sound =
        big(line.quantity) >= 1n &&
        amounts.every((amount) => amount >= 0n) &&
        net >= 0n &&
        big(line.tax_minor) <= net &&
        line.id !== "shipping" &&
        !seen.has(line.id);
    if (!sound) {
        throw new Refusal("cart_invalid");
    }
    seen.add(line.id);
    return { gross, net };
}

/** Refuses a cart that cannot be worked with; gives gross and net of each line. */
function checkCart(program, cart) {
    if (cart.currency !== program.currency) {
        throw new Refusal("currency_mismatch");
    }
    const seen = new Set();
    const amounts = cart.lines.map((line) => checkLine(line, seen));
    const discount = big(cart.order_discount_minor);
    const net = sum(amounts.map((amount) => amount.net));
    if (big(cart.shipping_minor) < 0n || discount < 0n || discount > net) {
        throw new Refusal("cart_invalid");
    }
    if (sum(amounts.map((amount) => amount.gross)) + big(cart.shipping_minor) > largest) {
        throw new Refusal("amount_overflow");
    }
    return amounts;
}

function countedOf(earning, line, { gross, net }, paid) {
    const base = earning.counts_discounts ? gross : paid;
    const tax =
        (earning.counts_tax ?? true) || net === 0n
            ? 0n
            : smaller(base, (big(line.tax_minor) * base) / net);
    return base - tax;
}

/**
 * The lines of a cart as the rules see them, shipping costs last.
 * @returns {{ id: string, sku?: string, categories: string[], pieces: bigint, paid: bigint, counted: bigint }[]}
 */
export function countCart(program, cart) {
    const amounts = checkCart(program, cart);
    const shares = split(
        big(cart.order_discount_minor),
        amounts.map((amount) => amount.net),
    );
    const lines = cart.lines.map((line, index) => {
        const paid = amounts[index].net - shares[index];
        return {
            id: line.id,
            sku: line.sku,
            categories: line.categories ?? [],
            pieces: big(line.quantity),
            paid,
            counted: countedOf(program.earning, line, amounts[index], paid),
        };
    });
    const shipping = big(cart.shipping_minor);
    if (shipping > 0n) {
        const counted = program.earning.counts_shipping ? shipping : 0n;
        lines.push({ id: "shipping", categories: [], pieces: 0n, paid: shipping, counted });
    }
    return lines;
}

// Section 2 of docs/program.md: what counts of an order.
import { Refusal, smaller, split, sum, within } from "./integers.mjs";

const has = (list, one) => (list ?? []).includes(one);

/** Whether LINES choose a line of the cart, or, where `line` is null, the shipping costs. */
export function chooses(lines, line) {
    const { skus = [], categories = [], not_skus = [], not_categories = [] } = lines;
    if (line === null) {
        return skus.length === 0 && categories.length === 0;
    }
    const own = line.categories ?? [];
    const isNamed = skus.length === 0 || has(skus, line.sku);
    const isOfCategory = categories.length === 0 || own.some((one) => has(categories, one));
    const isLeftOut = has(not_skus, line.sku) || own.some((one) => has(not_categories, one));
    return isNamed && isOfCategory && !isLeftOut;
}

const invalid = (isWrong) => {
    if (isWrong) {
        throw new Refusal("cart_invalid");
    }
};

function amountsOf(line, ids) {
    const [quantity, price, discount, tax] = [
        line.quantity ?? 1,
        line.unit_price_minor,
        line.discount_minor ?? 0,
        line.tax_minor ?? 0,
    ].map(BigInt);
    invalid(ids.has(line.id) || line.id === "shipping" || quantity < 1n);
    invalid(price < 0n || discount < 0n || tax < 0n);
    ids.add(line.id);
    const gross = within(quantity * price);
    invalid(discount > gross || tax > gross - discount);
    return { line, quantity, gross, net: gross - discount, tax };
}

function countLine(counts, one, paid) {
    const { line, quantity, gross, net, tax: taxOfLine } = one;
    const base = counts.discounts ? gross : paid;
    const isTaxCounted = counts.tax ?? true;
    const tax = isTaxCounted || net === 0n ? 0n : smaller(base, (taxOfLine * base) / net);
    const isExcepted = counts.except !== undefined && chooses(counts.except, line);
    return {
        id: line.id,
        line,
        pieces: quantity,
        paid,
        counted: isExcepted ? 0n : base - tax,
        isExcepted,
    };
}

/** The shipping costs, as one more line. */
function shippingLine(counts, paid) {
    const counted = counts.shipping ? paid : 0n;
    return { id: "shipping", line: null, pieces: 0n, paid, counted, isExcepted: false };
}

/** The lines of an order as the rules see them: `{id, line, pieces, counted, paid, isExcepted}`. */
export function count({ currency, counts = {} }, cart) {
    if (cart.currency !== currency) {
        throw new Refusal("currency_mismatch");
    }
    const ids = new Set();
    const amounts = cart.lines.map((line) => amountsOf(line, ids));
    const shipping = BigInt(cart.shipping_minor ?? 0);
    const discount = BigInt(cart.order_discount_minor ?? 0);
    const nets = amounts.map(({ net }) => net);
    within(sum(amounts.map(({ gross }) => gross)) + shipping);
    invalid(shipping < 0n || discount < 0n || discount > sum(nets));
    const shares = split(discount, nets);
    const lines = amounts.map((one, index) => countLine(counts, one, one.net - shares[index]));
    const hasShipping = lines.length > 0 && shipping > 0n;
    return hasShipping ? [...lines, shippingLine(counts, shipping)] : lines;
}

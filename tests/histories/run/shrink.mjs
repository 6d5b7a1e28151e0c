// Makes a failing case small: takes away whatever can go while the two sides still differ.

/** All cases that have one part less, the largest parts first. */
function* smaller(one) {
    if (one.steps) {
        yield* without(one, ["steps"], 1);
        return;
    }
    for (let size = one.events.length >> 1; size > 0; size >>= 1) {
        for (let from = 0; from < one.events.length; from += size) {
            const events = one.events.filter((_, index) => index < from || index >= from + size);
            yield { ...one, events };
        }
    }
    yield* without(one, ["others"]);
    yield* without(one, ["retained"]);
    yield* without(one, ["versions"], 1);
    for (const index of one.versions.keys()) {
        yield* ofProgram(one, index);
    }
    for (const list of ["events", "others"]) {
        for (const index of (one[list] ?? []).keys()) {
            yield* ofEvent(one, [list, index]);
        }
    }
}

function* ofProgram(one, version) {
    const at = ["versions", version];
    for (const list of ["rules", "tiers", "segments", "offers", "units", "prompts"]) {
        yield* without(one, [...at, list]);
    }
    const { rules, units, offers, tiers } = one.versions[version];
    yield* leaving(one, [...at, "counts"], ["tax", "shipping", "discounts", "except"]);
    for (const index of rules.keys()) {
        yield* leaving(one, [...at, "rules", index], ["limit", "if"]);
        yield* without(one, [...at, "rules", index, "do"], 1);
        yield* parts(one, [...at, "rules", index, "if"]);
        yield* without(one, [...at, "rules", index, "limit"]);
    }
    for (const index of units.keys()) {
        yield* leaving(one, [...at, "units", index], ["limit", "stacking"]);
    }
    for (const index of offers.keys()) {
        yield* leaving(one, [...at, "offers", index], ["limit"]);
    }
    for (const index of tiers.keys()) {
        yield* without(one, [...at, "tiers", index, "levels"], 1);
    }
}

function* ofEvent(one, at) {
    const { cart, returns = [] } = valueAt(one, at);
    yield* leaving(one, at, ["balances", "room", "attributes", "returns", "until_ms"]);
    yield* without(one, [...at, "returns"]);
    if (cart) {
        yield* leaving(one, [...at, "cart"], ["shipping_minor", "order_discount_minor"]);
        yield* without(one, [...at, "cart", "lines"], 1);
        for (const index of cart.lines.keys()) {
            yield* leaving(one, [...at, "cart", "lines", index], ["discount_minor", "tax_minor"]);
        }
    }
    for (const index of returns.keys()) {
        yield* leaving(one, [...at, "returns", index], ["amount_minor"]);
    }
}

const valueAt = (one, path) => path.reduce((value, step) => value?.[step], one);

function replaced(one, [step, ...rest], value) {
    const copy = Array.isArray(one) ? [...one] : { ...one };
    copy[step] = rest.length === 0 ? value : replaced(one[step], rest, value);
    return copy;
}

/** A list with one item less, but not fewer than `least`. */
function* without(one, path, least = 0) {
    const list = valueAt(one, path);
    if (!Array.isArray(list) || list.length <= least) {
        return;
    }
    for (const index of list.keys()) {
        yield replaced(
            one,
            path,
            list.filter((_, other) => other !== index),
        );
    }
}

/** An object with one member less. */
function* leaving(one, path, names) {
    const object = valueAt(one, path);
    for (const name of names) {
        if (object?.[name] !== undefined) {
            const { [name]: _, ...rest } = object;
            yield replaced(one, path, rest);
        }
    }
}

/** One part of a condition in place of the whole. */
function* parts(one, path) {
    const condition = valueAt(one, path);
    const inner = condition?.all ?? condition?.any ?? (condition?.not ? [condition.not] : []);
    for (const part of inner) {
        yield replaced(one, path, part);
    }
}

/** The smallest case that is found for which `fails` still holds, in so many tries. */
export function shrink(one, fails, tries = 3000) {
    let left = tries;
    for (let found = one; ; one = found) {
        for (const candidate of smaller(one)) {
            left -= 1;
            if (left > 0 && fails(candidate)) {
                found = candidate;
                break;
            }
        }
        if (found === one || left <= 0) {
            return found;
        }
    }
}
